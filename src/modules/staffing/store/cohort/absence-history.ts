import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween, daysFrom } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Availability } from '../../domain/availability.ts';
import { isOn } from '../../domain/availability.ts';
import type { ShadowTask } from '../../domain/cohort/shadow/shadow-roster.ts';
import type { PersonCard, StaffingBase } from '../../domain/staffing-base.ts';
import { readAvailability } from '../read-availability.ts';

/** Days back from today that absence is counted over. */
const HISTORY_DAYS = 90;

/**
 * How many of a unit's own people were away each day back from yesterday, by competence, and the share in the whole municipality. The
 * history begins with the first absence on record that began in these days; those away for the whole of it are left out, since the
 * roster reckons without them.
 */
export async function readAbsenceHistory(
  work: Work,
  base: StaffingBase,
  unitId: string,
): Promise<Pick<ShadowTask, 'histories' | 'usualShare'>> {
  const today = work.clock.today();
  const from = addDays(today, -HISTORY_DAYS);
  const all = (await readAvailability(work.trx, { from, to: today })).filter((one) => !one.workOnly);
  const first = all.reduce((min, one) => (one.from >= from && one.from < min ? one.from : min), today);
  const dates = daysFrom(first, daysBetween(first, today));
  const awayOf = Map.groupBy(all, (one) => one.personId);
  const everybody = countDays([...base.staffOf.values()].flat(), dates, awayOf);
  const sum = (of: 'people' | 'away') => everybody.reduce((total, day) => total + day[of], 0);
  return {
    histories: [...Map.groupBy(base.staffOf.get(unitId) ?? [], (one) => one.competence)].map(
      ([competence, people]) => ({ competence, days: countDays(people, dates, awayOf) }),
    ),
    usualShare: sum('people') === 0 ? 0 : sum('away') / sum('people'),
  };
}

/** People and people away on each day, without those who are away on all of them. */
function countDays(
  people: readonly PersonCard[],
  dates: readonly PlainDate[],
  awayOf: ReadonlyMap<string, readonly Availability[]>,
): { people: number; away: number }[] {
  const awayOn = people.map(({ personId }) => {
    const stretches = awayOf.get(personId) ?? [];
    return dates.map((date) => stretches.some((one) => isOn(one, date)));
  });
  const counted = awayOn.filter((days) => days.length === 0 || days.includes(false));
  return dates.map((_, day) => ({ people: counted.length, away: counted.filter((days) => days[day]).length }));
}
