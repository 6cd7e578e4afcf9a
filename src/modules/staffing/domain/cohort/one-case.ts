import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Meeting } from './contacts.ts';
import type { Presence } from './presence.ts';

/** What one case on one day would lead to. */
export interface OneCase {
  readonly personId: string;
  readonly date: PlainDate;
  /** People met on the day or on one of the `days` before. */
  readonly met: readonly string[];
}

/** Over all people and days on which a case could be found. */
export interface CaseFigures {
  readonly mean: number;
  readonly worst: OneCase | undefined;
  readonly cases: number;
}

/**
 * Every case that could be found: somebody who has been at work on the day or the `days` before. Those met in these days
 * would have to be in quarantine.
 */
export function casesOf(
  presence: readonly Presence[],
  meetings: readonly Meeting[],
  dates: readonly PlainDate[],
  days: number,
): OneCase[] {
  const workedOn = Map.groupBy(presence, (one) => one.personId);
  const metBy = new Map<string, { readonly date: PlainDate; readonly other: string }[]>();
  for (const { a, b, date } of meetings)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = metBy.get(one);
      if (list) list.push({ date, other });
      else metBy.set(one, [{ date, other }]);
    }
  return [...workedOn].flatMap(([personId, shifts]) =>
    dates.flatMap((date): OneCase[] => {
      const first = addDays(date, -days);
      const within = (at: PlainDate) => first <= at && at <= date;
      if (!shifts.some((shift) => within(shift.date))) return [];
      const met = new Set((metBy.get(personId) ?? []).filter((one) => within(one.date)).map((one) => one.other));
      return [{ personId, date, met: [...met].sort() }];
    }),
  );
}

/** Mean number of people met, and the worst case (the first of several). */
export function figuresOfCases(cases: readonly OneCase[]): CaseFigures {
  let worst: OneCase | undefined;
  let sum = 0;
  for (const one of cases) {
    sum += one.met.length;
    if (!worst || one.met.length > worst.met.length) worst = one;
  }
  return { mean: cases.length === 0 ? 0 : sum / cases.length, worst, cases: cases.length };
}
