import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { HeldBack, ImportStep } from '#modules/organisation/index.ts';
import { emptyTableReport, folderFault, importTable } from '#modules/organisation/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { parseAllowedAction } from '../domain/allowed-action.ts';
import { uncoveredActions } from '../domain/assessment/actions-of-visit.ts';
import { signingCompetence } from '../domain/assessment/assess-competence.ts';
import { parseAssessedAction } from '../domain/assessment/assessed-action.ts';
import type { Answer } from '../domain/assessment/question.ts';
import { assessAnswers, NEWEST_QUESTION_SET } from '../domain/assessment/question-set.ts';
import type { VisitImportance } from '../domain/visit.ts';
import { competenceRuleOn } from '../rules/assessment-competence.ts';
import { LONGEST_VALIDITY_DAYS } from '../rules/assessment-validity.ts';
import { readActionsInForce } from '../store/assessment/read-allowed-actions.ts';

type Row = NonNullable<Municipality['assessments']>[number];
type VisitRow = Municipality['visits'][number];

/** Warnings about visits that are told one by one; the rest as a number. */
const MOST_TOLD = 20;
const HEAD_ROW = 1;

/** Signed assessments of another system; what a person has changed here since is not written over. */
export const assessmentImport = importTable({
  from: 'assessments',
  table: 'assessment',
  topic: 'assessment',
  gone: { is: 'keep' },
  columns: [
    { name: 'assessment_id', field: 'assessmentId', type: 'text', key: true },
    { name: 'service_id', field: 'serviceId', type: 'text' },
    { name: 'state', type: 'text', value: () => 'signed' },
    { name: 'actions', field: 'actions', type: 'text[]' },
    { name: 'valid_from', field: 'from', type: 'date' },
    { name: 'valid_to', field: 'to', type: 'date' },
    { name: 'recheck_on', field: 'recheckOn', type: 'date' },
    { name: 'question_set', type: 'integer', value: () => NEWEST_QUESTION_SET },
    { name: 'created_name', type: 'text', value: (row) => row.signedBy },
    { name: 'signed_at', type: 'date', value: (row) => row.signedOn ?? row.from },
    { name: 'signed_name', type: 'text', value: (row) => row.signedBy },
    { name: 'signed_competence', type: 'text', value: (row) => row.signedCompetence },
  ],
});

function answersOf(row: Row): ReadonlyMap<string, Answer> {
  return new Map<string, Answer>([
    ['need', { text: row.need }],
    ['risk', { choice: row.risk, text: row.riskText }],
    ['alternatives', { text: row.alternatives }],
    ['asked', { choice: row.asked, text: row.askedText }],
    ['own-view', { choice: row.ownView, text: row.ownViewText }],
    ['relatives', { choice: row.relatives, text: row.relativesText }],
    ['ground', { text: row.ground }],
    ['valid-until', { day: addDays(row.to, -1) }],
  ]);
}

/** Keeps assessments out that would open for something without being one, and says which actions of visits are not used. */
export async function holdBackAssessments(work: Work, table: string, rows: readonly object[]): Promise<HeldBack> {
  if (table === 'assessments') return holdBackUnsound(work, rows as readonly Row[]);
  if (table === 'visits') return { rows, warnings: await uncoveredVisits(work, rows as readonly VisitRow[]) };
  return { rows, warnings: [] };
}

async function holdBackUnsound(work: Work, rows: readonly Row[]): Promise<HeldBack> {
  const { trx } = work;
  const { rows: services } = await sql<{ serviceId: string; importance: VisitImportance }>`
    SELECT service.service_id, service.importance FROM service WHERE service.tenant_id = ${trx.tenantId}`.execute(trx);
  const importanceOf = new Map(services.map((one) => [one.serviceId, one.importance]));
  const { rows: changed } = await sql<{ assessmentId: string }>`
    SELECT assessment.assessment_id FROM assessment WHERE assessment.tenant_id = ${trx.tenantId}
      AND (assessment.ended_at IS NOT NULL OR assessment.rechecked_at IS NOT NULL OR assessment.import_id IS NULL)`.execute(
    trx,
  );
  const mine = new Set(changed.map((one) => one.assessmentId));
  const warnings: HeldBack['warnings'][number][] = [];
  const kept = rows.filter((row, index) => {
    if (mine.has(row.assessmentId)) return false;
    const reason = faultOf(row, importanceOf.get(row.serviceId) ?? 'must');
    if (reason !== undefined)
      warnings.push(
        folderFault(
          { file: 'assessments', row: index + 1 + HEAD_ROW, column: 'assessment_id', value: row.assessmentId },
          'assessment-left-out',
          { reason },
        ),
      );
    return reason === undefined;
  });
  return { rows: kept, warnings };
}

/** Why an assessment of a file opens for nothing, as a short code, or undefined. */
function faultOf(row: Row, importance: VisitImportance): string | undefined {
  if (!row.signedBy || !row.signedCompetence) return 'not-signed';
  if (row.to <= row.from) return 'no-days';
  const competence = signingCompetence(
    { competence: row.signedCompetence, covers: [], doctor: row.signedCompetence === 'doctor' },
    importance,
    competenceRuleOn(row.signedOn ?? row.from),
  );
  if (competence === undefined) return 'competence';
  const actions = row.actions.flatMap((text) => parseAssessedAction(text) ?? []);
  if (actions.length === 0) return 'actions';
  const about = { importance, actions, validFrom: row.from, longestDays: LONGEST_VALIDITY_DAYS[importance] };
  const faults = assessAnswers(NEWEST_QUESTION_SET, answersOf(row), about);
  return faults.length === 0 ? undefined : faults.map((one) => `${one.question} ${one.fault}`).join(', ');
}

async function uncoveredVisits(work: Work, rows: readonly VisitRow[]): Promise<HeldBack['warnings']> {
  const today = work.clock.today();
  const named = rows.flatMap((visit, index) =>
    visit.allowed.length > 0 && visit.date >= today ? [{ visit, row: index + 1 + HEAD_ROW }] : [],
  );
  const dates: PlainDate[] = [...new Set(named.map(({ visit }) => visit.date))];
  const inForce = await readActionsInForce(work, dates);
  const without = named.filter(({ visit }) => {
    const own = visit.allowed.flatMap((text) => parseAllowedAction(text) ?? []);
    return uncoveredActions(own, inForce.get(visit.date)?.get(visit.serviceId ?? '')?.allowed).length > 0;
  });
  const told = without.slice(0, MOST_TOLD).map(({ visit, row }) =>
    folderFault(
      { file: 'visits', row, column: 'allowed', value: visit.allowed.join('|') },
      'action-without-assessment',
      {
        date: visit.date,
      },
    ),
  );
  const count = without.length - told.length;
  return count > 0
    ? [...told, folderFault({ file: 'visits', column: 'allowed' }, 'actions-without-assessment', { count })]
    : told;
}

/** The answers of the assessments that came in: health data, under the health role. */
export const assessmentAnswersImport: ImportStep = {
  from: 'assessments',
  topic: 'assessment',
  apply: async ({ trx, now }, { municipality, importId }) => {
    const answers = (municipality.assessments ?? []).flatMap((row) =>
      [...answersOf(row)]
        .filter(([, answer]) => Object.values(answer).some((value) => value !== undefined))
        .map(([question, { choice, text, day }]) => ({
          id: row.assessmentId,
          question,
          choice,
          body: text,
          day,
          name: row.signedBy ?? '',
        })),
    );
    // Only of those that this import brought: what is changed here since keeps its words.
    await withHealthRole(trx, () =>
      sql`INSERT INTO assessment_answer (tenant_id, assessment_id, question, choice, body, day, answered_at, answered_name, import_id)
        SELECT ${trx.tenantId}::integer, given.id, given.question, given.choice, given.body, given.day, ${now}::timestamptz, given.name,
          ${importId}::bigint
        FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
          AS given (id text, question text, choice text, body text, day date, name text)
        JOIN assessment ON assessment.tenant_id = ${trx.tenantId} AND assessment.assessment_id = given.id
          AND assessment.import_id IS NOT NULL AND assessment.ended_at IS NULL
        ON CONFLICT (tenant_id, assessment_id, question) DO UPDATE SET choice = excluded.choice, body = excluded.body, day = excluded.day`.execute(
        trx,
      ),
    );
    return emptyTableReport('assessments');
  },
  undo: async ({ trx }, importId) => {
    await withHealthRole(trx, () =>
      sql`DELETE FROM assessment_answer WHERE assessment_answer.tenant_id = ${trx.tenantId}
        AND assessment_answer.import_id = ${importId}`.execute(trx),
    );
  },
};
