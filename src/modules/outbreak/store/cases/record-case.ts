import { sql } from 'kysely';
import { instantOf } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { raiseTask } from '#modules/log/index.ts';
import { readRoster } from '#modules/organisation/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RecordCaseInput } from '../../contract/cases.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import { subjectKey } from '../../domain/cases/infected-subject.ts';
import { demandCaseDays } from '../../domain/cases/infection-case.ts';
import { tracingDeleteAfter } from '../../domain/cases/tracing-retention.ts';
import { openCleaningOfCase } from '../cleaning/open-cleaning.ts';
import { openCasePeriod } from '../tracing/contact-periods.ts';
import { proposeContacts } from '../tracing/propose-contacts.ts';
import { getCase, lockTracing } from './case-rows.ts';
import { readSubjects } from './read-subjects.ts';
import { tellLeaders } from './tell-leaders.ts';

/** Days for which a unit that shares the person is told: the coming rosters. */
const SHARED_DAYS = 14;
/** Hours within which the leader of a unit with a case is asked to have done what there is to do. */
const LEADER_HOURS = 4;

/** What came of recording a case. */
export interface RecordedCase {
  readonly caseId: number;
  readonly proposed: number;
}

/**
 * Records a case: its isolation by the rule in force, who may have been near it as proposals, a task to the leader of every unit
 * that it touches, and cleaning where a resident lives. The task says that there is a case, never who.
 */
export async function recordCase(work: Work, input: RecordCaseInput): Promise<RecordedCase> {
  const { trx, now, actor } = work;
  const today = work.clock.today();
  demandCaseDays(input, today);
  const asked: Subject = { ...input.subject, id: input.subject.kind === 'visitor' ? null : input.subject.id };
  const subjects = await readSubjects(work, [{ ...asked, phone: input.phone, unitId: input.unitId }]);
  const subject = subjects.get(subjectKey(asked));
  if (!subject) throw new Error('a subject that was asked for is not there');
  work.access.demand(actor, 'outbreak.case.change', subject.unitId);
  await lockTracing(work);
  await refuseSecondCase(work, subject, input.illness);
  const { caseId } = await withHealthRole(trx, () =>
    trx
      .insertInto('infectionCase')
      .values({
        tenantId: trx.tenantId,
        illness: input.illness,
        subjectKind: subject.kind,
        subjectId: subject.id,
        name: subject.name,
        phone: subject.phone,
        unitId: subject.unitId,
        onsetOn: input.onsetOn,
        confirmedOn: input.confirmedOn,
        variant: input.variant,
        infectedWhere: input.infectedWhere,
        infectedBy: input.infectedBy,
        note: input.note,
        recordedAt: now,
        recordedBy: actor.accountId ?? null,
        deleteAfter: tracingDeleteAfter(input.confirmedOn),
      })
      .returning('caseId')
      .executeTakeFirstOrThrow(),
  );
  await work.audit({
    action: 'outbreak.case.recorded',
    subjectKind: 'case',
    subjectId: String(caseId),
    unitId: subject.unitId ?? undefined,
    facts: { illness: input.illness },
  });
  work.announce('infection');
  await joinOutbreak(work, caseId);
  await openCasePeriod(work, await getCase(work, caseId, 'outbreak.case.change'));
  const proposed = await proposeContacts(work, caseId);
  await tellUnits(work, caseId, subject);
  await openCleaningOfCase(work, { ...subject, caseId, illness: input.illness });
  return { caseId, proposed };
}

async function refuseSecondCase(work: Work, subject: Subject, illness: string): Promise<void> {
  const { trx } = work;
  if (subject.id === null) return;
  const { rows } = await withHealthRole(trx, () =>
    sql<{ caseId: number }>`SELECT infection_case.case_id FROM infection_case
      WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.subject_kind = ${subject.kind}
        AND infection_case.subject_id = ${subject.id} AND infection_case.illness = ${illness}
        AND infection_case.withdrawn_at IS NULL AND infection_case.closed_on IS NULL`.execute(trx),
  );
  if (rows[0]) refuse('outbreak.case.already', { name: subject.name, caseId: rows[0].caseId });
}

/** A case in a unit with an open outbreak of the same illness belongs to it. */
async function joinOutbreak({ trx }: Work, caseId: number): Promise<void> {
  await withHealthRole(trx, () =>
    sql`UPDATE infection_case SET outbreak_id = infection_outbreak.outbreak_id FROM infection_outbreak
      WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.case_id = ${caseId}
        AND infection_outbreak.tenant_id = infection_case.tenant_id AND infection_outbreak.unit_id = infection_case.unit_id
        AND infection_outbreak.illness = infection_case.illness AND infection_outbreak.closed_on IS NULL`.execute(trx),
  );
}

/** The unit of the case and, for staff, every unit that shares the person in the coming rosters. */
async function tellUnits(
  work: Work,
  caseId: number,
  subject: Subject & { readonly unitId: string | null },
): Promise<void> {
  const today = work.clock.today();
  const shared =
    subject.kind === 'staff' && subject.id !== null
      ? (await readRoster(work, addDays(today, -SHARED_DAYS), addDays(today, SHARED_DAYS), [subject.id])).map(
          (row) => row.unitId,
        )
      : [];
  const dueAt = instantOf(new Date(Date.parse(work.now) + LEADER_HOURS * 3_600_000));
  const touched = [...new Set([...(subject.unitId === null ? [] : [subject.unitId]), ...shared])];
  await tellLeaders(work, caseId, touched);
  for (const unitId of touched) {
    await raiseTask(work, {
      kind: CASE_IN_UNIT,
      subjectId: `${caseId}:${unitId}`,
      unitId,
      role: 'unit_leader',
      facts: { unitId },
      dueAt,
    });
  }
}

/** The task of a leader whose unit a case touches. */
export const CASE_IN_UNIT = 'outbreak.case-in-unit';
