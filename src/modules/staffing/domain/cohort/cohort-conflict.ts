import type { PlainDate } from '#kernel/plain-date.ts';
import type { CoveredRow } from '../plan-checker/covered-demand.ts';
import type { TeamCalendar } from './team-calendar.ts';
import { teamAt } from './team-calendar.ts';

/** Rules that a cohort roster must keep together with the minimum of each shift. */
export const COHORT_RULES = ['teams', 'hours', 'rest', 'absence', 'days-off', 'by-hand', 'gap'] as const;
export type CohortRule = (typeof COHORT_RULES)[number];

/** Why the minimum cannot be kept everywhere: the smallest set of rules found that clash, and what would help. */
export interface CohortConflict {
  /** None can be left out of the set; each taken away alone lets the minimum be kept. */
  readonly rules: readonly CohortRule[];
  /** False: the set was not made smallest within the time. */
  readonly proven: boolean;
  readonly belowMinimum: number;
  readonly short: readonly TeamShortage[];
}

/** What a team lacks of a competence to keep the minimum. */
export interface TeamShortage {
  readonly team: number;
  readonly competence: string;
  /** Shifts below minimum, and those hours; the first days of them. */
  readonly shifts: number;
  readonly dates: readonly PlainDate[];
}

const DATES_NAMED = 5;

/** Sums what is below minimum by team and competence, most first. */
export function teamShortages(cover: readonly CoveredRow[], calendar: TeamCalendar): TeamShortage[] {
  const short = cover.filter((row) => row.covered < row.minimum);
  const groups = Map.groupBy(short, (row) => JSON.stringify([teamAt(calendar, row.date, row.shift), row.competence]));
  return [...groups.values()]
    .flatMap((rows): TeamShortage[] => {
      const [first] = rows;
      if (!first) return [];
      return [
        {
          team: teamAt(calendar, first.date, first.shift) ?? 0,
          competence: first.competence,
          shifts: rows.reduce((sum, row) => sum + row.minimum - row.covered, 0),
          dates: rows.slice(0, DATES_NAMED).map((row) => row.date),
        },
      ];
    })
    .sort((a, b) => b.shifts - a.shifts);
}

/**
 * The smallest set of rules that clash, by taking one away at a time: `canKeepMinimum` tells whether the minimum can be kept with only the
 * rules given. Stops where `isOver` says so and tells that the set may not be smallest.
 */
export async function smallestConflict(
  rules: readonly CohortRule[],
  canKeepMinimum: (rules: ReadonlySet<CohortRule>) => Promise<boolean>,
  isOver: () => boolean,
): Promise<{ readonly rules: readonly CohortRule[]; readonly proven: boolean }> {
  const kept = new Set(rules);
  for (const rule of rules) {
    if (isOver()) return { rules: [...kept], proven: false };
    kept.delete(rule);
    if (await canKeepMinimum(kept)) kept.add(rule);
  }
  return { rules: [...kept], proven: true };
}
