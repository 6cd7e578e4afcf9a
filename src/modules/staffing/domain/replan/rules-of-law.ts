import type { LawBook } from './index-law.ts';
import type { LawNumber } from './law-facts.ts';
import { createWorkOfPeople } from './law-work.ts';
import type { HardRule } from './plan.ts';
import { HARD_RULES } from './plan.ts';
import type { ReplanWorld } from './problem.ts';
import { breaksNightAverage } from './rules-of-nights.ts';
import { breaksNormalHours, breaksTotalHours } from './rules-of-ordinary-hours.ts';
import { breaksSundays } from './rules-of-sundays.ts';

/** Rules that bind only where `lawRules` is open, in the order in which they are tried. */
export const LAW_RULE_CODES = [
  'sunday-off',
  'night-average',
  'normal-hours',
  'total-hours',
  'free-of-extra',
] as const satisfies readonly HardRule[];
export type LawRuleCode = (typeof LAW_RULE_CODES)[number];

/** The rules that bind in a world, in the order in which they are tried. */
export function bindingRules(world: Pick<ReplanWorld, 'law'>): readonly HardRule[] {
  const lawRules: readonly HardRule[] = LAW_RULE_CODES;
  return world.law === undefined ? HARD_RULES.filter((rule) => !lawRules.includes(rule)) : HARD_RULES;
}

/** The law beyond v1 on what a person is given. */
export interface LawRules {
  /** Whether given rows, in order of start, keep one rule. */
  keeps(rule: LawRuleCode, person: number, given: readonly number[]): boolean;
  keepsAll(person: number, given: readonly number[]): boolean;
}

/** The number that holds for somebody on the day of a row; undefined where there is no such limit. */
export type NumberOn = (name: LawNumber, row: number) => number | undefined;

/** The law's rules in a world; undefined where they do not bind. */
export function createLawRules(world: ReplanWorld): LawRules | undefined {
  const { law, people } = world;
  if (law === undefined) return undefined;
  const workOf = createWorkOfPeople(world);
  const ownerOf = (person: number) =>
    person < people.count ? person : (world.moves[person - people.count]?.person ?? person);
  const keeps = (rule: LawRuleCode, person: number, given: readonly number[]): boolean => {
    const owner = ownerOf(person);
    const numbers = law.numbersOf[owner];
    if (numbers === undefined || given.length === 0) return true;
    const on: NumberOn = (name, row) => numbers[name][world.rows.offset[row] as number] ?? undefined;
    const asked = { world, law, on, person, owner, given, workOf };
    switch (rule) {
      case 'free-of-extra':
        return person !== owner || !isFreeOfExtra(world, law, owner, given);
      case 'sunday-off':
        return !breaksSundays(asked);
      case 'night-average':
        return !breaksNightAverage(asked);
      case 'normal-hours':
        return person === owner || !breaksNormalHours(asked);
      case 'total-hours':
        return !breaksTotalHours(asked);
    }
  };
  return { keeps, keepsAll: (person, given) => LAW_RULE_CODES.every((rule) => keeps(rule, person, given)) };
}

/** Whether somebody who has asked to be free of extra work is given some; a shift in place of another is none. */
function isFreeOfExtra(world: ReplanWorld, law: LawBook, person: number, given: readonly number[]): boolean {
  const requests = law.freeOfExtra.get(person);
  if (requests === undefined) return false;
  return given.some((row) => {
    const day = world.rows.day[row] as number;
    return requests.some(({ from, to }) => from <= day && day < to);
  });
}
