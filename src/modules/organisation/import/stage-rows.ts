import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { ImportColumn } from './import-part.ts';

/** Rows per statement: large enough that statements cost nothing, small enough that progress is seen. */
const CHUNK = 10_000;

/** Name of the temporary table that holds a file's rows while they are compared. */
export const STAGE = 'import_stage';

type Row = Readonly<Record<string, unknown>>;

/** Puts rows into a fresh temporary table with the columns given; whoever calls drops it with `dropStage`. */
export async function stageRows(
  trx: TenantTransaction,
  columns: readonly ImportColumn[],
  rows: readonly object[],
  onProgress: (done: number) => void,
): Promise<void> {
  const definition = sql.raw(columns.map((column) => `${column.name} ${column.type}`).join(', '));
  await sql`CREATE TEMPORARY TABLE ${sql.raw(STAGE)} (${definition}) ON COMMIT DROP`.execute(trx);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK).map((row) => databaseRow(columns, row as Row));
    await sql`INSERT INTO ${sql.raw(STAGE)} SELECT * FROM json_to_recordset(${JSON.stringify(chunk)}::json) AS given(${definition})`.execute(
      trx,
    );
    onProgress(Math.min(start + CHUNK, rows.length));
  }
  await sql`ANALYZE ${sql.raw(STAGE)}`.execute(trx);
}

/** Takes the temporary table away again, for the next file. */
export async function dropStage(trx: TenantTransaction): Promise<void> {
  await sql`DROP TABLE ${sql.raw(STAGE)}`.execute(trx);
}

function databaseRow(columns: readonly ImportColumn[], row: Row): Row {
  const out: Record<string, unknown> = {};
  for (const column of columns) {
    const value = column.value ? column.value(row as never) : row[column.field ?? ''];
    if (value !== undefined && value !== null) out[column.name] = value;
  }
  return out;
}
