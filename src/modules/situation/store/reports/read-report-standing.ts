import { addDays } from '#kernel/plain-date.ts';
import type { UnitInTree } from '#modules/organisation/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import type { Work } from '#platform/work/work.ts';
import type { OverdueReport } from '../../domain/reports/overdue-report.ts';
import { overdueReports } from '../../domain/reports/overdue-report.ts';
import type { UnitReport } from '../../domain/reports/report-figures.ts';
import type { SlotPlan, SlotStanding } from '../../domain/reports/report-slot.ts';
import { standingOf } from '../../domain/reports/report-slot.ts';
import { reportingUnits } from '../../domain/reports/reporting-unit.ts';
import { readReports } from './read-reports.ts';
import { readSlotPlans } from './read-slot-plans.ts';
import { readChasing } from './report-tasks.ts';

/** A reporting unit with its times, where its reporting stands, and its reports of the last two weeks by slot. */
export interface UnitStanding {
  readonly unit: UnitInTree;
  readonly plan: SlotPlan;
  readonly standing: SlotStanding;
  readonly reports: readonly UnitReport[];
}

/** Days of reports read for trends and for finding what is missing. */
export const REPORT_DAYS = 15;

/** Where the reporting of every unit stands now, units in tree order. */
export async function readReportStandings(work: Work): Promise<UnitStanding[]> {
  const units = reportingUnits(await readUnitTree(work));
  const plans = await readSlotPlans(work);
  const reports = Map.groupBy(await readReports(work, addDays(work.clock.today(), -REPORT_DAYS)), (one) => one.unitId);
  return units.map((unit) => {
    const own = reports.get(unit.unitId) ?? [];
    const keys = new Set(own.map((report) => `${report.slotDate}|${report.slotMinute}`));
    const plan = plans.of(unit.unitId);
    const standing = standingOf(plan, work.now, (slot) => keys.has(`${slot.date}|${slot.minute}`));
    return { unit, plan, standing, reports: own };
  });
}

/** The reports that are overdue now, of all units, with what has been done about them. */
export async function readOverdueReports(work: Work, standings: readonly UnitStanding[]): Promise<OverdueReport[]> {
  return overdueReports(
    standings.map(({ unit, standing }) => ({ unitId: unit.unitId, name: unit.name, standing })),
    await readChasing(work),
  );
}
