import type { CapacityForecast, CapacityLine } from './forecast-capacity.ts';

/** Less than this is no shortage: half a full post. */
const LEAST_POSTS = 0.5;

/** Lack of a competence in full posts, by week, without new people and with those who have said yes; never below 0. */
export interface Shortage {
  readonly competence: string;
  readonly without: readonly number[];
  readonly with: readonly number[];
  /** The week with the most lacking without new people, and what is lacking then. */
  readonly worstWeek: string;
  readonly worstWithout: number;
  readonly worstWith: number;
  /** First week that lacks half a post or more; null: none does. */
  readonly firstWeek: string | null;
}

/** The sum of some lines, as one. */
export function sumLines(lines: readonly CapacityLine[]): Pick<CapacityLine, 'demand' | 'without' | 'with'> {
  const add = (of: (line: CapacityLine) => readonly number[]) =>
    (lines[0] ? of(lines[0]) : []).map((_, week) => lines.reduce((sum, line) => sum + (of(line)[week] ?? 0), 0));
  return { demand: add((line) => line.demand), without: add((line) => line.without), with: add((line) => line.with) };
}

/** What lacks of each competence asked for, most lacking first. `fullWeekHours` is the hours of a full post a week. */
export function assessShortages(forecast: CapacityForecast, fullWeekHours: number): Shortage[] {
  const byCompetence = Map.groupBy(forecast.lines, ({ competence }) => competence);
  return [...byCompetence]
    .filter(([, lines]) => lines.some(({ demand }) => demand.some((hours) => hours > 0)))
    .map(([competence, lines]) => shortageOf(competence, sumLines(lines), forecast.weeks, fullWeekHours))
    .toSorted((a, b) => b.worstWithout - a.worstWithout || (a.competence < b.competence ? -1 : 1));
}

function shortageOf(
  competence: string,
  sum: Pick<CapacityLine, 'demand' | 'without' | 'with'>,
  weeks: readonly string[],
  fullWeekHours: number,
): Shortage {
  const posts = (hours: readonly number[]) =>
    sum.demand.map((asked, week) => Math.max(0, asked - (hours[week] ?? 0)) / fullWeekHours);
  const [without, withNew] = [posts(sum.without), posts(sum.with)];
  const worst = without.reduce((best, lack, week) => (lack > (without[best] ?? 0) ? week : best), 0);
  const first = without.findIndex((lack) => lack >= LEAST_POSTS);
  return {
    competence,
    without,
    with: withNew,
    worstWeek: weeks[worst] ?? '',
    worstWithout: without[worst] ?? 0,
    worstWith: withNew[worst] ?? 0,
    firstWeek: weeks[first] ?? null,
  };
}
