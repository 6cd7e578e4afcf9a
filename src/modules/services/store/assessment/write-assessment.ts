import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AnsweredReply } from '../../contract/assessment.ts';
import type { AssessmentVerb } from '../../domain/assessment/assessment-life-cycle.ts';
import { mayDo } from '../../domain/assessment/assessment-life-cycle.ts';
import type { Answer } from '../../domain/assessment/question.ts';
import { questionsOf } from '../../domain/assessment/question-set.ts';
import { faultsOf, readAnswers } from './answers.ts';
import type { AssessmentRow } from './assessment-rows.ts';
import { getAssessment } from './assessment-rows.ts';
import { PREPARE } from './prepare-assessments.ts';

/**
 * An assessment held for a change by somebody with a permission at its unit. Refuses `services.assessment.not-now` where its state does not
 * allow it, and with a revision `services.assessment.changed-meanwhile`.
 */
export async function holdAssessment(
  work: Work,
  assessmentId: string,
  permission: string,
  verb: AssessmentVerb,
  revision?: number | undefined,
): Promise<AssessmentRow> {
  const row = await getAssessment(work, assessmentId, true);
  work.access.demand(work.actor, permission, row.unitId);
  if (!mayDo(row.state, verb)) refuse('services.assessment.not-now', { state: row.state });
  if (revision !== undefined && row.revision !== revision) refuse('services.assessment.changed-meanwhile');
  return row;
}

/** One answer to one question, as its writer saw the one before it (0: none). */
export interface AnswerInput {
  readonly assessmentId: string;
  readonly question: string;
  readonly answer: Answer;
  readonly revision: number;
}

/**
 * Keeps one answer. Two who write in different questions do not meet; in the same one the later is refused
 * (`services.assessment.answer-changed-meanwhile`: who, at). When nothing is missing any more the assessment waits for a signature.
 */
export async function answerQuestion(work: Work, input: AnswerInput): Promise<AnsweredReply> {
  const { trx, actor, now } = work;
  const { assessmentId, question, answer, revision } = input;
  const row = await holdAssessment(work, assessmentId, PREPARE, 'answer');
  if (!questionsOf(row.questionSet).some(({ id }) => id === question)) throw new NotYours(`question ${question}`);
  const before = (await readAnswers(work, assessmentId)).get(question);
  if ((before?.revision ?? 0) !== revision)
    refuse('services.assessment.answer-changed-meanwhile', {
      who: before?.answeredName ?? '',
      at: before?.answeredAt ?? '',
    });
  await withHealthRole(trx, () =>
    sql`INSERT INTO assessment_answer (tenant_id, assessment_id, question, choice, body, day, answered_at, answered_by, answered_name)
      VALUES (${trx.tenantId}, ${assessmentId}, ${question}, ${answer.choice ?? null}, ${answer.text ?? null}, ${answer.day ?? null},
        ${now}, ${actor.accountId ?? null}, ${actor.name})
      ON CONFLICT (tenant_id, assessment_id, question) DO UPDATE SET choice = excluded.choice, body = excluded.body, day = excluded.day,
        from_template = false, answered_at = excluded.answered_at, answered_by = excluded.answered_by,
        answered_name = excluded.answered_name, revision = assessment_answer.revision + 1`.execute(trx),
  );
  const lastDay = question === 'valid-until' ? answer.day : undefined;
  const after = await settle(work, assessmentId, lastDay);
  await work.audit({
    action: 'services.assessment.answered',
    subjectKind: 'assessment',
    subjectId: assessmentId,
    unitId: row.unitId,
    facts: { question },
  });
  return { ...after, revision: revision + 1 };
}

/** Other actions or another first day. Refuses `services.assessment.changed-meanwhile`. */
export async function changeTerms(
  work: Work,
  given: {
    readonly assessmentId: string;
    readonly actions: readonly string[];
    readonly validFrom: PlainDate;
    readonly revision: number;
  },
): Promise<number> {
  const { trx } = work;
  const { assessmentId, actions, validFrom, revision } = given;
  const row = await holdAssessment(work, assessmentId, PREPARE, 'answer', revision);
  if (validFrom < work.clock.today()) refuse('services.assessment.begins-in-past');
  await sql`UPDATE assessment SET actions = ${[...actions]}::text[], valid_from = ${validFrom},
      valid_to = CASE WHEN assessment.valid_to > ${validFrom} THEN assessment.valid_to END
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.assessment_id = ${assessmentId}`.execute(trx);
  const after = await settle(work, assessmentId, undefined);
  await work.audit({
    action: 'services.assessment.terms-changed',
    subjectKind: 'assessment',
    subjectId: assessmentId,
    unitId: row.unitId,
    facts: { actions: [...actions], validFrom },
  });
  return after.assessmentRevision;
}

/** Puts an assessment at work aside; what was written stays. */
export async function discardAssessment(work: Work, assessmentId: string, revision: number): Promise<void> {
  const row = await holdAssessment(work, assessmentId, PREPARE, 'discard', revision);
  await sql`UPDATE assessment SET state = 'discarded'
    WHERE assessment.tenant_id = ${work.trx.tenantId} AND assessment.assessment_id = ${assessmentId}`.execute(work.trx);
  await work.audit({
    action: 'services.assessment.discarded',
    subjectKind: 'assessment',
    subjectId: assessmentId,
    unitId: row.unitId,
  });
  work.announce('assessment');
}

/** The assessment after a change: its revision is raised, so that nobody signs what they have not seen. */
async function settle(
  work: Work,
  assessmentId: string,
  lastDay: PlainDate | undefined,
): Promise<Pick<AnsweredReply, 'assessmentRevision' | 'state'> & { faults: AnsweredReply['faults'] }> {
  const { trx } = work;
  const validTo = lastDay === undefined ? null : addDays(lastDay, 1);
  await sql`UPDATE assessment SET valid_to = CASE WHEN ${validTo}::date > assessment.valid_from THEN ${validTo}::date ELSE assessment.valid_to END
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.assessment_id = ${assessmentId}`.execute(trx);
  const row = await getAssessment(work, assessmentId);
  const faults = faultsOf(row, await readAnswers(work, assessmentId));
  work.announce('assessment');
  if (faults.length > 0 || row.state === 'prepared')
    return { assessmentRevision: row.revision, state: row.state, faults: faults.map((one) => ({ ...one })) };
  await sql`UPDATE assessment SET state = 'prepared'
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.assessment_id = ${assessmentId}`.execute(trx);
  return { assessmentRevision: row.revision + 1, state: 'prepared', faults: [] };
}
