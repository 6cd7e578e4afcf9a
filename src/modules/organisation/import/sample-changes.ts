import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { ImportColumn, ImportTable } from './import-part.ts';
import type { ChangedSample } from './import-report.ts';

/** How many examples of each kind a report carries. */
const SAMPLE = 5;

/** Columns that only help sorting say nothing to people. */
const HIDDEN = new Set(['sort_key']);

function keysOf(table: ImportTable): readonly ImportColumn[] {
  return table.columns.filter((column) => column.key);
}

/** The keys of the first rows of a selection; `alias` is the row's name in it. */
export async function sampleKeys(
  trx: TenantTransaction,
  table: ImportTable,
  from: RawBuilder<unknown>,
  alias: 's' | 't',
): Promise<string[][]> {
  const keys = sql.raw(
    keysOf(table)
      .map(({ name }) => `${alias}.${name}::text`)
      .join(', '),
  );
  const { rows } = await sql<{ key: string[] }>`SELECT ARRAY[${keys}] AS key FROM ${from} LIMIT ${SAMPLE}`.execute(trx);
  return rows.map((row) => row.key);
}

/** The first rows that change, with what changes in them. */
export async function sampleChanged(
  trx: TenantTransaction,
  table: ImportTable,
  written: readonly ImportColumn[],
  from: RawBuilder<unknown>,
): Promise<ChangedSample[]> {
  type Image = Readonly<Record<string, unknown>>;
  const { rows } = await sql<{ before: Image; after: Image }>`
    SELECT to_jsonb(t) AS before, to_jsonb(s) AS after FROM ${from} LIMIT ${SAMPLE}`.execute(trx);
  return rows.map(({ before, after }) => ({
    key: keysOf(table).map(({ name }) => shown(before[name])),
    changes: written
      .filter(({ name }) => !HIDDEN.has(name) && shown(before[name]) !== shown(after[name]))
      .map(({ name }) => ({ column: name, before: shown(before[name]), after: shown(after[name]) })),
  }));
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
