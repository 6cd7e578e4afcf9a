import type { Finding } from '#kernel/finding.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import type { DatedRule } from './dated-rule.ts';
import type { JudgedOn } from './judgement.ts';
import { exceeds, highestOn, lastToStart, onCompletingShift } from './judgement.ts';
import type { WorkShift } from './work-shift.ts';

/** The days that the roster is known for, as whole days since 1970, both included. */
export interface KnownRoster {
  readonly firstDay: number;
  readonly lastDay: number;
}

const WINDOW_DAYS = 7;
const DAY_MINUTES = 1440;
const midnights = new Map<number, number>();

function midnight(day: number): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const minutes = osloEpochMinutes(plainDateAt(day), 0);
  midnights.set(day, minutes);
  return minutes;
}

/** Where seven days are counted from: every midnight (the plan's model), or the start of every shift (the law). */
export type SevenDaysFrom = 'midnight' | 'shift';

/**
 * Windows of seven days, wholly inside the known roster, without one stretch free of duty as long as the weekly rest. One
 * person's work in order; elapsed hours. Reported once per shift that completes a breach. Counted from every midnight a week of
 * Monday to Friday breaks the rule, because a window may cut both its week-ends; counted from shifts it does not.
 * Source: rules/working-time.ts (aml. § 10-8 (2); local agreements override).
 */
export function assessWeeklyRest(
  work: readonly WorkShift[],
  weeklyRestHours: DatedRule,
  known: KnownRoster,
  judgedOn: JudgedOn = onCompletingShift,
  sevenDaysFrom: SevenDaysFrom = 'midnight',
): Finding[] {
  const findings = new Map<WorkShift, Finding>();
  for (const { start, end, day } of windowsOf(work, known, sevenDaysFrom)) {
    const inside = work.filter((shift) => shift.start < end && start < shift.end);
    const restHours = longestRest(inside, start, end) / 60;
    const rule = highestOn(weeklyRestHours, judgedOn(inside));
    if (rule === undefined || !exceeds(rule.value, restHours)) continue;
    const completing = firstWithout(inside, (part) => exceeds(rule.value, longestRest(part, start, end) / 60));
    if (completing === undefined || findings.has(completing)) continue;
    const { personId, unitId, date, shift } = completing;
    const facts = { restHours, limitHours: rule.value, windowFrom: plainDateAt(day) };
    findings.set(completing, {
      code: 'weekly-rest',
      level: 'breach',
      personId,
      unitId,
      date,
      shift,
      facts,
      source: rule.source,
    });
  }
  return [...findings.values()];
}

function windowsOf(work: readonly WorkShift[], known: KnownRoster, from: SevenDaysFrom) {
  if (from === 'shift') {
    const until = midnight(known.lastDay + 1);
    return work
      .filter(({ day }) => known.firstDay <= day)
      .map(({ start, day }) => ({ start, end: start + WINDOW_DAYS * DAY_MINUTES, day }))
      .filter(({ end }) => end <= until);
  }
  const first = work[0];
  const last = lastToStart(work);
  if (first === undefined || last === undefined) return [];
  const firstDay = Math.max(known.firstDay, first.day - WINDOW_DAYS + 1);
  const lastDay = Math.min(known.lastDay - WINDOW_DAYS + 1, last.day + 1);
  return Array.from({ length: Math.max(0, lastDay - firstDay + 1) }, (_, index) => {
    const day = firstDay + index;
    return { start: midnight(day), end: midnight(day + WINDOW_DAYS), day };
  });
}

/** Minutes of the longest stretch of `[start, end)` without work. */
function longestRest(work: readonly WorkShift[], start: number, end: number): number {
  let longest = 0;
  let freeFrom = start;
  for (const shift of work) {
    longest = Math.max(longest, shift.start - freeFrom);
    freeFrom = Math.max(freeFrom, shift.end);
  }
  return Math.max(longest, end - freeFrom);
}

/** The shift with which the shifts so far first break a rule. */
function firstWithout(
  work: readonly WorkShift[],
  breaks: (part: readonly WorkShift[]) => boolean,
): WorkShift | undefined {
  return work.find((_, index) => breaks(work.slice(0, index + 1)));
}
