import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { findReferencesTo } from './find-references-to.ts';
import type { ImportPart, ImportTable } from './import-part.ts';
import { lockImports } from './lock-imports.ts';

const SETTINGS = 'municipality_setting';

/**
 * Takes the last import back: rows that it added go, rows that it changed or took away are as before. Refuses
 * `organisation.import.not-last` where a later one stands or it has been undone, and `organisation.import.built-on` where
 * something later builds on it: a row changed since, a row that refers to one that would go, a plan published since.
 */
export async function undoImport(
  platform: Platform,
  actor: Actor,
  importId: number,
  parts: readonly ImportPart[],
): Promise<void> {
  await doWork(platform, actor, async (work) => {
    work.access.demand(actor, 'organisation.import', undefined);
    await lockImports(work.trx);
    const batch = await demandLast(work, importId);
    for (const part of parts) {
      const later = await part.findLater?.(work, batch.at);
      if (later) refuse('organisation.import.built-on', { what: later.what, count: later.count });
    }
    const tables = tablesOf(parts);
    for (const table of tables) await demandUntouched(work.trx, table, importId, batch.transaction);
    for (const table of tables) await restoreRows(work.trx, table.table, keyNames(table), importId);
    await restoreRows(work.trx, SETTINGS, [], importId);
    const steps = parts.flatMap((part) => part.steps ?? []);
    for (const step of steps.toReversed()) await step.undo(work, importId);
    for (const table of tables.toReversed()) await removeAdded(work.trx, table.table, importId);
    await closeUndone(work, importId);
    for (const topic of new Set(['import', ...tables.map((one) => one.topic), ...steps.map((one) => one.topic)]))
      work.announce(topic);
  });
}

/** Each database table once: staff and pool share one. */
function tablesOf(parts: readonly ImportPart[]): ImportTable[] {
  const all = parts.flatMap((part) => part.tables);
  return all.filter((table, index) => all.findIndex((one) => one.table === table.table) === index);
}

function keyNames(table: ImportTable): string[] {
  return table.columns.filter((column) => column.key).map((column) => column.name);
}

async function demandLast({ trx }: Work, importId: number) {
  const { rows } = await sql<{ importId: number; at: never; transaction: string; undone: boolean }>`
    SELECT b.import_id, b.at, b.report->>'transaction' AS transaction, b.undone_at IS NOT NULL AS undone
    FROM import_batch b WHERE b.tenant_id = ${trx.tenantId} AND b.import_id >= ${importId}
    ORDER BY b.import_id`.execute(trx);
  const [batch, later] = rows;
  if (!batch || batch.importId !== importId) throw new NotYours(`import ${importId}`);
  if (later || batch.undone) refuse('organisation.import.not-last');
  return batch;
}

/**
 * Every row version carries the number of the transaction that wrote it (xmin). A row that the import added or changed and
 * that now has another number has been changed since; a row that it took away and that is there again was added since.
 */
async function demandUntouched(
  trx: TenantTransaction,
  table: ImportTable,
  importId: number,
  transaction: string,
): Promise<void> {
  const name = sql.raw(table.table);
  const sameKey = sql.raw(
    table.columns
      .filter((column) => column.key)
      .map((column) => `t.${column.name} = (c.before->>'${column.name}')::${column.type}`)
      .join(' AND '),
  );
  const { rows } = await sql<{ count: number }>`
    SELECT ((SELECT count(*) FROM ${name} t
        WHERE t.tenant_id = ${trx.tenantId} AND t.import_id = ${importId} AND t.xmin::text <> ${transaction})
      + (SELECT count(*) FROM import_change c JOIN ${name} t ON t.tenant_id = c.tenant_id AND ${sameKey}
        WHERE c.tenant_id = ${trx.tenantId} AND c.import_id = ${importId} AND c.table_name = ${table.table}
          AND t.xmin::text <> ${transaction}))::int AS count`.execute(trx);
  const count = rows[0]?.count ?? 0;
  if (count > 0) refuse('organisation.import.built-on', { what: table.table, count });
}

/** Puts rows back as they were, those taken away too. */
async function restoreRows(
  trx: TenantTransaction,
  table: string,
  keys: readonly string[],
  importId: number,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT a.attname AS name FROM pg_attribute a
    WHERE a.attrelid = ${table}::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`.execute(trx);
  const key = ['tenant_id', ...keys];
  const rest = rows.map((row) => row.name).filter((name) => !key.includes(name));
  const assignments = sql.raw(rest.map((name) => `${name} = excluded.${name}`).join(', '));
  await sql`INSERT INTO ${sql.raw(table)}
    SELECT r.* FROM import_change c, jsonb_populate_record(NULL::${sql.raw(table)}, c.before) r
    WHERE c.tenant_id = ${trx.tenantId} AND c.import_id = ${importId} AND c.table_name = ${table}
    ON CONFLICT (${sql.raw(key.join(', '))}) DO UPDATE SET ${assignments}`.execute(trx);
}

async function removeAdded(trx: TenantTransaction, table: string, importId: number): Promise<void> {
  const reference = await findReferencesTo(trx, table, importId);
  if (reference) refuse('organisation.import.built-on', { what: reference.table, count: reference.count });
  await sql`DELETE FROM ${sql.raw(table)} t WHERE t.tenant_id = ${trx.tenantId} AND t.import_id = ${importId}`.execute(
    trx,
  );
}

async function closeUndone(work: Work, importId: number): Promise<void> {
  const { trx, actor, now } = work;
  await trx
    .updateTable('importBatch')
    .set({ undoneAt: now, undoneBy: actor.accountId ?? null })
    .where('importBatch.tenantId', '=', trx.tenantId)
    .where('importBatch.importId', '=', importId)
    .execute();
  await trx
    .deleteFrom('importChange')
    .where('importChange.tenantId', '=', trx.tenantId)
    .where('importChange.importId', '=', importId)
    .execute();
  await work.audit({ action: 'organisation.import.undone', subjectKind: 'import', subjectId: String(importId) });
}
