import { plainDateAt } from '#kernel/plain-date.ts';
import { leastPriceOfMove } from './assignment-price.ts';
import { mayGiveUpFor } from './find-moves.ts';
import { createPeopleOfUnit } from './legal-pairs.ts';
import type { Move, People, ReplanWorld, Rows, Standing } from './problem.ts';

/** What a unit's shift lacks when one of a competence is moved out of it. */
export interface LeftBehind {
  /** Competence that is one short then; undefined where nobody is missed. */
  readonly leaves: string | undefined;
  readonly points: number;
}

/** What moving one out of a unit's shift leaves behind; undefined where it would be below minimum or is short already. */
export type LeavingEffects = (unit: number, day: number, shift: number, competence: number) => LeftBehind | undefined;

/**
 * The world with the published shifts that may be given up: for each the person without it, as one more number that the rules can be
 * asked about, and for each unit's shift one place, so that at most one is moved out of it.
 */
export function withMoves(world: ReplanWorld, effects: LeavingEffects): ReplanWorld {
  const found = findGiveUps(world, effects);
  if (found.length === 0) return world;
  const placeOf = new Map<string, number>();
  const moves = found.map(({ person, standing, left }, index): Move => {
    const key = slotOf(world.standing, standing);
    const place = placeOf.get(key) ?? world.rows.count + placeOf.size;
    placeOf.set(key, place);
    return {
      person,
      standing,
      actor: world.people.count + index,
      place,
      key: {
        unitId: world.units.ids[world.standing.unit[standing] as number] ?? '',
        date: plainDateAt(world.standing.day[standing] as number),
        shift: world.shiftTypes[world.standing.shift[standing] as number]?.shift ?? '',
      },
      ...left,
    };
  });
  return withActors({ ...world, rows: withPlaces(world, moves) }, moves);
}

/** The world in which the rules can be asked about people without the shifts that a finished plan has them give up. */
export function withActors(world: ReplanWorld, moves: readonly Move[]): ReplanWorld {
  if (moves.length === 0) return world;
  const personLimits = new Map(world.personLimits);
  for (const move of moves) {
    const limits = personLimits.get(move.person);
    if (limits) personLimits.set(move.actor, limits);
  }
  return {
    ...world,
    moves,
    personLimits,
    people: withCopies(world, moves),
    standing: withoutGivenUp(world.standing, moves),
    arrivalMinutes: appended(world.arrivalMinutes, moves),
  };
}

function slotOf(standing: Standing, i: number): string {
  return `${standing.unit[i]} ${standing.day[i]} ${standing.shift[i]}`;
}

function findGiveUps(world: ReplanWorld, effects: LeavingEffects) {
  const { rows, standing, people } = world;
  const peopleOf = createPeopleOfUnit(world);
  const found = new Map<number, { person: number; standing: number; left: LeftBehind }>();
  for (let row = 0; row < rows.asked; row++) {
    if ((rows.belowMinimum[row] as number) === 0) continue;
    const gain = (rows.weight[row] as number) * (1 + world.prices.belowMinimumFactor);
    for (const person of peopleOf(rows.unit[row] as number)) {
      const end = standing.start[person + 1] as number;
      for (let i = standing.start[person] as number; i < end; i++) {
        if (found.has(i) || standing.normal[i] === 0 || !mayGiveUpFor(world, i, row)) continue;
        const left = effects(
          standing.unit[i] as number,
          standing.day[i] as number,
          standing.shift[i] as number,
          people.competence[person] as number,
        );
        if (left && left.points + leastPriceOfMove(world) < gain) found.set(i, { person, standing: i, left });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.person - b.person || a.standing - b.standing);
}

/** One row with one place per unit's shift, after the rows that are asked for. */
function withPlaces(world: ReplanWorld, moves: readonly Move[]): Rows {
  const { rows, standing, units } = world;
  const first = new Map<number, Move>();
  for (const move of moves) if (!first.has(move.place)) first.set(move.place, move);
  const added = [...first.values()].sort((a, b) => a.place - b.place);
  const whole = (old: Int32Array, of: (move: Move) => number) => Int32Array.from([...old, ...added.map(of)]);
  const exact = (old: Float64Array, of: (move: Move) => number) => Float64Array.from([...old, ...added.map(of)]);
  const at = (of: ArrayLike<number>) => (move: Move) => of[move.standing] as number;
  return {
    count: rows.count + added.length,
    asked: rows.asked,
    keys: [...rows.keys, ...added.map(({ key }) => ({ ...key, competence: '' }))],
    unit: whole(rows.unit, at(standing.unit)),
    site: whole(rows.site, (move) => units.site[standing.unit[move.standing] as number] ?? -1),
    offset: whole(rows.offset, (move) => (standing.day[move.standing] as number) - world.firstDay),
    day: whole(rows.day, at(standing.day)),
    shift: whole(rows.shift, at(standing.shift)),
    competence: whole(rows.competence, () => -1),
    missing: whole(rows.missing, () => 1),
    belowMinimum: whole(rows.belowMinimum, () => 0),
    weight: exact(rows.weight, () => 0),
    from: exact(rows.from, at(standing.from)),
    to: exact(rows.to, at(standing.to)),
    minutes: exact(rows.minutes, at(standing.minutes)),
    night: Uint8Array.from([...rows.night, ...added.map(() => 0)]),
  };
}

/** A list by person with the moves' people once more after it. */
function appended<T extends Int32Array | Float64Array | Uint8Array>(list: T, moves: readonly Move[]): T {
  const longer = new (list.constructor as new (length: number) => T)(list.length + moves.length);
  longer.set(list);
  moves.forEach((move, index) => {
    longer[list.length + index] = list[move.person] as number;
  });
  return longer;
}

function withCopies({ people, units }: ReplanWorld, moves: readonly Move[]): People {
  const absences = moves.map(
    ({ person }) => [people.absenceStart[person], people.absenceStart[person + 1]] as [number, number],
  );
  const unitsOf = new Map<number, [unit: number, lastDay: number][]>();
  for (const { person } of moves) unitsOf.set(person, []);
  for (const [key, lastDay] of people.trainedTo) {
    unitsOf.get(Math.floor(key / units.ids.length))?.push([key % units.ids.length, lastDay]);
  }
  const trainedTo = new Map(people.trainedTo);
  const workSites = new Map(people.workSites);
  const overtimeBefore = new Map(people.overtimeBefore);
  for (const { person, actor } of moves) {
    for (const [unit, lastDay] of unitsOf.get(person) ?? []) trainedTo.set(actor * units.ids.length + unit, lastDay);
    const sites = workSites.get(person);
    if (sites) workSites.set(actor, sites);
    const overtime = overtimeBefore.get(person);
    if (overtime) overtimeBefore.set(actor, overtime);
  }
  const starts = [...people.absenceStart];
  for (const [from, to] of absences) starts.push((starts.at(-1) as number) + to - from);
  const copied = (list: Float64Array) =>
    Float64Array.from([...list, ...absences.flatMap(([from, to]) => [...list.subarray(from, to)])]);
  return {
    ...people,
    source: appended(people.source, moves),
    competence: appended(people.competence, moves),
    home: appended(people.home, moves),
    consent: appended(people.consent, moves),
    nightWorker: appended(people.nightWorker, moves),
    outbreakTeam: appended(people.outbreakTeam, moves),
    ownWeekMinutes: appended(people.ownWeekMinutes, moves),
    // Whoever gives up a shift gets the one in its place, and no other.
    ownMaxExtra: Int32Array.from([...people.ownMaxExtra, ...moves.map(() => 1)]),
    availableFrom: appended(people.availableFrom, moves),
    availableTo: appended(people.availableTo, moves),
    anyUnit: appended(people.anyUnit, moves),
    absenceStart: Int32Array.from(starts),
    absenceFrom: copied(people.absenceFrom),
    absenceTo: copied(people.absenceTo),
    trainedTo,
    workSites,
    overtimeBefore,
  };
}

/** The published shifts with those of each move's person once more, the one that is given up left out. */
function withoutGivenUp(standing: Standing, moves: readonly Move[]): Standing {
  const duties: number[] = [];
  const calls: number[] = [];
  const start = [...standing.start];
  const onCallStart = [...standing.onCallStart];
  for (const move of moves) {
    const { person } = move;
    for (let i = standing.start[person] as number; i < (standing.start[person + 1] as number); i++) {
      if (i !== move.standing) duties.push(i);
    }
    for (let i = standing.onCallStart[person] as number; i < (standing.onCallStart[person + 1] as number); i++) {
      calls.push(i);
    }
    start.push(standing.from.length + duties.length);
    onCallStart.push(standing.onCallFrom.length + calls.length);
  }
  const exact = (list: Float64Array, kept: readonly number[]) =>
    Float64Array.from([...list, ...kept.map((i) => list[i] as number)]);
  const whole = (list: Int32Array, kept: readonly number[]) =>
    Int32Array.from([...list, ...kept.map((i) => list[i] as number)]);
  return {
    ...standing,
    start: Int32Array.from(start),
    from: exact(standing.from, duties),
    to: exact(standing.to, duties),
    minutes: exact(standing.minutes, duties),
    day: whole(standing.day, duties),
    unit: whole(standing.unit, duties),
    shift: whole(standing.shift, duties),
    normal: Uint8Array.from([...standing.normal, ...duties.map((i) => standing.normal[i] as number)]),
    onCallStart: Int32Array.from(onCallStart),
    onCallFrom: exact(standing.onCallFrom, calls),
    onCallTo: exact(standing.onCallTo, calls),
    onCallDay: whole(standing.onCallDay, calls),
    onCallUnit: whole(standing.onCallUnit, calls),
  };
}
