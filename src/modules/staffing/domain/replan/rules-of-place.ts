import { isAbsent } from './index-standing.ts';
import type { ReplanWorld } from './problem.ts';
import { CLOSED, OUTBREAK } from './problem.ts';

/** Where a shift is worked: unit and day of the period (offset). */
interface Place {
  readonly unit: number;
  readonly offset: number;
}

/** Own competence or one that it covers (does not chain). */
export function hasCompetence(world: ReplanWorld, person: number, row: number): boolean {
  const own = world.people.competence[person] as number;
  return world.covers[own * world.competences.length + (world.rows.competence[row] as number)] === 1;
}

/** Home unit, training valid on the day the shift starts, or one of a pool person's units. */
export function isTrained(world: ReplanWorld, person: number, row: number): boolean {
  if (world.people.anyUnit[person] === 1 || (world.arrivalMinutes[person] as number) > 0) return true;
  return knowsUnit(world, person, row);
}

/** Home unit, valid training or a unit named in the pool; whoever may go anywhere knows every unit. */
export function knowsUnit(world: ReplanWorld, person: number, row: number): boolean {
  if (world.people.anyUnit[person] === 1) return true;
  const lastDay = world.people.trainedTo.get(person * world.units.ids.length + (world.rows.unit[row] as number));
  return lastDay !== undefined && (world.rows.day[row] as number) <= lastDay;
}

/** There in every minute of the shift; pool people have a stretch in which the whole shift must lie. */
export function isThere(world: ReplanWorld, person: number, row: number): boolean {
  const { people, rows } = world;
  const from = rows.from[row] as number;
  const to = rows.to[row] as number;
  if (from < (people.availableFrom[person] as number) || to > (people.availableTo[person] as number)) return false;
  return !isAbsent(people, person, from, to);
}

/** No published shift, no time on call and no other given shift overlaps. */
export function isFree(world: ReplanWorld, person: number, row: number, given: readonly number[]): boolean {
  const { standing, rows } = world;
  const from = rows.from[row] as number;
  const to = rows.to[row] as number;
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) {
    const shared = Math.min(standing.to[i] as number, to) - Math.max(standing.from[i] as number, from);
    if (shared > 0 && !mayShare(world, shared, standing.unit[i] as number, rows.unit[row] as number)) return false;
  }
  const onCallEnd = standing.onCallStart[person + 1] as number;
  for (let i = standing.onCallStart[person] as number; i < onCallEnd; i++) {
    if ((standing.onCallFrom[i] as number) < to && from < (standing.onCallTo[i] as number)) return false;
  }
  for (const other of given) {
    if (overlap(world, other, row)) return false;
  }
  return true;
}

/** Whether two shifts of a set lie at the same time; those of one unit may share the hand-over of a long rotation. */
export function overlap(world: ReplanWorld, a: number, b: number): boolean {
  const { rows } = world;
  const shared =
    Math.min(rows.to[a] as number, rows.to[b] as number) - Math.max(rows.from[a] as number, rows.from[b] as number);
  return shared > 0 && !mayShare(world, shared, rows.unit[a] as number, rows.unit[b] as number);
}

function mayShare(world: ReplanWorld, minutes: number, unitA: number, unitB: number): boolean {
  const choice = world.choices.longRotations;
  return choice !== undefined && unitA === unitB && minutes <= choice.overlapMinutes;
}

/** Any unit but home needs consent; the pool has consented. */
export function hasConsented(world: ReplanWorld, person: number, row: number): boolean {
  return world.people.consent[person] === 1 || world.people.home[person] === world.rows.unit[row];
}

/** Into a unit in outbreak: its own staff and the outbreak team. */
export function mayEnterOutbreak(world: ReplanWorld, person: number, row: number): boolean {
  const unit = world.rows.unit[row] as number;
  if (!hasStatus(world, { unit, offset: world.rows.offset[row] as number }, OUTBREAK)) return true;
  return world.people.home[person] === unit || world.people.outbreakTeam[person] === 1;
}

function hasStatus(world: ReplanWorld, place: Place, bit: number): boolean {
  return ((world.units.status[place.unit * world.days + place.offset] as number) & bit) !== 0;
}

/** A shift in an outbreak unit excludes shifts in other units, and the other way round. */
export function keepsOutOfOutbreak(world: ReplanWorld, a: Place, b: Place): boolean {
  return a.unit === b.unit || !(hasStatus(world, a, OUTBREAK) || hasStatus(world, b, OUTBREAK));
}

/** A shift in a unit closed to people of other sites excludes shifts at other sites, and the other way round. */
export function keepsToSite(world: ReplanWorld, a: Place, b: Place): boolean {
  if (world.units.site[a.unit] === world.units.site[b.unit]) return true;
  return !(hasStatus(world, a, CLOSED) || hasStatus(world, b, CLOSED));
}

/** Away from home in one unit only; a shift at home is always fine; pool people have one unit in all. */
export function keepsToOneForeignUnit(world: ReplanWorld, person: number, a: Place, b: Place): boolean {
  const home = world.people.home[person];
  return a.unit === b.unit || a.unit === home || b.unit === home;
}

/** Whether no other workplace of a person lies outside the site of a unit that is closed to people of other sites. */
export function worksAtOneSite(world: ReplanWorld, person: number, row: number): boolean {
  const place = { unit: world.rows.unit[row] as number, offset: world.rows.offset[row] as number };
  if (!hasStatus(world, place, CLOSED)) return true;
  const site = world.rows.site[row] as number;
  return (world.people.workSites.get(person) ?? []).every((other) => other === site);
}

/** Tries a rule for pairs of shifts on a row against a person's published shifts in the period, on call included, and the given rows. */
export function holdsWithOthers(
  world: ReplanWorld,
  person: number,
  row: number,
  given: readonly number[],
  rule: (a: Place, b: Place) => boolean,
): boolean {
  const { standing, rows } = world;
  const place = { unit: rows.unit[row] as number, offset: rows.offset[row] as number };
  const holdsOn = (day: number, unit: number): boolean => {
    const offset = day - world.firstDay;
    return offset < 0 || offset >= world.days || rule(place, { unit, offset });
  };
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) {
    if (!holdsOn(standing.day[i] as number, standing.unit[i] as number)) return false;
  }
  const onCallEnd = standing.onCallStart[person + 1] as number;
  for (let i = standing.onCallStart[person] as number; i < onCallEnd; i++) {
    if (!holdsOn(standing.onCallDay[i] as number, standing.onCallUnit[i] as number)) return false;
  }
  for (const other of given) {
    if (!rule(place, { unit: rows.unit[other] as number, offset: rows.offset[other] as number })) return false;
  }
  return true;
}
