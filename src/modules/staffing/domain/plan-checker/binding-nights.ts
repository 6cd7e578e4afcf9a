import type { Finding } from '#kernel/finding.ts';
import { nightLimitHours } from '../law/assess-night-work.ts';
import { ordinaryHours } from '../law/ordinary-hours.ts';
import type { PersonWork } from '../law/person-work.ts';
import { valueOn } from '../law/person-work.ts';
import { exceeds } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { WorkChange } from './work-change.ts';
import { bindingFinding } from './work-change.ts';

/** Ordinary hours of people whom the plan makes regular night workers, or makes work more ordinary hours as such. */
export function assessNights(change: WorkChange): Finding[] {
  if (change === undefined) return [];
  const { before, after, given } = change;
  return given.flatMap((shift): Finding[] => {
    const days = 7 * after.limits.rule('nightAverageWeeks')(shift.date).value;
    const limitHours = nightLimitHours(after, shift.date);
    const regular = after.limits.rule('nightRegularDuties')(shift.date).value;
    for (let first = shift.day - days + 1; first <= shift.day; first++) {
      const last = first + days - 1;
      if (first < after.known.firstDay || last > after.known.lastDay) continue;
      const foundHours = ordinaryWithin(after, first, last);
      if (!exceeds(foundHours, limitHours) || nightsWithin(after, shift, first, last) < regular) continue;
      const hoursBefore = ordinaryWithin(before, first, last);
      const wasSo = exceeds(hoursBefore, limitHours) && nightsWithin(before, shift, first, last) >= regular;
      if (wasSo && !exceeds(foundHours, hoursBefore)) continue;
      const { source } = after.limits.rule('nightAverageDayHours')(shift.date);
      return [bindingFinding('night-average', shift, { foundHours, limitHours }, source)];
    }
    return [];
  });
}

function ordinaryWithin(work: PersonWork, first: number, last: number): number {
  return work.work
    .filter(({ kind, day }) => kind === 'normal' && first <= day && day <= last)
    .reduce((sum, shift) => sum + ordinaryHours(work, shift), 0);
}

/** Duties with much of the night that begin on some days; what is much is taken on the day of the given shift. */
function nightsWithin(work: PersonWork, { date }: WorkShift, first: number, last: number): number {
  const from = valueOn(work, 'nightStartHour', date, 21);
  const to = valueOn(work, 'nightEndHour', date, 6);
  const more = valueOn(work, 'nightMoreThanHours', date, 3);
  return work.duties.filter(({ start, end, shifts }) => {
    const day = shifts[0]?.day ?? Number.NaN;
    return first <= day && day <= last && exceeds(work.calendar.nightHours({ start, end }, from, to), more);
  }).length;
}
