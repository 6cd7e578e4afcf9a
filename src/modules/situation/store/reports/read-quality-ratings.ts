import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Leaders' own rating of quality in the reports of the days `[from, to)`, 1 (worst) to 5; of a report that was corrected, the last. */
export async function readQualityRatings(
  { trx }: Pick<Work, 'trx'>,
  from: PlainDate,
  to: PlainDate,
): Promise<{ readonly unitId: string; readonly date: PlainDate; readonly rating: number }[]> {
  const { rows } = await sql<{ unitId: string; date: PlainDate; rating: number }>`
    SELECT DISTINCT ON (unit_report.unit_id, unit_report.slot_date, unit_report.slot_minute) unit_report.unit_id,
      unit_report.slot_date AS date, unit_report.quality_rating AS rating
    FROM unit_report
    WHERE unit_report.tenant_id = ${trx.tenantId} AND unit_report.slot_date >= ${from} AND unit_report.slot_date < ${to}
    ORDER BY unit_report.unit_id, unit_report.slot_date, unit_report.slot_minute, unit_report.revision DESC`.execute(
    trx,
  );
  return rows;
}
