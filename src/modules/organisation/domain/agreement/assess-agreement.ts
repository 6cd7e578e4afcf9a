import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { AgreementItem, AgreementRow } from '../agreement-rows.ts';

/** Days before a review or an end on which it is said that it is coming. */
const SOON_DAYS = 30;

/** An agreement with what it gives. */
export interface Agreement extends AgreementRow {
  readonly items: readonly Omit<AgreementItem, 'agreementId'>[];
}

/** Whether an agreement holds on a day. */
export function isInForce(agreement: Pick<AgreementRow, 'from' | 'to'>, day: PlainDate): boolean {
  return (agreement.from === undefined || agreement.from <= day) && (agreement.to === undefined || day < agreement.to);
}

/**
 * What somebody must do about an agreement so that it can be relied on: review it, renew it, find a number that answers.
 * One that is over asks for nothing but to be renewed. Source: Helsetilsynet, internserien 5/2020 (agreements that are concrete).
 */
export function assessAgreement(agreement: Agreement, today: PlainDate): Finding[] {
  const { agreementId, party, reviewOn, to } = agreement;
  const facts = { agreementId, party };
  if (to !== undefined && to <= today)
    return [{ code: 'organisation.agreement.over', level: 'warn', facts: { ...facts, to } }];
  const findings: Finding[] = [];
  if (reviewOn !== undefined && reviewOn < today)
    findings.push({ code: 'organisation.agreement.review-overdue', level: 'breach', facts: { ...facts, reviewOn } });
  else if (reviewOn !== undefined && reviewOn <= addDays(today, SOON_DAYS))
    findings.push({ code: 'organisation.agreement.review-soon', level: 'warn', facts: { ...facts, reviewOn } });
  if (to !== undefined && to <= addDays(today, SOON_DAYS))
    findings.push({ code: 'organisation.agreement.ends-soon', level: 'warn', facts: { ...facts, to } });
  if (agreement.contactPhone === undefined)
    findings.push({ code: 'organisation.agreement.no-phone', level: 'warn', facts });
  if (agreement.items.length === 0) findings.push({ code: 'organisation.agreement.nothing', level: 'warn', facts });
  return findings;
}
