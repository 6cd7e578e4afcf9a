import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, recordDecision } from '#modules/log/index.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import { LONGEST_VALIDITY_DAYS, RECHECK_AFTER_DAYS } from '../../rules/assessment-validity.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { answerOf, readAnswers } from './answers.ts';
import { insertAssessment, PREPARE } from './prepare-assessments.ts';
import { ENDED_TASK, EXPIRING_TASK } from './sign-assessment.ts';
import { holdAssessment } from './write-assessment.ts';

/** Why and from when a reduction ends before its last day. */
export interface EndInput {
  readonly assessmentId: string;
  readonly revision: number;
  readonly reason: string;
  /** The first day as granted again; absent: today. */
  readonly from?: PlainDate | undefined;
}

/** Ends a reduction early: from that day the service is as granted. Refuses `services.assessment.over` where it has ended already. */
export async function endAssessment(work: Work, { assessmentId, revision, reason, from }: EndInput): Promise<number> {
  const { trx, actor, now } = work;
  const today = work.clock.today();
  const first = from === undefined || from < today ? today : from;
  const row = await holdAssessment(work, assessmentId, PREPARE, 'end', revision);
  if (row.endedFrom !== null || row.validTo === null || row.validTo <= first) refuse('services.assessment.over');
  await sql`UPDATE assessment SET ended_from = ${first}, ended_at = ${now}, ended_by = ${actor.accountId ?? null},
      ended_name = ${actor.name}, end_reason = ${reason}
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.assessment_id = ${assessmentId}`.execute(trx);
  const t = createTranslator(masterLocale, assessmentTexts);
  await recordDecision(work, {
    kind: 'services.assessment.ended',
    unitId: row.unitId,
    subjectKind: 'assessment',
    subjectId: assessmentId,
    title: t('log.ended', { kind: row.kind, from: formatDate(first) }),
    why: '',
    known: [],
    facts: { serviceId: row.serviceId, from: first, reason },
  });
  for (const kind of [EXPIRING_TASK, ENDED_TASK]) await completeTask(work, kind, assessmentId);
  await trail(work, 'services.assessment.ended', assessmentId, row.unitId, { reason, from: first });
  return row.revision + 1;
}

/** Takes an early end back while the assessment would still hold. */
export async function undoEnd(work: Work, assessmentId: string, revision: number): Promise<number> {
  const { trx } = work;
  const row = await holdAssessment(work, assessmentId, PREPARE, 'undo-end', revision);
  if (row.endedFrom === null || row.validTo === null || row.validTo <= work.clock.today())
    refuse('services.assessment.over');
  await sql`UPDATE assessment SET ended_from = NULL, ended_at = NULL, ended_by = NULL, ended_name = NULL, end_reason = NULL
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.assessment_id = ${assessmentId}`.execute(trx);
  await trail(work, 'services.assessment.end-undone', assessmentId, row.unitId, {});
  return row.revision + 1;
}

/**
 * Begins the assessment that is to follow: the same actions and the words that a template could have given. Risk, who was asked and the
 * person's own view are asked anew. Gives the one that is at work already where there is one.
 */
export async function renewAssessment(work: Work, assessmentId: string): Promise<string> {
  const { trx } = work;
  const row = await holdAssessment(work, assessmentId, PREPARE, 'renew');
  const open = await trx
    .selectFrom('assessment')
    .select('assessment.assessmentId')
    .where('assessment.tenantId', '=', trx.tenantId)
    .where('assessment.serviceId', '=', row.serviceId)
    .where('assessment.state', 'in', ['draft', 'prepared'])
    .executeTakeFirst();
  if (open) return open.assessmentId;
  const answers = await readAnswers(work, assessmentId);
  const today = work.clock.today();
  const ends = row.endedFrom ?? row.validTo ?? today;
  const validFrom = ends > today ? ends : today;
  const texts = new Map(
    ['need', 'alternatives', 'ground'].flatMap((question) => {
      const { text } = answerOf(answers.get(question));
      return text === undefined ? [] : [[question, text] as const];
    }),
  );
  work.announce('assessment');
  return insertAssessment(work, row, {
    actions: row.actions.map(writeAssessedAction),
    validFrom,
    lastDay: addDays(validFrom, LONGEST_VALIDITY_DAYS[row.importance] - 1),
    state: 'draft',
    texts,
    renews: assessmentId,
  });
}

/** Says that somebody has looked at how it goes, and when to look again. */
export async function recheckAssessment(work: Work, assessmentId: string, revision: number): Promise<number> {
  const { trx, actor, now } = work;
  const row = await holdAssessment(work, assessmentId, PREPARE, 'end', revision);
  const next = addDays(work.clock.today(), RECHECK_AFTER_DAYS);
  await sql`UPDATE assessment SET rechecked_at = ${now}, rechecked_name = ${actor.name},
      recheck_on = ${row.validTo !== null && next < row.validTo ? next : null}
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.assessment_id = ${assessmentId}`.execute(trx);
  await trail(work, 'services.assessment.rechecked', assessmentId, row.unitId, {});
  return row.revision + 1;
}

async function trail(
  work: Work,
  action: string,
  assessmentId: string,
  unitId: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await work.audit({ action, subjectKind: 'assessment', subjectId: assessmentId, unitId, facts });
  work.announce('assessment');
  work.announce('visits');
}
