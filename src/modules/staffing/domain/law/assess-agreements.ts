import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { lawRule } from '../../rules/working-time-law.ts';
import { givesMoreRoom, outermost } from './limits-of-person.ts';
import type { WorkingTimeAgreement } from './working-time-agreement.ts';

/** Days before its end that an agreement in use is told of. */
const ENDS_WITHIN_DAYS = 42;

/**
 * Agreements that the law does not let be as they are: a limit beyond what its rule permits, a rule that such parties cannot
 * agree under, no compensation where the law demands it; and those that end soon. On the days `[from, to)`.
 * Source: rules/working-time-law.ts (aml. §§ 10-4 (2), (3), 10-5, 10-6 (5), (6), (9), 10-8 (3), (4), 10-12 (4), (7)).
 */
export function assessAgreements(
  agreements: readonly WorkingTimeAgreement[],
  days: { readonly from: PlainDate; readonly to: PlainDate },
): Finding[] {
  return agreements.flatMap((agreement): Finding[] => {
    if (agreement.from >= days.to || (agreement.to !== undefined && agreement.to <= days.from)) return [];
    return [...agreement.limits.flatMap((limit) => assessLimit(agreement, limit)), ...assessWhole(agreement, days)];
  });
}

function assessLimit(agreement: WorkingTimeAgreement, limit: WorkingTimeAgreement['limits'][number]): Finding[] {
  const { ruleId, parameter, value } = limit;
  const rule = lawRule(ruleId);
  const facts = { agreement: agreement.title, agreementId: agreement.agreementId, rule: ruleId, parameter, value };
  const source = `aml. ${rule.paragraph}`;
  const date = agreement.from;
  if (!rule.agreedBy?.includes(agreement.basis)) {
    return [
      {
        code: 'staffing.law.agreement-parties',
        level: 'breach',
        date,
        facts: { ...facts, by: agreement.basis },
        source,
      },
    ];
  }
  const most = outermost(ruleId, parameter, date);
  if (most === undefined || !givesMoreRoom(parameter, value, most)) return [];
  return [
    { code: 'staffing.law.agreement-beyond', level: 'breach', date, facts: { ...facts, limitHours: most }, source },
  ];
}

function assessWhole(agreement: WorkingTimeAgreement, days: { readonly to: PlainDate }): Finding[] {
  const facts = { agreement: agreement.title, agreementId: agreement.agreementId };
  const findings: Finding[] = [];
  const asking = agreement.limits.map(({ ruleId }) => lawRule(ruleId)).find(({ compensation }) => compensation);
  if (asking && agreement.compensation.trim() === '') {
    findings.push({
      code: 'staffing.law.agreement-compensation',
      level: 'warn',
      date: agreement.from,
      facts: { ...facts, rule: asking.id },
      source: `aml. ${asking.paragraph}`,
    });
  }
  if (agreement.to !== undefined && agreement.to < addDays(days.to, ENDS_WITHIN_DAYS)) {
    const lastDay = addDays(agreement.to, -1);
    findings.push({ code: 'staffing.law.agreement-ends', level: 'info', date: lastDay, facts: { ...facts, lastDay } });
  }
  return findings;
}
