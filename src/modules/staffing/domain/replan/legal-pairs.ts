import { baseTerms, moveTerms, sumOfTerms } from './assignment-price.ts';
import { createRefusals } from './decisions.ts';
import { findMovesTo } from './find-moves.ts';
import type { LegalPairs, ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';

/** For each unit everybody who has a home, training or a pool entry in it, and those who may work anywhere. */
export function createPeopleOfUnit(world: ReplanWorld): (unit: number) => readonly number[] {
  const unitCount = world.units.ids.length;
  const byUnit: number[][] = Array.from({ length: unitCount }, () => []);
  for (const key of world.people.trainedTo.keys()) {
    const person = Math.floor(key / unitCount);
    if (person < world.people.count) byUnit[key % unitCount]?.push(person);
  }
  const anywhere: number[] = [];
  for (let p = 0; p < world.people.count; p++) {
    if (world.people.anyUnit[p] === 1 || (world.arrivalMinutes[p] as number) > 0) anywhere.push(p);
  }
  for (const list of byUnit) {
    const known = new Set(list);
    list.push(...anywhere.filter((person) => !known.has(person)));
    list.sort((a, b) => a - b);
  }
  return (unit) => byUnit[unit] ?? [];
}

/** The rows in which a pair takes a place: its own, and the place that a shift is moved out of. */
export function rowsOfPair(pairs: LegalPairs, pair: number): number[] {
  const row = pairs.row[pair] as number;
  const also = pairs.also[pair] as number;
  return also < 0 ? [row] : [row, also];
}

/**
 * Finds the pairs of a person and an open row that no rule and no refusal forbids when the row is the only one given. A pair that only
 * breaks the daily rest stays where another shift can close the gap, since shifts that touch are one duty.
 */
export function findLegalPairs(world: ReplanWorld, engine: RuleEngine): LegalPairs {
  const { rows, people } = world;
  const rowsOfPerson = rowsAllowedAlone(world, engine);
  const found: { row: number; needsFiller: number; actor: number; also: number }[] = [];
  const person: number[] = [];
  const personStart = new Int32Array(people.count + 1);
  const movedTo = Map.groupBy(findMovesTo(world, engine), (moved) => moved.person);
  rowsOfPerson.forEach((candidates, p) => {
    const own = candidates.flatMap((row) => {
      const alone = engine.keepsDailyRest(p, [row]);
      if (!alone && !candidates.some((other) => other !== row && beginsAtAnEnd(world, p, other, candidates))) return [];
      return [{ row, needsFiller: alone ? 0 : 1, actor: -1, also: -1 }];
    });
    const moved = movedTo.get(p) ?? [];
    if (moved.length > 0) own.push(...moved.map(({ row, actor, also }) => ({ row, needsFiller: 0, actor, also })));
    if (moved.length > 0) own.sort((a, b) => a.row - b.row || a.actor - b.actor);
    for (const pair of own) {
      person.push(p);
      found.push(pair);
    }
    personStart[p + 1] = person.length;
  });
  const count = person.length;
  const rowStart = new Int32Array(rows.count + 1);
  for (const { row } of found) rowStart[row + 1] = (rowStart[row + 1] as number) + 1;
  for (let r = 0; r < rows.count; r++) rowStart[r + 1] = (rowStart[r + 1] as number) + (rowStart[r] as number);
  const ofRow = new Int32Array(count);
  const filled = Int32Array.from(rowStart);
  found.forEach(({ row }, pair) => {
    const at = filled[row] as number;
    ofRow[at] = pair;
    filled[row] = at + 1;
  });
  return {
    count,
    personStart,
    person: Int32Array.from(person),
    row: Int32Array.from(found, (pair) => pair.row),
    base: Float64Array.from(found, ({ row, actor }, pair) => {
      const base = sumOfTerms(baseTerms(world, person[pair] as number, row));
      return actor < 0 ? base : base + sumOfTerms(moveTerms(world, actor, row));
    }),
    rowStart,
    ofRow,
    needsFiller: Uint8Array.from(found, (pair) => pair.needsFiller),
    actor: Int32Array.from(found, (pair) => pair.actor),
    also: Int32Array.from(found, (pair) => pair.also),
  };
}

/** Rows that no refusal and no rule but the daily rest keeps a person from when they are the only ones given, by person. */
export function rowsAllowedAlone(world: ReplanWorld, engine: RuleEngine): number[][] {
  const isRefused = createRefusals(world);
  const peopleOf = createPeopleOfUnit(world);
  const rowsOfPerson: number[][] = Array.from({ length: world.people.count }, () => []);
  for (let row = 0; row < world.rows.asked; row++) {
    for (const person of peopleOf(world.rows.unit[row] as number)) {
      if (!engine.mayStandThere(person, row) || isRefused(person, row)) continue;
      if (engine.keepsTimes(person, [row]) && engine.keepsLaw(person, [row])) rowsOfPerson[person]?.push(row);
    }
  }
  return rowsOfPerson;
}

/** Whether a shift begins when a published or another possible one ends, and so could close a gap after it. */
function beginsAtAnEnd(world: ReplanWorld, person: number, row: number, candidates: readonly number[]): boolean {
  const { rows, standing } = world;
  const from = rows.from[row] as number;
  const shared = world.choices.longRotations?.overlapMinutes ?? 0;
  const meets = (to: number) => to >= from && to - from <= shared;
  if (candidates.some((other) => meets(rows.to[other] as number))) return true;
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) if (meets(standing.to[i] as number)) return true;
  return false;
}
