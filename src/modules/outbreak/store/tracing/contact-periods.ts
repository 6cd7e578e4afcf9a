import { sql } from 'kysely';
import { osloDateAt } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ContactFacts, TestTaken, WaitingFacts } from '../../domain/infection-rules/period-facts.ts';
import type { CaseRow } from '../cases/case-rows.ts';
import { factsOfCase } from '../cases/look-back.ts';
import { openPeriod, openPeriods, withdrawPeriods } from '../infection-rules/change-periods.ts';
import type { ContactRow } from './contact-rows.ts';
import { readContactRows } from './contact-rows.ts';
import { readTestsOfContacts } from './tests-of-contacts.ts';

/** What the period of a contact is calculated from. */
export type ContactInPeriod = Pick<
  ContactRow,
  | 'contactId'
  | 'illness'
  | 'variant'
  | 'subjectKind'
  | 'subjectId'
  | 'unitId'
  | 'exposureGroup'
  | 'lastExposedAt'
  | 'ppe'
  | 'recoveredOn'
  | 'doses'
  | 'livesTogether'
  | 'declinesTests'
  | 'isMinor'
  | 'waitsFor'
>;

/** How periods of contacts are opened. */
export interface OpeningContacts {
  /** By contact, the rules whose dates somebody has in front of them. */
  readonly seen?: ReadonlyMap<number, readonly string[]> | undefined;
  /** By a person's decision the rules of now decide, also where those of the first opening asked nothing. */
  readonly anew?: boolean | undefined;
}

/** Isolation of a case by the rule in force, calculated anew where it stands. */
export async function openCasePeriod(work: Work, one: CaseRow, seenRuleIds?: readonly string[]): Promise<void> {
  const { caseId, subjectKind, subjectId, unitId } = one;
  await openPeriod(work, {
    source: { kind: 'case', id: String(caseId) },
    subjectKind,
    subjectId,
    unitId,
    facts: factsOfCase(one),
    seenRuleIds,
  });
}

/**
 * What the rules ask of contacts, with the absences that follow; those that stand are calculated anew, and with them the
 * households that wait for them.
 */
export async function openContactPeriods(
  work: Work,
  contacts: readonly ContactInPeriod[],
  opening: OpeningContacts = {},
): Promise<void> {
  if (contacts.length === 0) return;
  const { waiting, others } = Object.groupBy(contacts, (one) => (one.waitsFor === null ? 'others' : 'waiting'));
  if (others) {
    const tests = await readTestsOfContacts(work, others);
    const today = work.clock.today();
    await open(
      work,
      others.map((one) => [one, factsOfContact(one, tests.get(one.contactId), today)]),
      opening,
    );
  }
  const known = new Set(contacts.map((one) => one.contactId));
  const behind = others ? (await readWaiting(work, others)).filter((one) => !known.has(one.contactId)) : [];
  await openWaiting(work, [...(waiting ?? []), ...behind], opening);
}

/** The households that wait for contacts whose own period has changed. */
export async function followWaiting(work: Work, contactIds: readonly number[]): Promise<void> {
  if (contactIds.length === 0) return;
  const behind = await readWaiting(
    work,
    contactIds.map((contactId) => ({ contactId })),
  );
  await openWaiting(work, behind, {});
}

/** Takes back the periods of cases or contacts, and their absences. */
export async function takeBackPeriods(work: Work, kind: 'case' | 'contact', ids: readonly number[]): Promise<void> {
  await withdrawPeriods(
    work,
    ids.map((id) => ({ kind, id: String(id) })),
  );
}

/** Whoever is confirmed today is away from today: the days before have been worked. */
export function factsOfContact(
  one: ContactInPeriod,
  tests: readonly TestTaken[] | undefined,
  today: PlainDate,
): ContactFacts {
  return {
    kind: 'contact',
    illness: one.illness,
    variant: one.variant || undefined,
    group: one.exposureGroup,
    lastExposure: dayExposed(one),
    startsOn: today,
    healthWorker: one.subjectKind === 'staff',
    adequatePpe: one.ppe === 'unknown' ? undefined : one.ppe === 'yes',
    under18: one.isMinor || undefined,
    doses: one.doses === '' ? undefined : one.doses.split(',').map(plainDate),
    recoveredOn: one.recoveredOn ?? undefined,
    tests,
    livesTogether: one.livesTogether || undefined,
    declinesTests: one.declinesTests || undefined,
  };
}

type Facts = ContactFacts | WaitingFacts;

async function open(
  work: Work,
  contacts: readonly (readonly [ContactInPeriod, Facts])[],
  { seen, anew }: OpeningContacts,
): Promise<void> {
  await openPeriods(
    work,
    contacts.map(([one, facts]) => ({
      source: { kind: 'contact' as const, id: String(one.contactId) },
      subjectKind: one.subjectKind,
      subjectId: one.subjectId,
      unitId: one.unitId,
      facts,
      seenRuleIds: seen?.get(one.contactId),
      anew,
    })),
  );
}

/** Whoever waits follows the contact they live with: that one's exposure, end and negative test, and their own test. */
async function openWaiting(work: Work, waiting: readonly ContactInPeriod[], opening: OpeningContacts): Promise<void> {
  if (waiting.length === 0) return;
  const memberIds = [...new Set(waiting.flatMap((one) => one.waitsFor ?? []))];
  const { rows } = await readContactRows(work, { contactIds: memberIds }, null);
  const members = new Map(rows.map((row) => [row.contactId, row]));
  const tests = await readTestsOfContacts(work, [...rows, ...waiting]);
  const today = work.clock.today();
  await open(
    work,
    waiting.flatMap((one) => {
      const member = members.get(one.waitsFor ?? 0);
      if (!member) return [];
      const exposed = dayExposed(member);
      const negative = tests
        .get(member.contactId)
        ?.filter(({ result, on }) => result === 'negative' && on >= exposed)
        .map(({ on, resultOn }) => resultOn ?? on)
        .sort()[0];
      const isAway = member.period !== null && member.period.kind !== 'none' && member.period.kind !== 'test';
      const facts: WaitingFacts = {
        kind: 'waiting',
        illness: one.illness,
        variant: one.variant || undefined,
        memberExposure: exposed,
        memberUntil: isAway ? (member.period?.to ?? null) : today,
        memberNegativeOn: negative,
        startsOn: today,
        tests: tests.get(one.contactId),
      };
      return [[one, facts] as const];
    }),
    opening,
  );
}

async function readWaiting(work: Work, contacts: readonly Pick<ContactInPeriod, 'contactId'>[]): Promise<ContactRow[]> {
  const { trx } = work;
  const { rows: found } = await withHealthRole(trx, () =>
    sql<{ contactId: number }>`SELECT contact.contact_id FROM contact
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.state = 'confirmed'
        AND contact.waits_for = ANY(${contacts.map((one) => one.contactId)}::bigint[])`.execute(trx),
  );
  if (found.length === 0) return [];
  const contactIds = found.map((one) => one.contactId);
  return [...(await readContactRows(work, { contactIds }, null)).rows];
}

function dayExposed({ lastExposedAt }: Pick<ContactRow, 'lastExposedAt'>): PlainDate {
  return osloDateAt(Date.parse(lastExposedAt) / 60_000);
}
