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
const midnights = new Map<number, number>();

function midnight(day: number): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const minutes = osloEpochMinutes(plainDateAt(day), 0);
  midnights.set(day, minutes);
  return minutes;
}

/**
 * Windows of seven days, midnight to midnight and wholly inside the known roster, without one stretch free of duty as long
 * as the weekly rest. One person's work in order; elapsed hours. Reported once per shift that completes a breach.
 * Source: rules/working-time.ts (aml. § 10-8 (2); local agreements override).
 */
export function assessWeeklyRest(
  work: readonly WorkShift[],
  weeklyRestHours: DatedRule,
  known: KnownRoster,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  const findings = new Map<WorkShift, Finding>();
  const first = work[0];
  const last = lastToStart(work);
  if (first === undefined || last === undefined) return [];
  const from = Math.max(known.firstDay, first.day - WINDOW_DAYS + 1);
  const to = Math.min(known.lastDay - WINDOW_DAYS + 1, last.day + 1);
  for (let day = from; day <= to; day++) {
    const start = midnight(day);
    const end = midnight(day + WINDOW_DAYS);
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
