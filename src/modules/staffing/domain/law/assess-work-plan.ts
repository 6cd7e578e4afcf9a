import type { Finding } from '#kernel/finding.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { LawPerson } from './law-person.ts';
import type { PersonLimits } from './limits-of-person.ts';
import type { WorkingTimeRecord } from './working-time-record.ts';

/**
 * Work plans discussed with the representatives later than two weeks before they start, or than a tariff agreement says. The
 * discussion is recorded: `decidedOn` is the day of it, `from` the day the plan starts.
 * Source: rules/working-time-law.ts (aml. § 10-3).
 */
export function assessWorkPlans(
  records: readonly WorkingTimeRecord[],
  limitsOf: (person: LawPerson) => PersonLimits,
): Finding[] {
  return records.flatMap((record): Finding[] => {
    if (record.ruleId !== 'aml-10-3') return [];
    const [unitId] = record.units;
    const unitPath = unitId === undefined ? [] : [unitId];
    const limits = limitsOf({ personId: '', competence: '', unitPath, otherEmployer: false });
    const { value, source } = limits.rule('workPlanNoticeDays')(record.from);
    const foundDays = daysBetween(record.decidedOn, record.from);
    if (foundDays >= value) return [];
    const facts = { foundDays, limitDays: value, plan: record.what, rule: 'aml-10-3', recordId: record.recordId };
    const at = unitId === undefined ? {} : { unitId };
    return [{ code: 'staffing.law.work-plan', level: 'breach', ...at, date: record.from, facts, source }];
  });
}
