import type { Finding } from '#kernel/finding.ts';
import { averagedLimit } from '../law/assess-normal-hours.ts';
import type { PersonWork } from '../law/person-work.ts';
import { exceeds } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import { dutiesOf } from '../working-time/work-shift.ts';
import { earlierHours } from './earlier-hours.ts';
import type { WorkChange } from './work-change.ts';
import { bindingFinding } from './work-change.ts';

const DAY_MINUTES = 1440;

/** All work within 24 hours, seven dates and on average over weeks in a row that hold a shift of the plan. */
export function assessTotals(change: WorkChange): Finding[] {
  if (change === undefined) return [];
  const { after, given } = change;
  const earlier = earlierHours(after);
  const perWeek = (shift: WorkShift, weeks: number): number => {
    const days = 7 * weeks;
    const windows = Array.from({ length: days }, (_, back) => {
      const from = shift.day - back;
      const inside = after.work.filter(({ day }) => from <= day && day < from + days);
      return inside.reduce((sum, { hours }) => sum + hours, 0) + earlier(from, from + days);
    });
    return Math.max(...windows) / weeks;
  };
  return given.flatMap((shift): Finding[] => {
    const at = <T>(rule: (date: WorkShift['date']) => T): T => rule(shift.date);
    const tell = (window: string, foundHours: number, limit: { value: number; source: string }): Finding[] =>
      exceeds(foundHours, limit.value)
        ? [bindingFinding('total-hours', shift, { window, foundHours, limitHours: limit.value }, limit.source)]
        : [];
    const weeks = at(after.limits.rule('totalAverageWeeks')).value;
    return [
      ...tell('day', mostInDay(after, shift), at(after.limits.rule('totalDayHours'))),
      ...tell('week', perWeek(shift, 1), at(after.limits.rule('totalAnyWeekHours'))),
      ...tell('average', perWeek(shift, weeks), at(after.limits.rule('totalWeekHours'))),
    ];
  });
}

/** Most hours in 24 from the start of a shift that hold the given one and more than one duty. */
function mostInDay({ work }: PersonWork, given: WorkShift): number {
  const windows = work.map((first) => {
    const until = first.start + DAY_MINUTES;
    const inside = work.filter((shift) => shift.start >= first.start && shift.start < until);
    if (!inside.includes(given) || dutiesOf(inside).length < 2) return 0;
    return inside.reduce(
      (sum, { start, end, hours }) => sum + (hours * (Math.min(end, until) - start)) / Math.max(1, end - start),
      0,
    );
  });
  return Math.max(0, ...windows);
}

/** Ordinary hours that a shift makes longer, in the place of the one given up for it. */
export function assessNormalHours(change: WorkChange): Finding[] {
  if (change === undefined) return [];
  const { before, after, moved, givenUp, registered } = change;
  return moved.flatMap((shift): Finding[] => {
    const averaging = after.limits.on('averagingWeeks', shift.date);
    if (!registered && averaging === undefined) return [];
    const tell = (window: string, found: number, was: number, limit: { value: number; source: string }): Finding[] =>
      exceeds(found, limit.value) && exceeds(found, was)
        ? [bindingFinding('normal-hours', shift, { window, foundHours: found, limitHours: limit.value }, limit.source)]
        : [];
    const ofDay =
      averagedLimit(after, 'averagedDayHours', shift.date) ?? after.limits.rule('normalDayHours')(shift.date);
    const dutyBefore = Math.max(0, ...givenUp.map((one) => dutyHours(before, one)));
    const day = tell('day', dutyHours(after, shift), dutyBefore, ofDay);
    if (after.terms.rotaClass === 'three_part') return day;
    const common = after.limits.rule('normalWeekHours')(shift.date);
    const ofWeek = averagedLimit(after, 'averagedAnyWeekHours', shift.date) ?? common;
    const weeks = [0, 1, 2, 3, 4, 5, 6].flatMap((back) => {
      const first = shift.day - back;
      return tell('week', normalWithin(after, first, first + 6), normalWithin(before, first, first + 6), ofWeek);
    });
    const { firstDay, lastDay } = after.known;
    const days = Math.min(lastDay - firstDay + 1, (averaging?.value ?? 0) * 7);
    const from = lastDay - days + 1;
    if (days < 28 || shift.day < from) return [...day, ...weeks];
    const perWeek = (work: PersonWork) => (normalWithin(work, from, lastDay) * 7) / days;
    return [...day, ...weeks, ...tell('average', perWeek(after), perWeek(before), common)];
  });
}

function normalWithin({ work }: PersonWork, first: number, last: number): number {
  return work
    .filter(({ kind, day }) => kind === 'normal' && first <= day && day <= last)
    .reduce((sum, { hours }) => sum + hours, 0);
}

/** Ordinary hours of the duty that a shift is part of. */
function dutyHours({ work }: PersonWork, shift: WorkShift): number {
  const duty = dutiesOf(work.filter(({ kind }) => kind === 'normal')).find(({ shifts }) => shifts.includes(shift));
  return (duty?.shifts ?? []).reduce((sum, { hours }) => sum + hours, 0);
}
