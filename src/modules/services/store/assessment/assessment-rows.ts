import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AssessedAction } from '../../domain/assessment/assessed-action.ts';
import { parseAssessedAction } from '../../domain/assessment/assessed-action.ts';
import type { AssessmentState } from '../../domain/assessment/assessment-life-cycle.ts';
import type { VisitImportance } from '../../domain/visit.ts';

/** A service with whose it is; what assessments and the worklist tell of a person. */
export interface ServiceOfUser {
  readonly serviceId: string;
  readonly userId: string;
  readonly userName: string;
  readonly protected: boolean;
  readonly unitId: string;
  readonly livesAlone: boolean;
  readonly vulnerability: number | null;
  readonly languages: readonly string[];
  readonly kind: string;
  readonly importance: VisitImportance;
  readonly hoursPerWeek: number | null;
  readonly visitsPerWeek: number;
}

/** An assessment as stored, without its answers. */
export interface AssessmentRow extends ServiceOfUser {
  readonly assessmentId: string;
  readonly state: AssessmentState;
  readonly actions: readonly AssessedAction[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly recheckOn: PlainDate | null;
  readonly questionSet: number;
  readonly createdAt: Instant;
  readonly createdName: string;
  readonly signedAt: Instant | null;
  readonly signedBy: number | null;
  readonly signedName: string | null;
  readonly signedCompetence: string | null;
  readonly endedFrom: PlainDate | null;
  readonly endedAt: Instant | null;
  readonly endedName: string | null;
  readonly endReason: string | null;
  readonly rechecked: Instant | null;
  readonly renews: string | null;
  readonly revision: number;
}

/** Days over which planned visits are counted for an ordinary week. */
export const COUNTED_DAYS = 14;

/** The columns of a service; its visits of an ordinary week are counted over the days ahead. */
const serviceColumns = (today: PlainDate) => sql`service.service_id, service.user_id, service_user.name AS user_name,
  service_user.protected, service_user.unit_id, service_user.lives_alone, service_user.vulnerability, service_user.languages,
  service.kind, service.importance, service.hours_per_week,
  (SELECT count(*)::float8 FROM visit WHERE visit.tenant_id = service.tenant_id AND visit.user_id = service.user_id
    AND visit.service_id = service.service_id AND visit.date >= ${today}::date
    AND visit.date < ${addDays(today, COUNTED_DAYS)}::date) / ${COUNTED_DAYS / 7}::float8 AS visits_per_week`;

const ASSESSMENT_COLUMNS = sql`assessment.assessment_id, assessment.state, assessment.actions, assessment.valid_from, assessment.valid_to,
  assessment.recheck_on, assessment.question_set, assessment.created_at, assessment.created_name, assessment.signed_at, assessment.signed_by,
  assessment.signed_name, assessment.signed_competence, assessment.ended_from, assessment.ended_at, assessment.ended_name,
  assessment.end_reason, assessment.rechecked_at AS rechecked, assessment.renews, assessment.revision`;

const FROM_SERVICE = sql`service JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id`;

type StoredRow = Omit<AssessmentRow, 'actions'> & { actions: string[] };

const rowOf = (row: StoredRow): AssessmentRow => ({
  ...row,
  actions: row.actions.flatMap((text) => parseAssessedAction(text) ?? []),
});

/** Services by their ids, in no order; those that do not exist are left out. The caller checks who may see them. */
export async function readServices(work: Work, serviceIds: readonly string[]): Promise<ServiceOfUser[]> {
  const { trx } = work;
  const { rows } = await sql<ServiceOfUser>`SELECT ${serviceColumns(work.clock.today())} FROM ${FROM_SERVICE}
    WHERE service.tenant_id = ${trx.tenantId} AND service.service_id = ANY(${[...serviceIds]}::text[])`.execute(trx);
  return rows;
}

/** One service. Throws `NotYours` where it does not exist. */
export async function getService(work: Work, serviceId: string): Promise<ServiceOfUser> {
  const [service] = await readServices(work, [serviceId]);
  if (!service) throw new NotYours(`service ${serviceId}`);
  return service;
}

/** Which assessments are wanted: SQL on `assessment`, `service` and `service_user`. */
export async function readAssessmentRows(work: Work, where: RawBuilder<unknown>): Promise<AssessmentRow[]> {
  const { trx } = work;
  const { rows } = await sql<StoredRow>`SELECT ${serviceColumns(work.clock.today())}, ${ASSESSMENT_COLUMNS}
    FROM ${FROM_SERVICE} JOIN assessment ON assessment.tenant_id = service.tenant_id AND assessment.service_id = service.service_id
    WHERE service.tenant_id = ${trx.tenantId} AND ${where}`.execute(trx);
  return rows.map(rowOf);
}

/** One assessment, held for a change where `lock` says so. Throws `NotYours` where it does not exist. */
export async function getAssessment(work: Work, assessmentId: string, lock = false): Promise<AssessmentRow> {
  const { trx } = work;
  if (lock)
    await sql`SELECT 1 FROM assessment WHERE assessment.tenant_id = ${trx.tenantId}
      AND assessment.assessment_id = ${assessmentId} FOR UPDATE`.execute(trx);
  const [row] = await readAssessmentRows(work, sql`assessment.assessment_id = ${assessmentId}`);
  if (!row) throw new NotYours(`assessment ${assessmentId}`);
  return row;
}
