import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom, isoWeekOf, weekdayOf } from '#kernel/plain-date.ts';
import type { DemandRow } from './municipality.ts';

/** What one weekday (1 = Monday … 7 = Sunday) needs of a competence on a shift. */
export interface PatternNeed {
  readonly weekday: number;
  readonly shift: string;
  readonly competence: string;
  readonly normal: number;
  readonly minimum: number;
}

/** A unit's demand as a week that repeats, the days that are otherwise, and those for which nothing is set though it would. */
export interface WeekPattern {
  readonly rows: readonly PatternNeed[];
  readonly exceptions: readonly PlainDate[];
  readonly unset: readonly PlainDate[];
}

type DayNeed = Omit<DemandRow, 'unitId'>;

/**
 * The week that a unit's demand repeats: that of the first whole-or-part week with any rows. Days of the period whose demand
 * is another are named, so that nobody overwrites a holiday unknowingly.
 */
export function weekPatternOf(demand: readonly DayNeed[], from: PlainDate, days: number): WeekPattern {
  const first = demand.reduce<PlainDate | undefined>(
    (least, row) => (least === undefined || row.date < least ? row.date : least),
    undefined,
  );
  if (first === undefined) return { rows: [], exceptions: [], unset: [] };
  const week = isoWeekOf(first);
  const rows = demand
    .filter((row) => isoWeekOf(row.date) === week)
    .map(({ date, ...need }) => ({ weekday: weekdayOf(date), ...need }));
  const wanted = Map.groupBy(rows, (row) => row.weekday);
  const present = Map.groupBy(demand, (row) => row.date);
  const otherwise = daysFrom(from, days).filter(
    (date) => textOf(wanted.get(weekdayOf(date)) ?? []) !== textOf(present.get(date) ?? []),
  );
  return {
    rows,
    exceptions: otherwise.filter((date) => present.has(date)),
    unset: otherwise.filter((date) => !present.has(date)),
  };
}

function textOf(rows: readonly Omit<PatternNeed, 'weekday'>[]): string {
  return rows
    .map((row) => JSON.stringify([row.shift, row.competence, row.normal, row.minimum]))
    .sort()
    .join();
}

/** The demand of each day of a period that follows a week pattern; needs of nobody at all leave no row. */
export function demandOfPattern(rows: readonly PatternNeed[], from: PlainDate, days: number): DayNeed[] {
  const needs = Map.groupBy(
    rows.filter((row) => row.normal > 0),
    (row) => row.weekday,
  );
  return daysFrom(from, days).flatMap((date) =>
    (needs.get(weekdayOf(date)) ?? []).map(({ shift, competence, normal, minimum }) => ({
      date,
      shift,
      competence,
      normal,
      minimum,
    })),
  );
}
