import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { isAwayDuring } from '../../domain/availability.ts';
import type { DutyThere, KnownRoster } from '../../domain/placements/attendance.ts';
import type { StaffingPicture } from '../../domain/staffing-picture.ts';
import { createTimesOf } from '../../domain/times-of-shift.ts';

/** The published roster from a day on, as attendance is judged against it, with those away marked. */
export function knownRosterOf({ base, awayOf }: StaffingPicture, from: PlainDate): KnownRoster {
  const { roster, shifts } = base.municipality;
  const timesOf = createTimesOf(shifts);
  const ahead = roster.filter((row) => row.date >= from && row.kind !== 'on_call');
  const last = ahead.reduce((latest, { date }) => (date > latest ? date : latest), addDays(from, -1));
  const rowsAt = Map.groupBy(ahead, (row) => `${row.unitId}\n${row.date}`);
  const dutiesAt = new Map<string, readonly DutyThere[]>();
  return {
    from,
    to: addDays(last, 1),
    timesOf: (shift, date) => {
      const times = timesOf({ shift, date });
      return { from: times.from, to: times.to, hours: times.minutes / 60 };
    },
    dutiesOn: (unitId, date) => {
      const key = `${unitId}\n${date}`;
      const known = dutiesAt.get(key);
      if (known) return known;
      const duties = (rowsAt.get(key) ?? []).map((row): DutyThere => {
        const times = timesOf(row);
        return {
          personId: row.staffId,
          competence: base.people.get(row.staffId)?.competence ?? '',
          unitId,
          date,
          shift: row.shift,
          from: times.from,
          to: times.to,
          away: isAwayDuring(awayOf.get(row.staffId) ?? [], times.from, times.to),
        };
      });
      dutiesAt.set(key, duties);
      return duties;
    },
  };
}
