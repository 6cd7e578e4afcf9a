import { SOURCES } from './index-people.ts';
import type { CostTerm } from './plan.ts';
import type { ReplanWorld } from './problem.ts';
import { OUTBREAK } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import { knowsUnit } from './rules-of-place.ts';
import { weekNumberOf } from './week-number.ts';

const TOLERANCE = 1e-6;

/** The parts of a price that depend on the person and the shift alone. */
export function baseTerms(world: ReplanWorld, person: number, row: number): CostTerm[] {
  const { people, rows, units, prices } = world;
  const terms: CostTerm[] = [];
  const home = people.home[person] as number;
  if (home >= 0 && home !== rows.unit[row]) {
    if (goesAsResponseTeam(world, person, row)) {
      terms.push({ code: 'response-team', points: world.choices.responseTeam?.price ?? 0 });
    } else if (units.site[home] === rows.site[row]) terms.push({ code: 'same-site', points: prices.sameSite });
    else terms.push({ code: 'other-site', points: prices.otherSite });
  }
  if (people.competence[person] !== rows.competence[row])
    terms.push({ code: 'over-qualified', points: prices.overQualified });
  if (rows.night[row] === 1 && people.nightWorker[person] === 0) terms.push({ code: 'night', points: prices.night });
  const source = SOURCES[people.source[person] as number] ?? 'own';
  if (prices.source[source] !== 0) terms.push({ code: 'source', points: prices.source[source] });
  return terms;
}

/** Whether a person goes away from home into an outbreak as a standing member of the response team, and that choice is open. */
export function goesAsResponseTeam(world: ReplanWorld, person: number, row: number): boolean {
  const { people, rows, units } = world;
  if (!world.choices.responseTeam || people.outbreakTeam[person] === 0) return false;
  const home = people.home[person] as number;
  const at = (rows.unit[row] as number) * world.days + (rows.offset[row] as number);
  return home >= 0 && home !== rows.unit[row] && ((units.status[at] as number) & OUTBREAK) !== 0;
}

/** What the price terms come to. */
export function sumOfTerms(terms: readonly CostTerm[]): number {
  return terms.reduce((sum, term) => sum + term.points, 0);
}

/** Price of the k-th shift that the plan gives a person, k from 1. */
export function extraShiftPrice(world: ReplanWorld, k: number): number {
  return 1 + (k - 1) * world.prices.extraStep;
}

/** The least that a person's k-th shift can come to: shifts within the hours that they wish for have a price of their own. */
export function leastStepPrice(world: ReplanWorld, person: number, k: number): number {
  const price = extraShiftPrice(world, k);
  if (!world.wishes.has(person)) return price;
  return Math.min(world.choices.wantedHours?.price ?? 0, extraShiftPrice(world, 1), price);
}

/**
 * What the number of a person's given shifts, which are in order of start, adds to each: the k-th at its price; those within the hours
 * that the person wishes for in the week, before any overtime, at theirs, and not counted.
 */
export function stepTerms(
  world: ReplanWorld,
  person: number,
  given: readonly number[],
  overtime: readonly boolean[],
): CostTerm[] {
  const wish = world.wishes.get(person);
  let k = 0;
  return given.map((row, index): CostTerm => {
    if (wish && !overtime[index] && minutesOfWeek(world, given, index) <= wishOn(wish, world, row) + TOLERANCE) {
      return { code: 'wanted-hours', points: world.choices.wantedHours?.price ?? 0 };
    }
    k++;
    return { code: 'extra-shift', points: extraShiftPrice(world, k) };
  });
}

function wishOn(wish: Float64Array, world: ReplanWorld, row: number): number {
  return wish[world.rows.offset[row] as number] as number;
}

/** Minutes given in the ISO week of a shift, up to and with it. */
function minutesOfWeek(world: ReplanWorld, given: readonly number[], index: number): number {
  const { rows } = world;
  const week = weekNumberOf(rows.day[given[index] as number] as number);
  let minutes = 0;
  for (let i = 0; i <= index; i++) {
    const row = given[i] as number;
    if (weekNumberOf(rows.day[row] as number) === week) minutes += rows.minutes[row] as number;
  }
  return minutes;
}

/** Index of the shift before which a person is trained on arrival: the first in a unit that they do not know; -1 for none. */
export function indexOfArrival(world: ReplanWorld, person: number, given: readonly number[]): number {
  if ((world.arrivalMinutes[person] as number) === 0) return -1;
  return given.findIndex((row) => !knowsUnit(world, person, row));
}

/** All price terms of each of a person's given shifts, which are in order of start. `actor` is the person without a shift given up. */
export function termsOfGiven(
  world: ReplanWorld,
  engine: RuleEngine,
  person: number,
  given: readonly number[],
  actor = person,
): CostTerm[][] {
  const overtime = engine.beginInOvertime(actor, given);
  const steps = stepTerms(world, person, given, overtime);
  const arrival = indexOfArrival(world, person, given);
  return given.map((row, index) => {
    const terms = baseTerms(world, person, row);
    if (index === arrival) {
      terms.push({ code: 'arrival-training', points: world.choices.arrivalTraining?.price ?? 0 });
    }
    terms.push(steps[index] as CostTerm);
    if (overtime[index]) terms.push({ code: 'overtime', points: world.prices.overtime });
    return terms;
  });
}

/** What the terms that depend on a person's shifts together come to. */
export function priceTogether(
  world: ReplanWorld,
  person: number,
  given: readonly number[],
  overtime: readonly boolean[],
): number {
  let cost = 0;
  if (world.wishes.has(person)) cost += sumOfTerms(stepTerms(world, person, given, overtime));
  else for (let k = 1; k <= given.length; k++) cost += extraShiftPrice(world, k);
  for (const late of overtime) if (late) cost += world.prices.overtime;
  if (indexOfArrival(world, person, given) >= 0) cost += world.choices.arrivalTraining?.price ?? 0;
  return cost;
}

/** Price of giving up a published shift for an open one: the change itself, and the place that is left open. */
export function moveTerms(world: ReplanWorld, actor: number, row: number): CostTerm[] {
  const move = world.moves[actor - world.people.count];
  if (!move) return [];
  const isLent = world.standing.unit[move.standing] !== world.rows.unit[row];
  const terms: CostTerm[] = [
    isLent
      ? { code: 'borrowed', points: world.choices.borrow?.price ?? 0 }
      : { code: 'moved-shift', points: world.choices.moveShifts?.price ?? 0 },
  ];
  if (move.points !== 0) terms.push({ code: 'left-open', points: move.points });
  return terms;
}

/** The least that giving up a published shift comes to, the place left open aside. */
export function leastPriceOfMove({ choices }: ReplanWorld): number {
  return Math.min(
    choices.borrow?.price ?? Number.POSITIVE_INFINITY,
    choices.moveShifts?.price ?? Number.POSITIVE_INFINITY,
  );
}

/** What a row costs when `given` people have been given to it: its holes, those below the minimum counted on top. */
export function holeCost(world: ReplanWorld, row: number, given: number): number {
  const missing = (world.rows.missing[row] as number) - given;
  const below = Math.max(0, (world.rows.belowMinimum[row] as number) - given);
  return (world.rows.weight[row] as number) * (missing + world.prices.belowMinimumFactor * below);
}
