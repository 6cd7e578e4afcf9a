import { addDays, daysBetween, daysFrom } from '#kernel/plain-date.ts';
import type { Work } from '#platform/work/work.ts';
import { isOn } from '../../domain/availability.ts';
import type { AbsenceHistory } from '../../domain/cohort/shadow/absence-share.ts';
import type { StaffingBase } from '../../domain/staffing-base.ts';
import { readAvailability } from '../read-availability.ts';

/** Days back from today that absence is counted over. */
const HISTORY_DAYS = 90;

/**
 * How many of a unit's own people were away each day back from yesterday, by competence. Those away for the whole time are left out: the
 * roster reckons without them. The history begins with the first absence on record, since nothing is known of the days before.
 */
export async function readAbsenceHistory(work: Work, base: StaffingBase, unitId: string): Promise<AbsenceHistory[]> {
  const today = work.clock.today();
  const from = addDays(today, -HISTORY_DAYS);
  const all = (await readAvailability(work.trx, { from, to: today })).filter((one) => !one.workOnly);
  const staff = base.staffOf.get(unitId) ?? [];
  const first = all.reduce((min, one) => (one.from < min ? one.from : min), today);
  const start = first < from ? from : first;
  const days = daysBetween(start, today);
  const awayOf = Map.groupBy(all, (one) => one.personId);
  const dates = daysFrom(start, Math.max(0, days));
  const isAway = (personId: string, date: (typeof dates)[number]) =>
    (awayOf.get(personId) ?? []).some((one) => isOn(one, date));
  const counted = staff.filter((one) => dates.length === 0 || !dates.every((date) => isAway(one.personId, date)));
  return [...Map.groupBy(counted, (one) => one.competence)].map(([competence, people]) => ({
    competence,
    days: dates.map((date) => ({
      people: people.length,
      away: people.filter((one) => isAway(one.personId, date)).length,
    })),
  }));
}
