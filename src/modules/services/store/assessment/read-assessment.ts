import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AssessmentReply } from '../../contract/assessment.ts';
import { signingCompetence } from '../../domain/assessment/assess-competence.ts';
import { writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import { mayDo } from '../../domain/assessment/assessment-life-cycle.ts';
import { questionsOf } from '../../domain/assessment/question-set.ts';
import { freedHoursPerWeek } from '../../domain/assessment/reduction-effect.ts';
import { competenceRuleOn } from '../../rules/assessment-competence.ts';
import { LONGEST_VALIDITY_DAYS } from '../../rules/assessment-validity.ts';
import { recordLook } from '../people/record-look.ts';
import { answerOf, faultsOf, readAnswers } from './answers.ts';
import type { AssessmentRow } from './assessment-rows.ts';
import { getAssessment } from './assessment-rows.ts';
import { assessorOf } from './assessor-of.ts';
import { PREPARE } from './prepare-assessments.ts';
import { SIGN } from './read-worklist.ts';

/** Permission to read why: need, risk, the person's own view. */
export const READ_ASSESSMENT = 'services.assessment.read';

/** One assessment with its answers; the look is kept. */
export async function readAssessment(work: Work, assessmentId: string): Promise<AssessmentReply> {
  const { access, actor } = work;
  const row = await getAssessment(work, assessmentId);
  access.demand(actor, READ_ASSESSMENT, row.unitId);
  await recordLook(work, row.userId, 'services.assessment');
  await work.audit({
    action: 'services.assessment.read',
    subjectKind: 'assessment',
    subjectId: assessmentId,
    unitId: row.unitId,
  });
  const answers = await readAnswers(work, assessmentId);
  const faults = new Map(faultsOf(row, answers).map((one) => [one.question, one.fault]));
  const names = access.scopeOf(actor, 'services.protected-name.read');
  const unitName = (await readUnitTree(work)).find((unit) => unit.unitId === row.unitId)?.name ?? row.unitId;
  const today = work.clock.today();
  const rule = competenceRuleOn(today);
  return {
    assessmentId,
    serviceId: row.serviceId,
    userId: row.userId,
    userName: row.protected && !reaches(names, row.unitId) ? null : row.userName,
    protected: row.protected,
    unitId: row.unitId,
    unitName,
    livesAlone: row.livesAlone,
    vulnerability: row.vulnerability,
    kind: row.kind,
    importance: row.importance,
    hoursPerWeek: row.hoursPerWeek,
    visitsPerWeek: row.visitsPerWeek,
    state: row.state,
    standing: standingOf(row, today),
    actions: row.actions.map(writeAssessedAction),
    validFrom: row.validFrom,
    lastDay: row.validTo === null ? null : addDays(row.validTo, -1),
    longestDay: addDays(row.validFrom, LONGEST_VALIDITY_DAYS[row.importance] - 1),
    recheckOn: row.recheckOn,
    freedHours: freedHoursPerWeek(row.actions, row),
    questions: questionsOf(row.questionSet).map(({ id, ask, choices }) => {
      const stored = answers.get(id);
      const { untouched, ...answer } = answerOf(stored);
      return {
        question: id,
        ask,
        choices: [...(choices ?? [])],
        answer,
        fromTemplate: untouched ?? false,
        revision: stored?.revision ?? 0,
        answeredName: stored?.answeredName ?? null,
        answeredAt: stored?.answeredAt ?? null,
        fault: faults.get(id) ?? null,
      };
    }),
    createdName: row.createdName,
    createdAt: row.createdAt,
    signedName: row.signedName,
    signedCompetence: row.signedCompetence,
    signedAt: row.signedAt,
    endedFrom: row.endedFrom,
    endReason: row.endReason,
    revision: row.revision,
    mayNotSign: await whyNotSign(work, row),
    mayWrite: reaches(access.scopeOf(actor, PREPARE), row.unitId),
    competences: [...rule.competences[row.importance]],
    source: rule.source,
    nextId: await findNext(work, row),
  };
}

/** Where an assessment stands on a day. */
export function standingOf(
  row: Pick<AssessmentRow, 'state' | 'validFrom' | 'validTo' | 'endedFrom'>,
  today: PlainDate,
): AssessmentReply['standing'] {
  if (row.state === 'discarded') return 'discarded';
  if (row.state !== 'signed') return 'open';
  if (row.endedFrom !== null && row.endedFrom <= today) return 'ended';
  if (row.validTo !== null && row.validTo <= today) return 'over';
  return row.validFrom > today ? 'coming' : 'in-force';
}

async function whyNotSign(work: Work, row: AssessmentRow): Promise<string | null> {
  if (!reaches(work.access.scopeOf(work.actor, SIGN), row.unitId)) return 'services.assessment.not-yours-to-sign';
  if (!mayDo(row.state, 'sign')) return 'services.assessment.not-now';
  const held = signingCompetence(await assessorOf(work), row.importance, competenceRuleOn(work.clock.today()));
  return held === undefined ? 'services.assessment.not-competent' : null;
}

/** The next assessment of the unit that waits for a signature, in the order of the list. */
async function findNext({ trx }: Work, row: AssessmentRow): Promise<string | null> {
  const { rows } = await sql<{ assessmentId: string }>`
    SELECT assessment.assessment_id FROM assessment
    JOIN service ON service.tenant_id = assessment.tenant_id AND service.service_id = assessment.service_id
    JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.state = 'prepared' AND assessment.assessment_id <> ${row.assessmentId}
      AND service_user.unit_id = ${row.unitId}
    ORDER BY service_user.lives_alone DESC, coalesce(service_user.vulnerability, 3) DESC, service_user.sort_key COLLATE "C",
      service_user.user_id COLLATE "C", array_position(ARRAY['must', 'should', 'can_wait'], service.importance), service.service_id COLLATE "C"
    LIMIT 1`.execute(trx);
  return rows[0]?.assessmentId ?? null;
}
