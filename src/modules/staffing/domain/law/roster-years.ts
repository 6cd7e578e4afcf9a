import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';

const NOWHERE = plainDate('2026-01-01');

/** The days for which holidays must be known to judge a roster: its own and a fortnight around them. */
export function rosterYears(roster: readonly Pick<RosterRow, 'date'>[]): { from: PlainDate; to: PlainDate } {
  let from: PlainDate | undefined;
  let to: PlainDate | undefined;
  for (const { date } of roster) {
    if (from === undefined || date < from) from = date;
    if (to === undefined || date > to) to = date;
  }
  return { from: addDays(from ?? NOWHERE, -14), to: addDays(to ?? NOWHERE, 14) };
}
