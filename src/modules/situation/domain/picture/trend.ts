import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom } from '#kernel/plain-date.ts';
import type { UnitReport } from '../reports/report-figures.ts';
import type { SlotPlan } from '../reports/report-slot.ts';
import { slotMinutesOn } from '../reports/report-slot.ts';

/** Sums of the reports of one day. Ratings are means over the units that reported; null where none did. */
export interface TrendDay {
  readonly date: PlainDate;
  readonly unitsReported: number;
  readonly unitsExpected: number;
  readonly tested: number;
  readonly infected: number;
  readonly quarantined: number;
  readonly sick: number;
  readonly deaths: number;
  readonly admissions: number;
  readonly vacantShifts: number;
  readonly staffingRating: number | null;
  readonly qualityRating: number | null;
}

interface Reporting {
  readonly plan: SlotPlan;
  readonly reports: readonly UnitReport[];
}

/**
 * The reports of some units per day. What stands (infected, sick, ratings …) is each unit's last report of the day; what is
 * counted since the report before (tested, deaths, admissions) is summed over the day's reports. Nothing is filled in for units
 * that did not report: `unitsReported` says how many the sums stand for.
 */
export function trendOf(units: readonly Reporting[], from: PlainDate, days: number): TrendDay[] {
  const byDate = Map.groupBy(
    units.flatMap(({ reports }) => reports),
    (report) => report.slotDate,
  );
  return daysFrom(from, days).map((date) => {
    const all = byDate.get(date) ?? [];
    const last = [...new Map(all.toSorted(bySlot).map((report) => [report.unitId, report])).values()];
    const sum = (rows: readonly UnitReport[], value: (report: UnitReport) => number) =>
      rows.reduce((total, report) => total + value(report), 0);
    const mean = (value: (report: UnitReport) => number) =>
      last.length === 0 ? null : Math.round((sum(last, value) / last.length) * 100) / 100;
    return {
      date,
      unitsReported: last.length,
      unitsExpected: units.filter(({ plan }) => slotMinutesOn(plan, date).length > 0).length,
      tested: sum(all, (report) => report.tested),
      infected: sum(last, (report) => report.infected),
      quarantined: sum(last, (report) => report.quarantined),
      sick: sum(last, (report) => report.sick),
      deaths: sum(all, (report) => report.deaths),
      admissions: sum(all, (report) => report.admissions),
      vacantShifts: sum(last, (report) => report.vacantShifts),
      staffingRating: mean((report) => report.staffingRating),
      qualityRating: mean((report) => report.qualityRating),
    };
  });
}

function bySlot(a: UnitReport, b: UnitReport): number {
  return a.slotMinute - b.slotMinute;
}
