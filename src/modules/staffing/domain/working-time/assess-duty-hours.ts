import type { Finding } from '#kernel/finding.ts';
import type { DatedRule } from './dated-rule.ts';
import type { JudgedOn } from './judgement.ts';
import { exceeds, lastToStart, lowestOn, onCompletingShift } from './judgement.ts';
import type { Duty } from './work-shift.ts';

/**
 * Duties that last longer than the working day may, breaks included. One person; elapsed hours.
 * Source: rules/working-time.ts (aml. § 10-6 (8); local agreements override).
 */
export function assessDutyHours(
  duties: readonly Duty[],
  dutyHours: DatedRule,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  return duties.flatMap((duty): Finding[] => {
    const rule = lowestOn(dutyHours, judgedOn(duty.shifts));
    const foundHours = (duty.end - duty.start) / 60;
    const last = lastToStart(duty.shifts);
    if (rule === undefined || last === undefined || !exceeds(foundHours, rule.value)) return [];
    const { personId, unitId, date, shift } = last;
    const facts = { foundHours, limitHours: rule.value };
    return [{ code: 'hours-day', level: 'breach', personId, unitId, date, shift, facts, source: rule.source }];
  });
}
