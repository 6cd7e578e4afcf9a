import { sql } from 'kysely';
import { instantOf } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import { addDays } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { subjectKey } from '../../domain/cases/infected-subject.ts';
import type { Exposure } from '../../domain/tracing/find-exposures.ts';
import { findExposures } from '../../domain/tracing/find-exposures.ts';
import { proposedGroup } from '../../domain/tracing/proposed-group.ts';
import { indexStays } from '../../domain/tracing/stay-index.ts';
import type { CaseRow } from '../cases/case-rows.ts';
import { getCase, lockTracing } from '../cases/case-rows.ts';
import { readCircles } from '../cases/circles.ts';
import { readLookBack } from '../cases/look-back.ts';
import { readSubjects } from '../cases/read-subjects.ts';
import { readContactRows } from './contact-rows.ts';
import { insertContacts } from './insert-contacts.ts';
import { readStays } from './read-stays.ts';

/**
 * Finds who has been near a case since it may have infected others, and proposes those who are not contacts of it already.
 * What is proposed and not yet judged follows what is known now. Gives how many are new.
 */
export async function proposeContacts(work: Work, caseId: number): Promise<number> {
  const one = await getCase(work, caseId, 'outbreak.case.change');
  await lockTracing(work);
  const found = await exposuresOf(work, one);
  const { rows: known } = await readContactRows(work, { caseIds: [caseId] }, 'outbreak.case.change');
  const knownKeys = new Map(
    known.map((row) => [subjectKey({ kind: row.subjectKind, id: row.subjectId, name: row.name }), row]),
  );
  const subjects = await readSubjects(
    work,
    found.flatMap(({ subject }) => (subject ? [subject] : [])),
  );
  const rows = found.flatMap(({ exposure }) => {
    const subject = subjects.get(exposure.who);
    return subject ? [{ key: exposure.who, exposure, subject }] : [];
  });
  const fresh = rows.filter(({ key }) => !knownKeys.has(key));
  await insertContacts(
    work,
    caseId,
    'finder',
    fresh.map(({ exposure, subject }) => ({
      subject,
      phone: subject.phone,
      language: subject.language,
      unitId: subject.unitId,
      ...factsOf(exposure),
      ppe: 'unknown',
      note: '',
    })),
  );
  await refreshProposed(
    work,
    rows.flatMap(({ key, exposure }) => {
      const row = knownKeys.get(key);
      return row?.state === 'proposed' && row.origin === 'finder'
        ? [{ contactId: row.contactId, ...factsOf(exposure) }]
        : [];
    }),
  );
  await work.audit({
    action: 'outbreak.contacts.proposed',
    subjectKind: 'case',
    subjectId: String(caseId),
    unitId: one.unitId ?? undefined,
    facts: { found: rows.length, fresh: fresh.length },
  });
  return fresh.length;
}

async function exposuresOf(work: Work, one: CaseRow) {
  const lookBack = await readLookBack(work, one);
  const minuteOf = (moment: string) => Math.floor(Date.parse(moment) / 60_000);
  const window = { from: minuteOf(lookBack.from), to: minuteOf(lookBack.to) };
  const circles = await readCircles(work, one.caseId);
  const { stays, subjects } = await readStays(
    work,
    one,
    circles,
    osloDateAt(window.from),
    addDays(osloDateAt(window.to), 1),
  );
  const who = subjectKey({ kind: one.subjectKind, id: one.subjectId, name: one.name });
  return findExposures(indexStays(stays), { who, ...window }).map((exposure) => ({
    exposure,
    subject: subjects.get(exposure.who),
  }));
}

function factsOf(exposure: Exposure) {
  const momentOf = (minutes: number) => instantOf(new Date(minutes * 60_000));
  return {
    exposureGroup: proposedGroup(exposure),
    closeness: exposure.closeness,
    lastExposedAt: momentOf(exposure.lastAt),
    minutes: exposure.minutes,
    grounds: exposure.grounds.map((ground) => ({ ...ground, from: momentOf(ground.from), to: momentOf(ground.to) })),
  };
}

async function refreshProposed(work: Work, given: readonly object[]): Promise<void> {
  if (given.length === 0) return;
  const { trx } = work;
  await withHealthRole(trx, () =>
    sql`UPDATE contact SET exposure_group = given."exposureGroup", closeness = given.closeness, last_exposed_at = given."lastExposedAt",
        minutes = given.minutes, grounds = given.grounds
      FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given ("contactId" bigint, "exposureGroup" text, closeness text,
        "lastExposedAt" timestamptz, minutes integer, grounds jsonb)
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.contact_id = given."contactId"
        AND NOT (contact.field_changes ? 'exposureGroup')`.execute(trx),
  );
}
