import type { CandidateView } from '../../contract.ts';

type CostTermView = CandidateView['terms'][number];

/** How dear a shift is, in a word; the points themselves are one click away. */
export const COST_LEVELS = ['low', 'medium', 'high'] as const;
export type CostLevel = (typeof COST_LEVELS)[number];

/**
 * Points from which a shift is no longer cheap, and from which it is dear. With the standard prices: a first extra shift in
 * one's own house is low; another house, overtime or a known agency is medium; two of these, or a new agency, is high.
 */
const MEDIUM_FROM = 15;
const HIGH_FROM = 35;

/** The level of a price in points. */
export function costLevelOf(points: number): CostLevel {
  if (points >= HIGH_FROM) return 'high';
  return points >= MEDIUM_FROM ? 'medium' : 'low';
}

/** The terms of a price summed by code, dearest first; terms of 0 points left out. */
export function costParts(terms: readonly CostTermView[]): CostTermView[] {
  const byCode = Map.groupBy(terms, (term) => term.code);
  return [...byCode]
    .map(([code, same]) => ({ code, points: same.reduce((sum, term) => sum + term.points, 0) }))
    .filter((term) => term.points !== 0)
    .toSorted((a, b) => b.points - a.points);
}

/** The sum of a price's terms in points. */
export function costOf(terms: readonly CostTermView[]): number {
  return terms.reduce((sum, term) => sum + term.points, 0);
}
