import type { PlainDate } from '#kernel/plain-date.ts';
import type { RosterRow, ShiftType } from '#modules/organisation/domain/municipality.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { CohortPerson } from './cohort-unit.ts';

/** Somebody in the unit from one minute to another (minutes since 1970 UTC, `[from, to)`). */
export interface Presence {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly from: number;
  readonly to: number;
}

/** When each row of a roster has somebody in the unit, by start; rows on call and rows lost to absence have nobody there. */
export function presenceOf(
  rows: readonly RosterRow[],
  shifts: readonly ShiftType[],
  people: readonly Pick<CohortPerson, 'personId' | 'away'>[],
): Presence[] {
  const timesOf = createTimesOf(shifts);
  const awayOf = new Map(people.map((one) => [one.personId, one.away]));
  return rows
    .filter((row) => row.kind !== 'on_call' && !isAwayOn(awayOf.get(row.staffId) ?? [], row.date))
    .map((row) => {
      const { from, to } = timesOf(row);
      return { personId: row.staffId, date: row.date, shift: row.shift, from, to };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.personId < b.personId ? -1 : 1));
}

/** Whether a shift that starts on a day is lost to one of the stretches away. */
export function isAwayOn(
  stretches: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[],
  date: PlainDate,
): boolean {
  return stretches.some((one) => one.from <= date && (one.to === null || date < one.to));
}
