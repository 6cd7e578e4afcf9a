import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { sevenDateWindows } from '../working-time/assess-week-hours.ts';
import { exceeds } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import { dutiesOf } from '../working-time/work-shift.ts';
import type { Limit } from './limits-of-person.ts';
import { outermost } from './limits-of-person.ts';
import { ordinaryHours, ordinaryShifts, passiveExtension } from './ordinary-hours.ts';
import type { PersonWork } from './person-work.ts';
import { judgedShift, lawFinding, unlessAgreed, valueOn } from './person-work.ts';

/**
 * Ordinary duties longer than nine hours, or longer than averaging allows. Passive work lengthens the day. Without an
 * agreement on averaging a person is told of once, at the longest day.
 * Source: rules/working-time-law.ts (aml. §§ 10-4 (1), (2), 10-5).
 */
export function assessNormalDay(work: PersonWork): Finding[] {
  const duties = dutiesOf(work.work.filter((shift) => shift.kind === 'normal'));
  const withAveraging: Finding[] = [];
  let longest: { at: WorkShift; foundHours: number; limit: Limit } | undefined;
  let times = 0;
  for (const { shifts } of duties) {
    const at = judgedShift(shifts, work.judgedOn);
    if (at === undefined) continue;
    const foundHours = shifts.reduce((sum, shift) => sum + shift.hours, 0);
    const most = valueOn(work, 'passiveMostDayHours', at.date, 0);
    const averaged = averagedLimit(work, 'averagedDayHours', at.date);
    const limit = averaged ?? work.limits.rule('normalDayHours')(at.date);
    const extended = { ...limit, value: limit.value + passiveExtension(work, shifts, most) };
    if (!exceeds(foundHours, extended.value)) continue;
    if (averaged) withAveraging.push(lawFinding('staffing.law.normal-day', 'breach', at, extended, { foundHours }));
    else {
      times++;
      if (longest === undefined || foundHours > longest.foundHours) longest = { at, foundHours, limit: extended };
    }
  }
  if (longest === undefined) return withAveraging;
  const facts = { foundHours: longest.foundHours, times, agreed: work.agreementsKnown };
  return [
    ...withAveraging,
    lawFinding('staffing.law.normal-day-unaveraged', unlessAgreed(work), longest.at, longest.limit, facts),
  ];
}

/**
 * Seven dates with more ordinary hours than the law's week, or with averaging more than any single week may have; one finding
 * per person without averaging. Being on call counts with its share, passive work lengthens the week up to 48 hours.
 * Source: rules/working-time-law.ts (aml. §§ 10-4, 10-5).
 */
export function assessNormalWeek(work: PersonWork): Finding[] {
  if (work.terms.rotaClass === 'three_part') return [];
  const found: Finding[] = [];
  let most: { at: WorkShift; foundHours: number; limit: Limit } | undefined;
  let times = 0;
  for (const window of sevenDateWindows(ordinaryShifts(work))) {
    const at = judgedShift(window, work.judgedOn);
    if (at === undefined) continue;
    const foundHours = window.reduce((sum, shift) => sum + ordinaryHours(work, shift), 0);
    const averaged = averagedLimit(work, 'averagedAnyWeekHours', at.date);
    const limit = averaged ?? work.limits.rule('normalWeekHours')(at.date);
    if (!exceeds(foundHours, limit.value)) continue;
    if (averaged) {
      found.push(lawFinding('staffing.law.normal-week', 'breach', at, limit, { foundHours }));
      continue;
    }
    const extension = passiveExtension(work, window, valueOn(work, 'passiveMostWeekHours', at.date, 0));
    const room = Math.min(limit.value + extension, valueOn(work, 'passiveWeekHours', at.date, limit.value));
    if (!exceeds(foundHours, Math.max(limit.value, room))) continue;
    times++;
    if (most === undefined || foundHours > most.foundHours) most = { at, foundHours, limit };
  }
  if (most === undefined) return found;
  const facts = { foundHours: most.foundHours, times, agreed: work.agreementsKnown };
  return [...found, lawFinding('staffing.law.normal-week-unaveraged', unlessAgreed(work), most.at, most.limit, facts)];
}

/**
 * What an agreement on averaging sets for one day or one week; where it says nothing of its own, as far as its rule goes.
 * Undefined where nothing is averaged that day.
 */
export function averagedLimit(
  { limits }: Pick<PersonWork, 'limits'>,
  parameter: 'averagedDayHours' | 'averagedAnyWeekHours',
  date: PlainDate,
): Limit | undefined {
  const averaging = limits.on('averagingWeeks', date);
  if (averaging === undefined) return undefined;
  const stated = limits.on(parameter, date);
  if (stated) return stated;
  const value = outermost(averaging.ruleId, parameter, date) ?? Number.POSITIVE_INFINITY;
  return { ...averaging, value };
}
