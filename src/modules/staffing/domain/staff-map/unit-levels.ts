import { daysBetween } from '#kernel/plain-date.ts';
import type { CoveredRow } from '../staffing-picture.ts';
import { holeOf } from '../staffing-picture.ts';

/** People covering a competence and how many it takes, one number per day. */
export interface Levels {
  readonly competence: string;
  readonly normal: number[];
  readonly minimum: number[];
  readonly covered: number[];
  readonly belowMinimum: number[];
}

/** Sums demand rows per competence and day; competences in the order given, then by name. */
export function levelsOf(
  rows: Iterable<CoveredRow>,
  period: { readonly from: CoveredRow['date']; readonly days: number },
  order: readonly string[],
): Levels[] {
  const levels = new Map<string, Levels>();
  for (const row of rows) {
    const day = daysBetween(period.from, row.date);
    const level = levels.get(row.competence) ?? emptyLevels(row.competence, period.days);
    levels.set(row.competence, level);
    level.normal[day] = (level.normal[day] ?? 0) + row.normal;
    level.minimum[day] = (level.minimum[day] ?? 0) + row.minimum;
    level.covered[day] = (level.covered[day] ?? 0) + row.covered;
    level.belowMinimum[day] = (level.belowMinimum[day] ?? 0) + holeOf(row).belowMinimum;
  }
  const rank = (competence: string) => (order.includes(competence) ? order.indexOf(competence) : order.length);
  return [...levels.values()].sort(
    (a, b) => rank(a.competence) - rank(b.competence) || (a.competence < b.competence ? -1 : 1),
  );
}

function emptyLevels(competence: string, days: number): Levels {
  const zeros = () => new Array<number>(days).fill(0);
  return { competence, normal: zeros(), minimum: zeros(), covered: zeros(), belowMinimum: zeros() };
}

/** People missing and people below minimum per day. */
export function holesPerDay(
  rows: Iterable<CoveredRow>,
  period: { readonly from: CoveredRow['date']; readonly days: number },
): { readonly missing: number[]; readonly belowMinimum: number[] } {
  const missing = new Array<number>(period.days).fill(0);
  const belowMinimum = new Array<number>(period.days).fill(0);
  for (const row of rows) {
    const day = daysBetween(period.from, row.date);
    const hole = holeOf(row);
    missing[day] = (missing[day] ?? 0) + hole.missing;
    belowMinimum[day] = (belowMinimum[day] ?? 0) + hole.belowMinimum;
  }
  return { missing, belowMinimum };
}
