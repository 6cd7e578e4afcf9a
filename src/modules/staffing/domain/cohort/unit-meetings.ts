import { addDays, daysFrom } from '#kernel/plain-date.ts';
import type { StaffingPicture } from '../staffing-picture.ts';
import { contactsOf, findMeetings } from './contacts.ts';
import { casesOf, figuresOfCases } from './one-case.ts';
import { presenceOf } from './presence.ts';

/** Days of published roster that meetings are counted over, and days before a case is found. */
export const MEETING_DAYS = 14;
export const MEETING_CASE_DAYS = 5;

/** How a unit's published roster makes people meet. */
export interface UnitMeeting {
  readonly atWork: number;
  readonly contacts: number;
  readonly caseMean: number;
}

/** Counts for some units who meets whom in the first days of the picture, and what one case would put in quarantine. */
export function unitMeetings(
  { base, awayOf }: StaffingPicture,
  unitIds: ReadonlySet<string>,
): ReadonlyMap<string, UnitMeeting> {
  const { from, days } = base.period;
  const dates = daysFrom(from, Math.min(days, MEETING_DAYS));
  const to = addDays(from, dates.length);
  return new Map(
    [...unitIds].map((unitId): [string, UnitMeeting] => {
      const rows = (base.slotsOfUnit.get(unitId) ?? [])
        .flatMap((slot) => base.rosterAt.get(slot) ?? [])
        .filter((row) => row.date < to);
      const people = [...new Set(rows.map((row) => row.staffId))];
      const away = people.map((personId) => ({
        personId,
        away: (awayOf.get(personId) ?? []).filter((one) => !one.workOnly),
      }));
      const presence = presenceOf(rows, base.municipality.shifts, away);
      const meetings = findMeetings(presence);
      return [
        unitId,
        {
          atWork: new Set(presence.map((one) => one.personId)).size,
          contacts: contactsOf(meetings).size,
          caseMean: figuresOfCases(casesOf(presence, meetings, dates, MEETING_CASE_DAYS)).mean,
        },
      ];
    }),
  );
}
