import type { Cell } from '#kernel/hide-small-cells.ts';
import { hideSmallCells, shownCell } from '#kernel/hide-small-cells.ts';
import type { Instant } from '#kernel/instant.ts';
import { minutesBetween } from '#kernel/instant.ts';
import { REPORT_SPEAKS_HOURS } from '../../rules/trouble-levels.ts';
import type { UnitReport } from '../reports/report-figures.ts';

/** Counts that a table of infection has, in its order. */
export const INFECTION_COUNTS = ['tested', 'infected', 'quarantined', 'sick', 'deaths', 'admissions'] as const;
export type InfectionCount = (typeof INFECTION_COUNTS)[number];

/** One row: a sector, or all of them together (`unitId` null). */
export interface InfectionRow extends Readonly<Record<InfectionCount, Cell>> {
  readonly unitId: string | null;
  readonly name: string;
  readonly units: number;
  /** Units whose newest report still says something about now. */
  readonly unitsReported: number;
}

interface ReportedUnit {
  readonly latest: UnitReport | undefined;
  readonly reports: readonly UnitReport[];
}

/** Hours over which tests, deaths and admissions are summed. */
const COUNTED_HOURS = 24;
/** What stands is taken from each unit's newest report; the rest is summed over the last day's reports. */
const STANDING: ReadonlySet<InfectionCount> = new Set<InfectionCount>(['infected', 'quarantined', 'sick']);

/**
 * Infection by sector with a last row for all. With `hideSmall` small counts, and those that give them away, are hidden.
 * Reports too old to say anything about now are left out; `unitsReported` tells how many units the counts stand for.
 */
export function infectionRows(
  sectors: readonly { readonly unitId: string; readonly name: string; readonly units: readonly ReportedUnit[] }[],
  totalName: string,
  now: Instant,
  hideSmall: boolean,
): InfectionRow[] {
  const counted = sectors.map((sector) => ({ ...sector, speaking: speakingUnits(sector.units, now) }));
  const columns = INFECTION_COUNTS.map((count) => {
    const counts = counted.map(({ units }) => countOf(units, count, now));
    const total = counts.reduce((sum, n) => sum + n, 0);
    const cells = hideSmall ? hideSmallCells(counts) : { rows: counts.map(shownCell), total: shownCell(total) };
    return { count, cells };
  });
  const cellsOf = (pick: (cells: (typeof columns)[number]['cells']) => Cell) =>
    Object.fromEntries(columns.map(({ count, cells }) => [count, pick(cells)])) as Record<InfectionCount, Cell>;
  const rows = counted.map(({ unitId, name, units, speaking }, index) => ({
    unitId,
    name,
    units: units.length,
    unitsReported: speaking,
    ...cellsOf((cells) => cells.rows[index] ?? shownCell(0)),
  }));
  const total: InfectionRow = {
    unitId: null,
    name: totalName,
    units: counted.reduce((sum, { units }) => sum + units.length, 0),
    unitsReported: counted.reduce((sum, { speaking }) => sum + speaking, 0),
    ...cellsOf((cells) => cells.total),
  };
  return [...rows, total];
}

function countOf(units: readonly ReportedUnit[], count: InfectionCount, now: Instant): number {
  const reports = units.flatMap(({ latest, reports: all }) =>
    STANDING.has(count)
      ? latest && isWithin(latest, now, REPORT_SPEAKS_HOURS)
        ? [latest]
        : []
      : all.filter((report) => isWithin(report, now, COUNTED_HOURS)),
  );
  return reports.reduce((sum, report) => sum + report[count], 0);
}

function speakingUnits(units: readonly ReportedUnit[], now: Instant): number {
  return units.filter(({ latest }) => latest && isWithin(latest, now, REPORT_SPEAKS_HOURS)).length;
}

function isWithin(report: UnitReport, now: Instant, hours: number): boolean {
  return minutesBetween(report.reportedAt, now) <= hours * 60;
}
