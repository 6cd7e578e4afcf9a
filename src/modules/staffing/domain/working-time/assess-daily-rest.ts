import type { Finding } from '#kernel/finding.ts';
import type { DatedRule } from './dated-rule.ts';
import type { JudgedOn } from './judgement.ts';
import { exceeds, highestOn, onCompletingShift } from './judgement.ts';
import type { Duty } from './work-shift.ts';

/**
 * Gaps between neighbouring duties that are shorter than the daily rest. One person's duties in order; elapsed hours.
 * Source: rules/working-time.ts (aml. § 10-8 (1); local agreements override).
 */
export function assessDailyRest(
  duties: readonly Duty[],
  dailyRestHours: DatedRule,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  return duties.flatMap((duty, index): Finding[] => {
    const before = duties[index - 1];
    if (before === undefined) return [];
    const rule = highestOn(dailyRestHours, judgedOn([...before.shifts, ...duty.shifts]));
    const restHours = (duty.start - before.end) / 60;
    const next = duty.shifts[0];
    if (rule === undefined || next === undefined || !exceeds(rule.value, restHours)) return [];
    const { personId, unitId, date, shift } = next;
    const facts = { restHours, limitHours: rule.value };
    return [{ code: 'daily-rest', level: 'breach', personId, unitId, date, shift, facts, source: rule.source }];
  });
}
