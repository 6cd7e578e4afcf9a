import { partOfBase, peopleKnowing } from './part-of-base.ts';
import { baseTerms, sumOfTerms } from './replan/assignment-price.ts';
import { compileWorld } from './replan/compile-world.ts';
import { measureRule } from './replan/measure-candidate.ts';
import type { RowKey } from './replan/plan.ts';
import type { ReplanWorld } from './replan/problem.ts';
import type { RuleEngine } from './replan/rule-engine.ts';
import { createRuleEngine } from './replan/rule-engine.ts';
import { slotKeyOf } from './staffing-base.ts';
import type { StaffingPicture } from './staffing-picture.ts';

/** Who could take one row when nothing else is given away. `how` is the cheapest lawful way. */
export interface RowCover {
  readonly row: RowKey;
  readonly how: 'without-overtime' | 'with-overtime' | 'nobody';
  readonly people: readonly string[];
  readonly best: string | undefined;
  /** Of the best in the fullest seven days. */
  readonly overtimeHours: number;
}

/** Judges each of some open rows by itself with the plan's own rules and prices. */
export function assessCover(picture: StaffingPicture, rows: readonly RowKey[]): RowCover[] {
  if (rows.length === 0) return [];
  const { base, awayOf } = picture;
  const people = peopleKnowing(base, new Set(rows.map((row) => row.unitId)));
  const part = partOfBase(base, awayOf, people, new Set(rows.map(slotKeyOf)));
  const world = compileWorld(part, base.period);
  const engine = createRuleEngine(world);
  const indexOf = new Map(world.rows.keys.map((key, index) => [textOf(key), index]));
  return rows.map((row) => coverOf(world, engine, row, indexOf.get(textOf(row))));
}

function coverOf(world: ReplanWorld, engine: RuleEngine, row: RowKey, index: number | undefined): RowCover {
  const nobody: RowCover = { row, how: 'nobody', people: [], best: undefined, overtimeHours: 0 };
  if (index === undefined) return nobody;
  const candidates: { person: number; price: number; overtime: boolean }[] = [];
  for (let person = 0; person < world.people.count; person++) {
    if (engine.firstBroken(person, index, []) !== undefined) continue;
    const overtime = engine.beginInOvertime(person, [index])[0] === true;
    const price = sumOfTerms(baseTerms(world, person, index)) + (overtime ? world.prices.overtime : 0);
    candidates.push({ person, price, overtime });
  }
  const idOf = (person: number) => world.people.ids[person] ?? '';
  candidates.sort(
    (a, b) =>
      Number(a.overtime) - Number(b.overtime) || a.price - b.price || (idOf(a.person) < idOf(b.person) ? -1 : 1),
  );
  const [best] = candidates;
  if (!best) return nobody;
  const { overtimeHours } = measureRule(world, engine, 'overtime', best.person, index, []);
  return {
    row,
    how: best.overtime ? 'with-overtime' : 'without-overtime',
    people: candidates.map(({ person }) => idOf(person)),
    best: idOf(best.person),
    overtimeHours: best.overtime ? Number(overtimeHours) : 0,
  };
}

function textOf(row: RowKey): string {
  return `${slotKeyOf(row)}\n${row.competence}`;
}
