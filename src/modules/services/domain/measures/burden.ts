import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { Trait } from './contact-kind.ts';

/** Groups of residents in the order in which a burden is looked at; a person belongs to the first that fits, and to one only. */
export const BURDEN_GROUPS = ['dementia', 'alone', 'staffed_home', 'nursing_home', 'other'] as const;
export type BurdenGroup = (typeof BURDEN_GROUPS)[number];

export interface BurdenPerson {
  readonly userId: string;
  readonly unitId: string;
  readonly unitKind: string;
  readonly livesAlone: boolean;
  readonly traits: readonly Trait[];
}

/** Something in force that takes from people: which people, from when until when. */
export interface Restriction {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** The people it hits. */
  readonly hits: (person: BurdenPerson) => boolean;
}

/** What a restriction has cost a group until today. */
export interface GroupBurden {
  readonly group: BurdenGroup;
  readonly people: number;
  /** People times days so far. */
  readonly personDays: number;
}

/** The group of a person: dementia before all else, since these measures are hardest to understand and to bear then. */
export function groupOf(person: Pick<BurdenPerson, 'traits' | 'livesAlone' | 'unitKind'>): BurdenGroup {
  if (person.traits.includes('dementia') || person.traits.includes('severe_dementia')) return 'dementia';
  if (person.unitKind === 'staffed_home') return 'staffed_home';
  if (person.unitKind === 'nursing_home_ward' || person.unitKind === 'isolation_ward') return 'nursing_home';
  return person.livesAlone ? 'alone' : 'other';
}

/** Days that a restriction has lasted by the end of a day. */
export function daysInForce({ from, to }: Pick<Restriction, 'from' | 'to'>, today: PlainDate): number {
  const end = to !== null && to <= today ? to : addDays(today, 1);
  return Math.max(0, daysBetween(from, end));
}

/** Days after which alternatives to something in force are weighed anew. */
export const REVIEW_EVERY_DAYS = 7;

/** Whether alternatives are to be weighed anew: it has lasted a week, or the last review is a week old. */
export function isReviewDue(days: number, lastReviewOn: PlainDate | undefined, today: PlainDate): boolean {
  return (
    days >= REVIEW_EVERY_DAYS && (lastReviewOn === undefined || daysBetween(lastReviewOn, today) >= REVIEW_EVERY_DAYS)
  );
}

/** What a restriction costs each group, dementia first; groups that it does not hit are left out. */
export function burdenOf(restriction: Restriction, people: readonly BurdenPerson[], today: PlainDate): GroupBurden[] {
  const days = daysInForce(restriction, today);
  const hit = Map.groupBy(people.filter(restriction.hits), groupOf);
  return BURDEN_GROUPS.flatMap((group) => {
    const count = hit.get(group)?.length ?? 0;
    return count === 0 ? [] : [{ group, people: count, personDays: count * days }];
  });
}
