import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SubjectKind } from '../../domain/cases/infected-subject.ts';
import type { InfectedWhere } from '../../domain/cases/infection-case.ts';

/** A case as it stands. */
export interface CaseRow {
  readonly caseId: number;
  readonly illness: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly unitId: string | null;
  readonly outbreakId: number | null;
  readonly onsetOn: PlainDate | null;
  readonly confirmedOn: PlainDate;
  readonly variant: string;
  readonly hasFever: boolean;
  readonly feverFreeAt: Instant | null;
  readonly symptomFreeAt: Instant | null;
  readonly infectedWhere: InfectedWhere;
  readonly infectedBy: number | null;
  readonly note: string;
  readonly recordedAt: Instant;
  readonly recordedBy: number | null;
  readonly closedOn: PlainDate | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawal: unknown;
  readonly deleteAfter: PlainDate;
  readonly revision: number;
  readonly proposed: number;
  readonly confirmed: number;
  readonly callsLeft: number;
}

/** Which cases; none given: all that are open. */
export interface CaseFilter {
  readonly caseIds?: readonly number[];
  readonly state?: 'open' | 'closed' | 'all' | undefined;
}

/** Cases within the actor's reach, latest first. Whoever shows them logs the look. */
export async function readCases(work: Work, filter: CaseFilter, permission = 'outbreak.case.read'): Promise<CaseRow[]> {
  const { trx } = work;
  const scope = work.access.scopeOf(work.actor, permission);
  const ids = filter.caseIds ? [...filter.caseIds] : null;
  const state = {
    open: sql`infection_case.withdrawn_at IS NULL AND infection_case.closed_on IS NULL`,
    closed: sql`infection_case.withdrawn_at IS NOT NULL OR infection_case.closed_on IS NOT NULL`,
    all: sql`true`,
  }[filter.state ?? (ids ? 'all' : 'open')];
  const { rows } = await withHealthRole(trx, () =>
    sql<CaseRow>`
      SELECT infection_case.case_id, infection_case.illness, infection_case.subject_kind, infection_case.subject_id, infection_case.name,
        infection_case.phone, infection_case.unit_id, infection_case.outbreak_id, infection_case.onset_on, infection_case.confirmed_on,
        infection_case.variant, infection_case.has_fever, infection_case.fever_free_at, infection_case.symptom_free_at,
        infection_case.infected_where, infection_case.infected_by, infection_case.note,
        infection_case.recorded_at, infection_case.recorded_by, infection_case.closed_on, infection_case.withdrawn_at,
        infection_case.withdrawal, infection_case.delete_after, infection_case.revision,
        coalesce(counted.proposed, 0)::integer AS proposed, coalesce(counted.confirmed, 0)::integer AS confirmed,
        coalesce(counted.calls_left, 0)::integer AS calls_left
      FROM infection_case
      LEFT JOIN (SELECT contact.case_id, count(*) FILTER (WHERE contact.state = 'proposed') AS proposed,
          count(*) FILTER (WHERE contact.state = 'confirmed') AS confirmed,
          count(*) FILTER (WHERE contact.state = 'confirmed' AND contact.call_state IN ('waiting', 'later', 'escalated')) AS calls_left
        FROM contact WHERE contact.tenant_id = ${trx.tenantId} GROUP BY contact.case_id) AS counted ON counted.case_id = infection_case.case_id
      WHERE infection_case.tenant_id = ${trx.tenantId} AND (${state})
        AND (${ids}::bigint[] IS NULL OR infection_case.case_id = ANY(${ids}::bigint[]))
      ORDER BY infection_case.confirmed_on DESC, infection_case.case_id DESC`.execute(trx),
  );
  return rows.filter((row) => reaches(scope, row.unitId));
}

/** One case within the actor's reach, else `NotYours`. */
export async function getCase(work: Work, caseId: number, permission = 'outbreak.case.read'): Promise<CaseRow> {
  const [row] = await readCases(work, { caseIds: [caseId] }, permission);
  if (!row) throw new NotYours(`case ${caseId}`);
  return row;
}

/** Names the advisory lock under which a tenant's cases and contacts are changed. */
const TRACING_LOCK = 20_261_142;

/** Lets one command at a time change the tenant's cases and contacts. */
export async function lockTracing({ trx }: Pick<Work, 'trx'>): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${TRACING_LOCK}::integer, ${trx.tenantId}::integer)`.execute(trx);
}
