import { dayNumberOf } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { minutesOfHours } from './index-people.ts';
import type { FreeStretch, LawFacts, LawNumbers } from './law-facts.ts';
import type { People } from './problem.ts';
import { parseWeekNumber } from './week-number.ts';

/** The law's numbers by person, where they bind what the plan gives. */
export interface LawBook {
  readonly stretches: readonly FreeStretch[];
  readonly numbersOf: readonly (LawNumbers | undefined)[];
  /** Days `[from, to)` without extra work, by person. */
  readonly freeOfExtra: ReadonlyMap<number, readonly { readonly from: number; readonly to: number }[]>;
  /** Minutes worked in weeks before the roster, by person and week number. */
  readonly worked: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Brings what the law says of people into the numbers of the problem. */
export function indexLaw(municipality: Municipality, people: People, facts: LawFacts | undefined): LawBook | undefined {
  if (facts === undefined) return undefined;
  const freeOfExtra = new Map<number, { from: number; to: number }[]>();
  for (const { personId, from, to } of facts.freeOfExtra) {
    const person = people.indexOf.get(personId);
    if (person === undefined) continue;
    const end = to === undefined ? Number.POSITIVE_INFINITY : dayNumberOf(to);
    freeOfExtra.set(person, [...(freeOfExtra.get(person) ?? []), { from: dayNumberOf(from), to: end }]);
  }
  const worked = new Map<number, Map<number, number>>();
  for (const { staffId, week, hours } of municipality.worked) {
    const person = people.indexOf.get(staffId);
    const number = parseWeekNumber(week);
    if (person === undefined || number === undefined) continue;
    worked.set(person, (worked.get(person) ?? new Map<number, number>()).set(number, minutesOfHours(hours)));
  }
  return {
    stretches: facts.stretches,
    numbersOf: people.ids.map((id) => facts.groups[facts.groupOf.get(id) ?? -1]),
    freeOfExtra,
    worked,
  };
}
