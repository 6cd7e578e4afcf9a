import { osloDateAt } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ContactFacts } from '../../domain/infection-rules/period-facts.ts';
import type { CaseRow } from '../cases/case-rows.ts';
import { factsOfCase } from '../cases/look-back.ts';
import { openPeriod, openPeriods, withdrawPeriods } from '../infection-rules/change-periods.ts';
import type { ContactRow } from './contact-rows.ts';

type ContactInPeriod = Pick<
  ContactRow,
  | 'contactId'
  | 'illness'
  | 'subjectKind'
  | 'subjectId'
  | 'unitId'
  | 'exposureGroup'
  | 'lastExposedAt'
  | 'ppe'
  | 'recoveredOn'
  | 'doses'
>;

/** Isolation of a case by the rule in force, calculated anew where it stands. */
export async function openCasePeriod(work: Work, one: CaseRow): Promise<void> {
  const { caseId, subjectKind, subjectId, unitId } = one;
  await openPeriod(work, {
    source: { kind: 'case', id: String(caseId) },
    subjectKind,
    subjectId,
    unitId,
    facts: factsOfCase(one),
  });
}

/** What the rules ask of contacts, with the absences that follow; those that stand are calculated anew. */
export async function openContactPeriods(work: Work, contacts: readonly ContactInPeriod[]): Promise<void> {
  await openPeriods(
    work,
    contacts.map((one) => ({
      source: { kind: 'contact' as const, id: String(one.contactId) },
      subjectKind: one.subjectKind,
      subjectId: one.subjectId,
      unitId: one.unitId,
      facts: factsOfContact(one, work.clock.today()),
    })),
  );
}

/** Takes back the periods of cases or contacts, and their absences. */
export async function takeBackPeriods(work: Work, kind: 'case' | 'contact', ids: readonly number[]): Promise<void> {
  await withdrawPeriods(
    work,
    ids.map((id) => ({ kind, id: String(id) })),
  );
}

/** Whoever is confirmed today is away from today: the days before have been worked. */
function factsOfContact(one: ContactInPeriod, today: PlainDate): ContactFacts {
  return {
    kind: 'contact',
    illness: one.illness,
    group: one.exposureGroup,
    lastExposure: osloDateAt(Date.parse(one.lastExposedAt) / 60_000),
    startsOn: today,
    healthWorker: one.subjectKind === 'staff',
    adequatePpe: one.ppe === 'unknown' ? undefined : one.ppe === 'yes',
    doses: one.doses === '' ? undefined : one.doses.split(',').map(plainDate),
    recoveredOn: one.recoveredOn ?? undefined,
  };
}
