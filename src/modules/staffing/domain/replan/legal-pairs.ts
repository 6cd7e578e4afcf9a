import { baseTerms, sumOfTerms } from './assignment-price.ts';
import { createRefusals } from './decisions.ts';
import type { LegalPairs, ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';

/** For each unit everybody who has a home, training or a pool entry in it, and those who may work anywhere. */
export function createPeopleOfUnit(world: ReplanWorld): (unit: number) => readonly number[] {
  const unitCount = world.units.ids.length;
  const byUnit: number[][] = Array.from({ length: unitCount }, () => []);
  for (const key of world.people.trainedTo.keys()) byUnit[key % unitCount]?.push(Math.floor(key / unitCount));
  const anywhere: number[] = [];
  for (let p = 0; p < world.people.count; p++) if (world.people.anyUnit[p] === 1) anywhere.push(p);
  for (const list of byUnit) {
    list.push(...anywhere);
    list.sort((a, b) => a - b);
  }
  return (unit) => byUnit[unit] ?? [];
}

/**
 * Finds the pairs of a person and an open row that no rule and no refusal forbids when the row is the only one given. A pair that only
 * breaks the daily rest stays where another shift can close the gap, since shifts that touch are one duty.
 */
export function findLegalPairs(world: ReplanWorld, engine: RuleEngine): LegalPairs {
  const { rows, people } = world;
  const isRefused = createRefusals(world);
  const peopleOf = createPeopleOfUnit(world);
  const rowsOfPerson: number[][] = Array.from({ length: people.count }, () => []);
  for (let row = 0; row < rows.count; row++) {
    for (const person of peopleOf(rows.unit[row] as number)) {
      if (!engine.mayStandThere(person, row) || isRefused(person, row)) continue;
      if (engine.keepsTimes(person, [row])) rowsOfPerson[person]?.push(row);
    }
  }
  const person: number[] = [];
  const row: number[] = [];
  const needsFiller: number[] = [];
  const personStart = new Int32Array(people.count + 1);
  rowsOfPerson.forEach((candidates, p) => {
    for (const candidate of candidates) {
      const alone = engine.keepsDailyRest(p, [candidate]);
      if (!alone && !candidates.some((other) => other !== candidate && beginsAtAnEnd(world, p, other, candidates)))
        continue;
      person.push(p);
      row.push(candidate);
      needsFiller.push(alone ? 0 : 1);
    }
    personStart[p + 1] = person.length;
  });
  const count = person.length;
  const rowStart = new Int32Array(rows.count + 1);
  for (const r of row) rowStart[r + 1] = (rowStart[r + 1] as number) + 1;
  for (let r = 0; r < rows.count; r++) rowStart[r + 1] = (rowStart[r + 1] as number) + (rowStart[r] as number);
  const ofRow = new Int32Array(count);
  const filled = Int32Array.from(rowStart);
  row.forEach((r, pair) => {
    const at = filled[r] as number;
    ofRow[at] = pair;
    filled[r] = at + 1;
  });
  return {
    count,
    personStart,
    person: Int32Array.from(person),
    row: Int32Array.from(row),
    base: Float64Array.from(person, (p, pair) => sumOfTerms(baseTerms(world, p, row[pair] as number))),
    rowStart,
    ofRow,
    needsFiller: Uint8Array.from(needsFiller),
  };
}

/** Whether a shift begins when a published or another possible one ends, and so could close a gap after it. */
function beginsAtAnEnd(world: ReplanWorld, person: number, row: number, candidates: readonly number[]): boolean {
  const { rows, standing } = world;
  const from = rows.from[row];
  if (candidates.some((other) => rows.to[other] === from)) return true;
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) if (standing.to[i] === from) return true;
  return false;
}
