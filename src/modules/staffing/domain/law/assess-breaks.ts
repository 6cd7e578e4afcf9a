import type { Finding } from '#kernel/finding.ts';
import type { ShiftType } from '#modules/organisation/domain/municipality.ts';
import { exceeds } from '../working-time/judgement.ts';
import type { Limit } from './limits-of-person.ts';
import type { PersonWork } from './person-work.ts';
import { judgedShift, lawFinding } from './person-work.ts';

/**
 * Shift types without the breaks that their length asks for: one at least above five and a half hours, half an hour from eight.
 * A shift without any break may have one that counts as working time, which the roster does not say; that is told, not blamed.
 * Source: rules/working-time-law.ts (aml. § 10-9 (1)).
 */
export function assessShiftBreaks(
  types: readonly ShiftType[],
  limits: { readonly from: Limit; readonly long: Limit; readonly minutes: Limit },
): Finding[] {
  return types.flatMap((type): Finding[] => {
    const end = type.endMinute <= type.startMinute ? type.endMinute + 1440 : type.endMinute;
    const hours = (end - type.startMinute - type.breakMinutes) / 60;
    if (!exceeds(hours, limits.from.value)) return [];
    const needed = hours >= limits.long.value ? limits.minutes.value : 1;
    if (type.breakMinutes >= needed) return [];
    const facts = {
      breakMinutes: type.breakMinutes,
      limitMinutes: needed,
      hours,
      rule: limits.minutes.ruleId,
      passive: type.passive,
    };
    const level = type.breakMinutes === 0 ? 'info' : 'warn';
    return [{ code: 'staffing.law.break', level, shift: type.shift, facts, source: limits.minutes.source }];
  });
}

/**
 * Extra work of more than two hours right after an ordinary shift, without the half-hour break that belongs to it.
 * Source: rules/working-time-law.ts (aml. § 10-9 (2)).
 */
export function assessLateBreak(work: PersonWork): Finding[] {
  return work.duties.flatMap(({ shifts }): Finding[] => {
    const [first] = shifts;
    if (first?.kind !== 'normal' || shifts.length === 1) return [];
    const later = shifts.filter((shift) => shift.kind !== 'normal');
    const at = judgedShift(later, work.judgedOn);
    if (at === undefined) return [];
    const extraHours = later.reduce((sum, shift) => sum + shift.hours, 0);
    const after = work.limits.rule('lateBreakAfterHours')(at.date);
    const minutes = work.limits.rule('lateBreakMinutes')(at.date);
    const breakMinutes = later.reduce((sum, shift) => sum + (shift.breakMinutes ?? 0), 0);
    if (!exceeds(extraHours, after.value) || breakMinutes >= minutes.value) return [];
    const facts = { extraHours, breakMinutes, limitMinutes: minutes.value };
    return [lawFinding('staffing.law.late-break', 'warn', at, after, facts)];
  });
}
