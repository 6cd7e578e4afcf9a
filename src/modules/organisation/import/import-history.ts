import { sql } from 'kysely';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ImportEntry, ImportReportView } from '../contract/imports.ts';
import type { ImportReport } from './import-report.ts';
import { reportView } from './report-view.ts';

const NEWEST = 50;

/** The newest imports, newest first; only the last of all can be undone, and only once. */
export async function readImports({ trx }: Pick<Work, 'trx'>): Promise<ImportEntry[]> {
  const { rows } = await sql<Omit<ImportEntry, 'canUndo'>>`
    SELECT b.import_id, b.at, a.name AS by, b.source, b.undone_at,
      coalesce(sum((t->>'new')::int), 0)::int AS new, coalesce(sum((t->>'changed')::int), 0)::int AS changed,
      coalesce(sum((t->>'removed')::int), 0)::int AS removed, coalesce(sum((t->>'left')::int), 0)::int AS left
    FROM import_batch b LEFT JOIN account a ON a.account_id = b.account_id
      LEFT JOIN LATERAL jsonb_array_elements(b.report->'tables') t ON true
    WHERE b.tenant_id = ${trx.tenantId}
    GROUP BY b.import_id, b.at, a.name, b.source, b.undone_at
    ORDER BY b.import_id DESC LIMIT ${NEWEST}`.execute(trx);
  return rows.map((row, index) => ({ ...row, canUndo: index === 0 && row.undoneAt === null }));
}

/** The report of one import, as it was told when it was done. */
export async function getImport({ trx }: Pick<Work, 'trx'>, importId: number): Promise<ImportReportView> {
  const row = await trx
    .selectFrom('importBatch')
    .select('importBatch.report')
    .where('importBatch.tenantId', '=', trx.tenantId)
    .where('importBatch.importId', '=', importId)
    .executeTakeFirst();
  if (!row) throw new NotYours(`import ${importId}`);
  return reportView({ ...(row.report as ImportReport), importId });
}
