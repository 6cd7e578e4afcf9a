import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { ImportColumn, ImportTable } from './import-part.ts';
import type { ImportTableReport } from './import-report.ts';
import { emptyTableReport } from './import-report.ts';
import { sampleChanged, sampleKeys } from './sample-changes.ts';
import { STAGE } from './stage-rows.ts';

/** What applying a table needs to know besides the staged rows. */
export interface ApplyContext {
  readonly importId: number;
  /** The day that `mark` writes. */
  readonly today: PlainDate;
  /** The fields that the file fills; undefined where every field is given. */
  readonly fields: ReadonlySet<string> | undefined;
  /** Rows of units that the file does not name are another export's. */
  readonly unitsOfFileOnly: boolean;
}

/** SQL fragments about one table: the row `t` in the database, the row `s` in the file. */
interface Fragments {
  readonly target: RawBuilder<unknown>;
  readonly sameKey: RawBuilder<unknown>;
  readonly differs: RawBuilder<unknown> | undefined;
  readonly written: readonly ImportColumn[];
}

function fragmentsOf(table: ImportTable, fields: ReadonlySet<string> | undefined): Fragments {
  const keys = table.columns.filter((column) => column.key);
  const written = table.columns.filter(
    (column) => !column.key && (column.field === undefined || fields === undefined || fields.has(column.field)),
  );
  const row = (alias: string): string => written.map((column) => `${alias}.${column.name}`).join(', ');
  return {
    target: sql.raw(table.table),
    sameKey: sql.raw(keys.map((column) => `t.${column.name} = s.${column.name}`).join(' AND ')),
    differs: written.length === 0 ? undefined : sql.raw(`ROW(${row('t')}) IS DISTINCT FROM ROW(${row('s')})`),
    written,
  };
}

/** Compares the staged rows with the table and makes the table like them: inserts, updates, and the rule for what is gone. */
export async function applyTable(
  trx: TenantTransaction,
  table: ImportTable,
  context: ApplyContext,
): Promise<ImportTableReport> {
  const fragments = fragmentsOf(table, context.fields);
  const stage = sql.raw(STAGE);
  const total = await countOf(trx, sql`SELECT count(*)::int AS count FROM ${stage}`);
  const { target } = fragments;
  const exists = await countOf(
    trx,
    sql`SELECT count(*)::int AS count FROM (SELECT 1 FROM ${target} t WHERE t.tenant_id = ${trx.tenantId} LIMIT 1) one`,
  );
  const report = emptyTableReport(table.from);
  if (exists === 0) {
    const added = await sampleKeys(trx, table, sql`${stage} s`, 's');
    return {
      ...report,
      new: await insertNew(trx, table, context, sql`true`),
      samples: { ...report.samples, new: added },
    };
  }
  const isNew = sql`NOT EXISTS (SELECT 1 FROM ${target} t WHERE t.tenant_id = ${trx.tenantId} AND ${fragments.sameKey})`;
  const added = await sampleKeys(trx, table, sql`${stage} s WHERE ${isNew}`, 's');
  const changedSamples = fragments.differs
    ? await sampleChanged(trx, table, fragments.written, changedFrom(trx, fragments))
    : [];
  const changed = changedSamples.length > 0 ? await updateChanged(trx, table, fragments, context) : 0;
  const gone = await applyGone(trx, table, fragments, context);
  const inserted = added.length > 0 ? await insertNew(trx, table, context, isNew) : 0;
  return {
    ...report,
    ...gone.counts,
    new: inserted,
    changed,
    unchanged: total - inserted - changed,
    samples: { ...report.samples, ...gone.samples, new: added, changed: changedSamples },
  };
}

function changedFrom(trx: TenantTransaction, { target, sameKey, differs }: Fragments): RawBuilder<unknown> {
  return sql`${target} t JOIN ${sql.raw(STAGE)} s ON ${sameKey} WHERE t.tenant_id = ${trx.tenantId} AND ${differs}`;
}

async function insertNew(
  trx: TenantTransaction,
  table: ImportTable,
  context: ApplyContext,
  isNew: RawBuilder<unknown>,
): Promise<number> {
  const names = sql.raw(table.columns.map((column) => column.name).join(', '));
  const values = sql.raw(table.columns.map((column) => `s.${column.name}`).join(', '));
  const result = await sql`INSERT INTO ${sql.raw(table.table)} (tenant_id, import_id, ${names})
    SELECT ${trx.tenantId}, ${context.importId}, ${values} FROM ${sql.raw(STAGE)} s WHERE ${isNew}`.execute(trx);
  return Number(result.numAffectedRows ?? 0);
}

async function updateChanged(
  trx: TenantTransaction,
  table: ImportTable,
  fragments: Fragments,
  context: ApplyContext,
): Promise<number> {
  await remember(trx, table, context, changedFrom(trx, fragments));
  const assignments = sql.raw(fragments.written.map(({ name }) => `${name} = s.${name}`).join(', '));
  const result = await sql`UPDATE ${fragments.target} t SET ${assignments} FROM ${sql.raw(STAGE)} s
    WHERE ${fragments.sameKey} AND t.tenant_id = ${trx.tenantId} AND ${fragments.differs}`.execute(trx);
  return Number(result.numAffectedRows ?? 0);
}

/** Keeps the rows as they are now, so that the import can be undone. */
async function remember(
  trx: TenantTransaction,
  table: ImportTable,
  { importId }: ApplyContext,
  from: RawBuilder<unknown>,
): Promise<void> {
  await sql`INSERT INTO import_change (tenant_id, import_id, table_name, before)
    SELECT ${trx.tenantId}, ${importId}, ${table.table}, to_jsonb(t) FROM ${from}`.execute(trx);
}

async function applyGone(
  trx: TenantTransaction,
  table: ImportTable,
  { target, sameKey }: Fragments,
  context: ApplyContext,
): Promise<{ counts: Partial<ImportTableReport>; samples: Partial<ImportTableReport['samples']> }> {
  const { gone } = table;
  const conditions = [
    sql`t.tenant_id = ${trx.tenantId}`,
    sql`t.import_id IS NOT NULL`,
    sql`NOT EXISTS (SELECT 1 FROM ${sql.raw(STAGE)} s WHERE ${sameKey})`,
  ];
  if (gone.is !== 'keep' && gone.where) conditions.push(sql.raw(gone.where));
  if (gone.is === 'mark') conditions.push(sql.raw(`t.${gone.column} IS NULL`));
  if (gone.is === 'remove' && gone.span) {
    const day = sql.raw(gone.span);
    conditions.push(
      sql`t.${day} BETWEEN (SELECT min(s.${day}) FROM ${sql.raw(STAGE)} s) AND (SELECT max(s.${day}) FROM ${sql.raw(STAGE)} s)`,
    );
  }
  if (context.unitsOfFileOnly) {
    const unit = table.columns.find((column) => column.name === 'unit_id' || column.name === 'home_unit_id');
    if (!unit) return { counts: {}, samples: {} };
    const name = sql.raw(unit.name);
    conditions.push(sql`t.${name} IN (SELECT s.${name} FROM ${sql.raw(STAGE)} s)`);
  }
  const where = sql.join(conditions, sql` AND `);
  const rows = sql`${target} t WHERE ${where}`;
  const sample = await sampleKeys(trx, table, rows, 't');
  if (sample.length === 0) return { counts: {}, samples: {} };
  if (gone.is === 'keep') {
    const left = await countOf(trx, sql`SELECT count(*)::int AS count FROM ${rows}`);
    return { counts: { left }, samples: { left: sample } };
  }
  await remember(trx, table, context, rows);
  if (gone.is === 'mark') {
    const column = sql.raw(gone.column);
    const marked = await sql`UPDATE ${target} t SET ${column} = ${context.today}::date WHERE ${where}`.execute(trx);
    return { counts: { left: Number(marked.numAffectedRows ?? 0) }, samples: { left: sample } };
  }
  const removed = await sql`DELETE FROM ${target} t WHERE ${where}`.execute(trx);
  return { counts: { removed: Number(removed.numAffectedRows ?? 0) }, samples: { removed: sample } };
}

async function countOf(trx: TenantTransaction, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await (query as RawBuilder<{ count: number }>).execute(trx);
  return rows[0]?.count ?? 0;
}
