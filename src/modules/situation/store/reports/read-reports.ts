import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { UnitReport } from '../../domain/reports/report-figures.ts';
import type { ReportSlot } from '../../domain/reports/report-slot.ts';
import { REPORT_COLUMNS, reportOfRow } from './report-rows.ts';

/** The counting report (highest revision) of each unit and slot from a day on, of all units or one, in order of the slots. */
export async function readReports(work: Pick<Work, 'trx'>, from: PlainDate, unitId?: string): Promise<UnitReport[]> {
  const rows = await work.trx
    .selectFrom('unitReport')
    .distinctOn(['unitReport.slotDate', 'unitReport.slotMinute', 'unitReport.unitId'])
    .select(REPORT_COLUMNS)
    .where('unitReport.tenantId', '=', work.trx.tenantId)
    .where('unitReport.slotDate', '>=', from)
    .$if(unitId !== undefined, (query) => query.where('unitReport.unitId', '=', unitId ?? ''))
    .orderBy('unitReport.slotDate')
    .orderBy('unitReport.slotMinute')
    .orderBy('unitReport.unitId')
    .orderBy('unitReport.revision', 'desc')
    .execute();
  return rows.map(reportOfRow);
}

/** The newest counting report of every unit that has ever reported. */
export async function readLatestReports(work: Pick<Work, 'trx'>): Promise<UnitReport[]> {
  const rows = await work.trx
    .selectFrom('unitReport')
    .distinctOn('unitReport.unitId')
    .select(REPORT_COLUMNS)
    .where('unitReport.tenantId', '=', work.trx.tenantId)
    .orderBy('unitReport.unitId')
    .orderBy('unitReport.slotDate', 'desc')
    .orderBy('unitReport.slotMinute', 'desc')
    .orderBy('unitReport.revision', 'desc')
    .execute();
  return rows.map(reportOfRow);
}

/** Every revision of one slot, newest first. */
export async function readRevisions(work: Pick<Work, 'trx'>, unitId: string, slot: ReportSlot): Promise<UnitReport[]> {
  const rows = await work.trx
    .selectFrom('unitReport')
    .select(REPORT_COLUMNS)
    .where('unitReport.tenantId', '=', work.trx.tenantId)
    .where('unitReport.unitId', '=', unitId)
    .where('unitReport.slotDate', '=', slot.date)
    .where('unitReport.slotMinute', '=', slot.minute)
    .orderBy('unitReport.revision', 'desc')
    .execute();
  return rows.map(reportOfRow);
}

/** The counting report of the newest slot before one; undefined where there is none. */
export async function findReportBefore(
  work: Pick<Work, 'trx'>,
  unitId: string,
  slot: ReportSlot,
): Promise<UnitReport | undefined> {
  const row = await work.trx
    .selectFrom('unitReport')
    .select(REPORT_COLUMNS)
    .where('unitReport.tenantId', '=', work.trx.tenantId)
    .where('unitReport.unitId', '=', unitId)
    .where(
      sql<boolean>`(unit_report.slot_date, unit_report.slot_minute) < (${slot.date}::date, ${slot.minute}::integer)`,
    )
    .orderBy('unitReport.slotDate', 'desc')
    .orderBy('unitReport.slotMinute', 'desc')
    .orderBy('unitReport.revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && reportOfRow(row);
}
