import type { Finding } from '#kernel/finding.ts';
import type { LawParameter } from '../../rules/working-time-law-types.ts';
import { assessDailyRest } from '../working-time/assess-daily-rest.ts';
import { assessDutyHours } from '../working-time/assess-duty-hours.ts';
import { assessWeeklyRest } from '../working-time/assess-weekly-rest.ts';
import type { DatedRule } from '../working-time/dated-rule.ts';
import type { OvertimeSpan } from './assess-legal-overtime.ts';
import { assessOvertimeSpan } from './assess-legal-overtime.ts';
import type { PersonWork } from './person-work.ts';

/**
 * Runs an assessor with the limit that holds for the person. What only the law alone would call a breach is told too, as
 * permitted by the agreement that moves the limit, with what people get in return.
 */
function judged(work: PersonWork, parameter: LawParameter, assess: (rule: DatedRule) => Finding[]): Finding[] {
  const { limits } = work;
  const breaches = assess(limits.rule(parameter)).map((finding) => ({
    ...finding,
    facts: { ...finding.facts, rule: limits.rule(parameter)(dateOf(finding)).ruleId },
  }));
  if (!limits.isMoved(parameter)) return breaches;
  const keys = new Set(breaches.map(keyOf));
  const permitted = assess(limits.lawRule(parameter)).flatMap((finding): Finding[] => {
    if (keys.has(keyOf(finding))) return [];
    const { ruleId, agreement, source, value } = limits.rule(parameter)(dateOf(finding));
    if (agreement === undefined) return [];
    const { title, compensation } = agreement;
    const facts = { ...finding.facts, agreedHours: value, rule: ruleId, agreement: title, compensation };
    return [{ ...finding, level: 'info', facts, source }];
  });
  return [...breaches, ...permitted];
}

function dateOf({ date }: Finding): Parameters<DatedRule>[0] {
  return date as Parameters<DatedRule>[0];
}

function keyOf({ code, date, shift, facts }: Finding): string {
  return `${code} ${date} ${shift} ${facts['window'] ?? ''}`;
}

/** Daily rest (§ 10-8 (1), (3)). Extra work next to a shift is one duty with it. */
export function assessRestBetweenDuties(work: PersonWork): Finding[] {
  return judged(work, 'dailyRestHours', (rule) => assessDailyRest(work.duties, rule, work.judgedOn));
}

/** Weekly rest (§ 10-8 (2), (3)), in the seven days from the start of each shift. */
export function assessRestOfWeek(work: PersonWork): Finding[] {
  return judged(work, 'weeklyRestHours', (rule) =>
    assessWeeklyRest(work.work, rule, work.known, work.judgedOn, 'shift'),
  );
}

/** The length of one duty (§ 10-6 (8), (9)). */
export function assessLongDuty(work: PersonWork): Finding[] {
  return judged(work, 'totalDayHours', (rule) => assessDutyHours(work.duties, rule, work.judgedOn));
}

/** Overtime in any seven days, four weeks, half a year (where consent limits it) and 52 weeks (§ 10-6 (4), (5), (6)). */
export function assessOvertime(work: PersonWork): Finding[] {
  const { work: shifts, earlier, limits } = work;
  // Without extra work, now or earlier, there is no overtime to add up.
  if (shifts.every(({ kind }) => kind === 'normal') && earlier.hours.size === 0) return [];
  const within = (parameter: LawParameter, span: OvertimeSpan): Finding[] =>
    judged(work, parameter, (rule) => assessOvertimeSpan(work, span, rule));
  return [
    ...within('overtimeWeekHours', 'sevenDays'),
    ...within('overtimeFourWeekHours', 'fourWeeks'),
    ...(limits.isMoved('overtimeHalfYearHours') ? halfYear(work) : []),
    ...within('overtimeYearHours', 'year'),
  ];
}

function halfYear(work: PersonWork): Finding[] {
  const unlimited = { value: Number.POSITIVE_INFINITY, source: '' };
  const rule: DatedRule = (date) => work.limits.on('overtimeHalfYearHours', date) ?? unlimited;
  return assessOvertimeSpan(work, 'halfYear', rule).map((finding) => ({
    ...finding,
    facts: { ...finding.facts, rule: 'aml-10-6-6' },
  }));
}
