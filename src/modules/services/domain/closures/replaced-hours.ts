import type { PlainDate } from '#kernel/plain-date.ts';

/** What a person has instead, from a day on until it ended. */
export interface Replacement {
  readonly closureId: number;
  readonly userId: string;
  readonly hoursPerWeek: number;
  readonly startsOn: PlainDate;
  readonly endedOn: PlainDate | null;
}

/** What a person has lost by a closure. */
export interface LostHours {
  readonly closureId: number;
  readonly userId: string;
  readonly hoursLost: number;
}

export interface Replaced {
  readonly people: number;
  readonly replacedPeople: number;
  readonly hoursLost: number;
  readonly hoursReplaced: number;
}

/** Whether a replacement runs or is agreed on a day. */
export function isStanding(one: Pick<Replacement, 'endedOn'>, day: PlainDate): boolean {
  return one.endedOn === null || one.endedOn > day;
}

/**
 * How much of what people have lost they have something else for on a day. A person counts once, however many offers; hours
 * beyond what that person lost by that closure replace nothing.
 */
export function replacedHours(lost: readonly LostHours[], given: readonly Replacement[], day: PlainDate): Replaced {
  const hours = new Map<string, number>();
  for (const one of given) {
    if (!isStanding(one, day)) continue;
    const key = keyOf(one);
    hours.set(key, (hours.get(key) ?? 0) + one.hoursPerWeek);
  }
  const people = new Set(lost.map((one) => one.userId));
  const replaced = new Set(lost.filter((one) => hours.has(keyOf(one))).map((one) => one.userId));
  return {
    people: people.size,
    replacedPeople: replaced.size,
    hoursLost: lost.reduce((sum, one) => sum + one.hoursLost, 0),
    hoursReplaced: lost.reduce((sum, one) => sum + Math.min(one.hoursLost, hours.get(keyOf(one)) ?? 0), 0),
  };
}

const keyOf = (one: { readonly closureId: number; readonly userId: string }) => `${one.closureId} ${one.userId}`;
