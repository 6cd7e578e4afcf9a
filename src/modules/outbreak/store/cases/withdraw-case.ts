import { sql } from 'kysely';
import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask, recordDecision } from '#modules/log/index.ts';
import { withdrawDrafts } from '#modules/messages/index.ts';
import { readPlansOnAbsences } from '#modules/staffing/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Consequences } from '../../contract/cases.ts';
import type { ContactState } from '../../domain/tracing/contact.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { withdrawCaused } from '../cleaning/make-cleaning-tasks.ts';
import { causeOfCase, openCleaningOfCase } from '../cleaning/open-cleaning.ts';
import { readAbsencesOfPeriods } from '../tracing/absences-of-periods.ts';
import { openCasePeriod, openContactPeriods, takeBackPeriods } from '../tracing/contact-periods.ts';
import type { ContactRow } from '../tracing/contact-rows.ts';
import { readContactRows } from '../tracing/contact-rows.ts';
import { PEOPLE_AWAY } from '../tracing/cover-task.ts';
import type { CaseRow } from './case-rows.ts';
import { getCase, lockTracing } from './case-rows.ts';
import { auditCase } from './change-case.ts';
import { CASE_IN_UNIT } from './record-case.ts';
import { CASE_CAUSE } from './tell-leaders.ts';

/** The task of a coordinator whose published plan has lost its reason. */
export const PLAN_WITHOUT_CASE = 'outbreak.plan-without-case';
const COORDINATOR_HOURS = 4;

/** Everything that a case has caused: contacts, periods with their absences, plans that were made for them, tasks. */
export async function readConsequences(work: Work, caseId: number): Promise<Consequences> {
  const one = await getCase(work, caseId, 'outbreak.case.change');
  const { rows } = await readContactRows(work, { caseIds: [caseId] }, 'outbreak.case.change');
  return consequencesOf(work, one, rows);
}

async function consequencesOf(work: Work, one: CaseRow, contacts: readonly ContactRow[]): Promise<Consequences> {
  const { trx } = work;
  const confirmed = contacts.filter((row) => row.state === 'confirmed');
  const absences = await readAbsencesOfPeriods(work, [
    { kind: 'case', id: one.caseId },
    ...confirmed.map((row) => ({ kind: 'contact' as const, id: row.contactId })),
  ]);
  const plans = await readPlansOnAbsences(work, absences);
  const { rows: counted } = await withHealthRole(trx, () =>
    sql<{ tasks: number; infected: number }>`SELECT
        (SELECT count(*) FROM task WHERE task.tenant_id = ${trx.tenantId} AND task.kind IN (${CASE_IN_UNIT}, ${PEOPLE_AWAY})
          AND task.subject_id LIKE ${`${one.caseId}:%`} AND task.done_at IS NULL)::integer
        + (SELECT count(*) FROM cleaning_task WHERE cleaning_task.tenant_id = ${trx.tenantId}
          AND cleaning_task.cause = ${causeOfCase(one.caseId)} AND cleaning_task.state = 'open')::integer AS tasks,
        (SELECT count(*) FROM infection_case WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.infected_by = ${one.caseId})::integer AS infected`.execute(
      trx,
    ),
  );
  const own = await readOwnPeriod(work, one.caseId);
  return {
    contacts: contacts.map(({ contactId, name, state }) => ({ contactId, name, state })),
    periods: [
      ...own.map((period) => ({ ...period, name: one.name, isCase: true })),
      ...confirmed.flatMap(({ name, period }) =>
        period && period.kind !== 'none'
          ? [{ name, kind: period.kind, from: period.from, to: period.to, isCase: false }]
          : [],
      ),
    ],
    plans,
    tasks: counted[0]?.tasks ?? 0,
    infected: counted[0]?.infected ?? 0,
    standing: plans.some((plan) => plan.state === 'published'),
  };
}

async function readOwnPeriod({ trx }: Work, caseId: number) {
  const { rows } = await withHealthRole(trx, () =>
    sql<Pick<Consequences['periods'][number], 'kind' | 'from' | 'to'>>`
      SELECT infection_period.kind, infection_period.period_from AS "from", infection_period.period_to AS "to" FROM infection_period
      WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.source_kind = 'case'
        AND infection_period.source_id = ${String(caseId)} AND infection_period.state <> 'withdrawn'`.execute(trx),
  );
  return rows;
}

/** What withdrawing a case took back, so that it can be put back. */
interface Withdrawal {
  readonly contacts: readonly { readonly contactId: number; readonly state: ContactState }[];
}

/**
 * Takes a case back with everything it caused, in one step. Where a published plan stands on its absences it is refused, unless asked for
 * even so: then the absences go and the coordinator gets a task to look at the plan.
 */
export async function withdrawCase(
  work: Work,
  caseId: number,
  asked: { readonly revision: number; readonly why: string; readonly evenPlanned: boolean },
): Promise<Consequences> {
  const { trx } = work;
  await lockTracing(work);
  const one = await getCase(work, caseId, 'outbreak.case.change');
  if (one.withdrawnAt !== null) refuse('outbreak.case.withdrawn', { name: one.name });
  if (one.revision !== asked.revision) refuse('outbreak.case.changed-meanwhile', { name: one.name });
  const { rows } = await readContactRows(work, { caseIds: [caseId] }, 'outbreak.case.change');
  const consequences = await consequencesOf(work, one, rows);
  const published = consequences.plans.filter((plan) => plan.state === 'published');
  if (published.length > 0 && !asked.evenPlanned) {
    refuse('outbreak.case.plan-stands-on-it', { plans: published.map((plan) => String(plan.planId)) });
  }
  const standing = rows.filter((row) => row.state === 'confirmed' || row.state === 'proposed');
  const withdrawal: Withdrawal = { contacts: standing.map(({ contactId, state }) => ({ contactId, state })) };
  await takeBackPeriods(
    work,
    'contact',
    standing.map((row) => row.contactId),
  );
  await takeBackPeriods(work, 'case', [caseId]);
  await withHealthRole(trx, async () => {
    await sql`UPDATE contact SET state = 'rejected', revision = contact.revision + 1, claimed_by = NULL, claimed_until = NULL
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.case_id = ${caseId} AND contact.state IN ('confirmed', 'proposed')`.execute(
      trx,
    );
    await trx
      .updateTable('infectionCase')
      .set({
        withdrawnAt: work.now,
        withdrawnWhy: asked.why,
        withdrawal: JSON.stringify(withdrawal),
        revision: one.revision + 1,
      })
      .where('infectionCase.tenantId', '=', trx.tenantId)
      .where('infectionCase.caseId', '=', caseId)
      .execute();
  });
  await closeTasks(work, caseId);
  await withdrawDrafts(work, CASE_CAUSE, String(caseId));
  await withdrawCaused(work, causeOfCase(caseId));
  for (const plan of published) {
    await raiseTask(work, {
      kind: PLAN_WITHOUT_CASE,
      subjectId: `${plan.planId}:${caseId}`,
      role: 'staffing_coordinator',
      facts: { planId: plan.planId, people: plan.people },
      dueAt: instantOf(new Date(Date.parse(work.now) + COORDINATOR_HOURS * 3_600_000)),
    });
  }
  const t = createTranslator(masterLocale, casesTexts);
  await recordDecision(work, {
    kind: 'outbreak.case.withdrawn',
    unitId: one.unitId ?? undefined,
    subjectKind: 'case',
    subjectId: String(caseId),
    title: t('withdraw.log'),
    why: asked.why,
    known: [],
    facts: { caseId, contacts: standing.length, periods: consequences.periods.length },
  });
  await auditCase(work, 'outbreak.case.withdrawn', caseId, one.unitId, { contacts: standing.length });
  return consequences;
}

/** Puts a withdrawn case back with its contacts; their periods are calculated by the rules of now. */
export async function restoreCase(work: Work, caseId: number, revision: number): Promise<void> {
  const { trx } = work;
  await lockTracing(work);
  const one = await getCase(work, caseId, 'outbreak.case.change');
  if (one.withdrawnAt === null) refuse('outbreak.case.not-withdrawn', { name: one.name });
  if (one.revision !== revision) refuse('outbreak.case.changed-meanwhile', { name: one.name });
  const { contacts } = (one.withdrawal ?? { contacts: [] }) as Withdrawal;
  await withHealthRole(trx, async () => {
    await sql`UPDATE contact SET state = given.state, revision = contact.revision + 1
      FROM jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) AS given ("contactId" bigint, state text)
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.contact_id = given."contactId" AND contact.state = 'rejected'`.execute(
      trx,
    );
    await sql`UPDATE infection_case SET withdrawn_at = NULL, withdrawn_why = '', withdrawal = NULL, revision = ${revision + 1}
      WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.case_id = ${caseId}`.execute(trx);
  });
  await openCasePeriod(work, await getCase(work, caseId, 'outbreak.case.change'));
  const { rows } = await readContactRows(work, { caseIds: [caseId], states: ['confirmed'] }, 'outbreak.case.change');
  await openContactPeriods(work, rows);
  if (one.subjectId !== null) await openCleaningOfCase(work, { ...one, kind: one.subjectKind, id: one.subjectId });
  await auditCase(work, 'outbreak.case.restored', caseId, one.unitId, { contacts: contacts.length });
}

async function closeTasks(work: Work, caseId: number): Promise<void> {
  const { rows } = await sql<{
    kind: typeof CASE_IN_UNIT | typeof PEOPLE_AWAY;
    subjectId: string;
  }>`SELECT task.kind, task.subject_id FROM task
    WHERE task.tenant_id = ${work.trx.tenantId} AND task.kind IN (${CASE_IN_UNIT}, ${PEOPLE_AWAY}) AND task.subject_id LIKE ${`${caseId}:%`}
      AND task.done_at IS NULL`.execute(work.trx);
  for (const row of rows) await completeTask(work, row.kind, row.subjectId);
}
