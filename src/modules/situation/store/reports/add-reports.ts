import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ReportFigures } from '../../domain/reports/report-figures.ts';

/** A report that was made elsewhere: of a unit and slot, at a moment. */
export interface GivenReport extends ReportFigures {
  readonly unitId: string;
  readonly slotDate: PlainDate;
  readonly slotMinute: number;
  readonly reportedAt: Instant;
}

/** Rows in one statement. */
const CHUNK = 2000;

/**
 * Adds many reports made elsewhere, such as those of a demo or of another system, as first revisions; slots that have a report
 * keep it. They raise no tasks. Gives how many were added. Whoever calls has checked the right to.
 */
export async function addReports(work: Work, reports: readonly GivenReport[]): Promise<number> {
  const { trx } = work;
  let added = 0;
  for (let from = 0; from < reports.length; from += CHUNK) {
    const { rows } =
      await sql`INSERT INTO unit_report (tenant_id, unit_id, slot_date, slot_minute, revision, reported_at, tested, infected,
        quarantined, sick, deaths, admissions, announced_discharges, vacant_shifts, beds, occupied_beds, service_status, staffing_rating,
        quality_rating, free_text, equipment)
      SELECT ${trx.tenantId}::integer, given."unitId", given."slotDate", given."slotMinute", 1, given."reportedAt", given.tested,
        given.infected, given.quarantined, given.sick, given.deaths, given.admissions, given."announcedDischarges",
        given."vacantShifts", given.beds, given."occupiedBeds", given."serviceStatus", given."staffingRating",
        given."qualityRating", given."freeText", given.equipment
      FROM jsonb_to_recordset(${JSON.stringify(reports.slice(from, from + CHUNK))}::jsonb) AS given ("unitId" text, "slotDate" date,
        "slotMinute" integer, "reportedAt" timestamptz, tested integer, infected integer, quarantined integer, sick integer,
        deaths integer, admissions integer, "announcedDischarges" integer, "vacantShifts" integer, beds integer,
        "occupiedBeds" integer, "serviceStatus" text, "staffingRating" integer, "qualityRating" integer, "freeText" text,
        equipment jsonb)
      ON CONFLICT DO NOTHING RETURNING unit_id`.execute(trx);
    added += rows.length;
  }
  await work.audit({
    action: 'situation.reports.added',
    subjectKind: 'unit-report',
    subjectId: '',
    facts: { reports: added },
  });
  work.announce('report');
  return added;
}
