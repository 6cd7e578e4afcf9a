import { addDays } from '#kernel/plain-date.ts';
import type { UnitInTree } from '#modules/organisation/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import { createTenantCache } from '#platform/live/tenant-cache.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { OverdueReport } from '../../domain/reports/overdue-report.ts';
import { overdueReports } from '../../domain/reports/overdue-report.ts';
import type { UnitReport } from '../../domain/reports/report-figures.ts';
import type { SlotPlan, SlotStanding } from '../../domain/reports/report-slot.ts';
import { slotKey, standingOf } from '../../domain/reports/report-slot.ts';
import { reportingUnits } from '../../domain/reports/reporting-unit.ts';
import { readLatestReports, readReports } from './read-reports.ts';
import { readSlotPlans } from './read-slot-plans.ts';
import { readChasing } from './report-tasks.ts';

/** A reporting unit with its times, where its reporting stands, and its reports of the last two weeks by slot. */
export interface UnitStanding {
  readonly unit: UnitInTree;
  readonly plan: SlotPlan;
  readonly standing: SlotStanding;
  readonly reports: readonly UnitReport[];
  /** The newest report, however old. */
  readonly latest: UnitReport | undefined;
}

/** Days of reports read for trends and for finding what is missing. */
export const REPORT_DAYS = 15;

/** Reports by unit: those of the last two weeks, and the newest one. */
interface ReportsOfUnits {
  readonly recent: ReadonlyMap<
    string,
    { readonly reports: readonly UnitReport[]; readonly slots: ReadonlySet<string> }
  >;
  readonly latest: ReadonlyMap<string, UnitReport>;
}

const cached = createTenantCache<ReportsOfUnits>(1);

/** Where the reporting of every unit stands now, units in tree order. Ask before the transaction writes reports. */
export async function readReportStandings(work: Work): Promise<UnitStanding[]> {
  const units = reportingUnits(await readUnitTree(work));
  const plans = await readSlotPlans(work);
  const today = work.clock.today();
  const versions = await readLiveVersions(work.trx);
  const version = `${today} ${versions['report']?.version ?? 0}`;
  const { recent, latest } = await cached.get(work.trx, 'reports', version, () => readReportsOfUnits(work));
  return units.map((unit) => {
    const own = recent.get(unit.unitId);
    const plan = plans.of(unit.unitId);
    const standing = standingOf(plan, work.now, (slot) => own?.slots.has(slotKey(slot)) ?? false);
    return { unit, plan, standing, reports: own?.reports ?? [], latest: latest.get(unit.unitId) };
  });
}

async function readReportsOfUnits(work: Work): Promise<ReportsOfUnits> {
  const recent = Map.groupBy(await readReports(work, addDays(work.clock.today(), -REPORT_DAYS)), (one) => one.unitId);
  const latest = await readLatestReports(work);
  return {
    recent: new Map(
      [...recent].map(([unitId, reports]) => [
        unitId,
        { reports, slots: new Set(reports.map((one) => slotKey({ date: one.slotDate, minute: one.slotMinute }))) },
      ]),
    ),
    latest: new Map(latest.map((report) => [report.unitId, report])),
  };
}

/** The reports that are overdue now, of all units, with what has been done about them. */
export async function readOverdueReports(work: Work, standings: readonly UnitStanding[]): Promise<OverdueReport[]> {
  return overdueReports(
    standings.map(({ unit, standing }) => ({ unitId: unit.unitId, name: unit.name, standing })),
    await readChasing(work),
  );
}
