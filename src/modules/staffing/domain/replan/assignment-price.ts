import { SOURCES } from './index-people.ts';
import type { CostTerm } from './plan.ts';
import type { ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';

/** The parts of a price that depend on the person and the shift alone. */
export function baseTerms(world: ReplanWorld, person: number, row: number): CostTerm[] {
  const { people, rows, units, prices } = world;
  const terms: CostTerm[] = [];
  const home = people.home[person] as number;
  if (home >= 0 && home !== rows.unit[row]) {
    if (units.site[home] === rows.site[row]) terms.push({ code: 'same-site', points: prices.sameSite });
    else terms.push({ code: 'other-site', points: prices.otherSite });
  }
  if (people.competence[person] !== rows.competence[row])
    terms.push({ code: 'over-qualified', points: prices.overQualified });
  if (rows.night[row] === 1 && people.nightWorker[person] === 0) terms.push({ code: 'night', points: prices.night });
  const source = SOURCES[people.source[person] as number] ?? 'own';
  if (prices.source[source] !== 0) terms.push({ code: 'source', points: prices.source[source] });
  return terms;
}

/** What the price terms come to. */
export function sumOfTerms(terms: readonly CostTerm[]): number {
  return terms.reduce((sum, term) => sum + term.points, 0);
}

/** Price of the k-th shift that the plan gives a person, k from 1. */
export function extraShiftPrice(world: ReplanWorld, k: number): number {
  return 1 + (k - 1) * world.prices.extraStep;
}

/** All price terms of each of a person's given shifts, which are in order of start. */
export function termsOfGiven(
  world: ReplanWorld,
  engine: RuleEngine,
  person: number,
  given: readonly number[],
): CostTerm[][] {
  const overtime = engine.beginInOvertime(person, given);
  return given.map((row, index) => {
    const terms = baseTerms(world, person, row);
    terms.push({ code: 'extra-shift', points: extraShiftPrice(world, index + 1) });
    if (overtime[index]) terms.push({ code: 'overtime', points: world.prices.overtime });
    return terms;
  });
}

/** What a row costs when `given` people have been given to it: its holes, those below the minimum counted on top. */
export function holeCost(world: ReplanWorld, row: number, given: number): number {
  const missing = (world.rows.missing[row] as number) - given;
  const below = Math.max(0, (world.rows.belowMinimum[row] as number) - given);
  return (world.rows.weight[row] as number) * (missing + world.prices.belowMinimumFactor * below);
}
