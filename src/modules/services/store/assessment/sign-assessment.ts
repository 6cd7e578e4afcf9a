import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, recordDecision } from '#modules/log/index.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { signingCompetence } from '../../domain/assessment/assess-competence.ts';
import { writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import { competenceRuleOn } from '../../rules/assessment-competence.ts';
import { RECHECK_AFTER_DAYS } from '../../rules/assessment-validity.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { sayAction } from '../../texts/say-action.ts';
import { faultsOf, readAnswers } from './answers.ts';
import type { AssessmentRow } from './assessment-rows.ts';
import { assessorOf } from './assessor-of.ts';
import { keepLetter } from './letters.ts';
import { SIGN } from './read-worklist.ts';
import { settleTemporary } from './temporary-tasks.ts';
import { holdAssessment } from './write-assessment.ts';

/** Tasks that a signature closes or that an end in sight raises. */
export const EXPIRING_TASK = 'services.assessment-expiring';
export const ENDED_TASK = 'services.assessment-ended';

/**
 * Signs an assessment: from its first day on its actions are open to the plan. Refuses `services.assessment.not-competent` (importance),
 * `services.assessment.incomplete` (questions), `services.assessment.changed-meanwhile` where the signer has not seen the newest words,
 * `services.assessment.over` where its last day has passed.
 */
export async function signAssessment(
  work: Work,
  input: { readonly assessmentId: string; readonly revision: number; readonly recheckOn?: PlainDate | undefined },
): Promise<number> {
  const { trx, actor, now } = work;
  const today = work.clock.today();
  const row = await holdAssessment(work, input.assessmentId, SIGN, 'sign', input.revision);
  const rule = competenceRuleOn(today);
  const competence = signingCompetence(await assessorOf(work), row.importance, rule);
  if (competence === undefined)
    refuse(
      'services.assessment.not-competent',
      { importance: row.importance, competences: rule.competences[row.importance] },
      rule.source,
    );
  const faults = faultsOf(row, await readAnswers(work, row.assessmentId));
  if (faults.length > 0) refuse('services.assessment.incomplete', { questions: faults.map((one) => one.question) });
  if (row.validTo === null || row.validTo <= today) refuse('services.assessment.over');
  const recheck = input.recheckOn ?? addDays(row.validFrom < today ? today : row.validFrom, RECHECK_AFTER_DAYS);
  const lastDay = addDays(row.validTo, -1);
  const seq = await recordDecision(work, {
    kind: 'services.assessment.signed',
    unitId: row.unitId,
    subjectKind: 'assessment',
    subjectId: row.assessmentId,
    title: titleOf(row, lastDay),
    why: '',
    known: [],
    facts: {
      serviceId: row.serviceId,
      actions: row.actions.map(writeAssessedAction),
      validFrom: row.validFrom,
      lastDay,
      competence,
    },
  });
  // A signature under which the first day has passed counts from the day it is given.
  await sql`UPDATE assessment SET state = 'signed', signed_at = ${now}, signed_by = ${actor.accountId ?? null}, signed_name = ${actor.name},
      signed_competence = ${competence}, log_seq = ${seq}, valid_from = greatest(assessment.valid_from, ${today}::date),
      recheck_on = ${recheck < row.validTo ? recheck : null}
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.assessment_id = ${row.assessmentId}`.execute(trx);
  await sql`INSERT INTO service_review (tenant_id, service_id, choice, chosen_at, chosen_by, chosen_name)
    VALUES (${trx.tenantId}, ${row.serviceId}, ${row.actions[0] ? writeAssessedAction(row.actions[0]) : 'keep'}, ${now},
      ${actor.accountId ?? null}, ${actor.name})
    ON CONFLICT (tenant_id, service_id) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at,
      chosen_by = excluded.chosen_by, chosen_name = excluded.chosen_name, revision = service_review.revision + 1,
      claimed_until = NULL`.execute(trx);
  await settleTemporary(work, row.serviceId);
  if (row.renews !== null) for (const kind of [EXPIRING_TASK, ENDED_TASK]) await completeTask(work, kind, row.renews);
  await keepLetter(work, row.assessmentId);
  await work.audit({
    action: 'services.assessment.signed',
    subjectKind: 'assessment',
    subjectId: row.assessmentId,
    unitId: row.unitId,
    facts: { seq, competence, lastDay },
  });
  work.announce('assessment');
  work.announce('visits');
  return row.revision + 1;
}

/** What the log says, without the person's name and without health data. */
function titleOf(row: AssessmentRow, lastDay: PlainDate): string {
  const t = createTranslator(masterLocale, assessmentTexts);
  const actions = row.actions.map((action) => sayAction(t, action)).join(', ');
  return t('log.signed', { kind: row.kind, actions, lastDay: formatDate(lastDay) });
}
