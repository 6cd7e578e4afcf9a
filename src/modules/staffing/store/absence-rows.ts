import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** A recorded absence with who last changed it; no cause. */
export interface AbsenceRow {
  readonly availabilityId: number;
  readonly personId: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly workOnly: boolean;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly recordedBy: number | null;
  readonly withdrawnAt: Instant | null;
}

const COLUMNS = sql`availability.availability_id, availability.person_id, availability.away_from AS "from", availability.away_to AS "to",
  availability.work_only, availability.revision, availability.recorded_at, availability.recorded_by, availability.withdrawn_at`;

/** Names the advisory lock under which a tenant's absences are changed, one command at a time. */
const AVAILABILITY_LOCK = 20_261_124;

/** Lets one command at a time change the tenant's absences, so that the same absence is never recorded twice. */
export async function lockAvailability(trx: TenantTransaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${AVAILABILITY_LOCK}::integer, ${trx.tenantId}::integer)`.execute(trx);
}

/** Some absences by id, withdrawn ones included. */
export async function readAbsenceRows(trx: TenantTransaction, ids: readonly number[]): Promise<AbsenceRow[]> {
  const { rows } = await sql<AbsenceRow>`SELECT ${COLUMNS} FROM availability
    WHERE availability.tenant_id = ${trx.tenantId} AND availability.availability_id = ANY(${[...ids]}::bigint[])
    ORDER BY availability.availability_id`.execute(trx);
  return rows;
}

/** Which absences; `on` is a day, `state` what of the time around it counts. */
export interface AbsenceFilter {
  readonly on: PlainDate;
  readonly state: 'now' | 'upcoming' | 'all';
  readonly personId?: string | undefined;
}

/** Absences by last day away and then by first; all of the tenant: whoever shows them leaves out what the actor may not see. */
export async function listAbsenceRows(trx: TenantTransaction, filter: AbsenceFilter): Promise<AbsenceRow[]> {
  const notEnded = sql`availability.withdrawn_at IS NULL AND (availability.away_to IS NULL OR availability.away_to > ${filter.on})`;
  const within = {
    now: sql`${notEnded} AND availability.away_from <= ${filter.on}`,
    upcoming: notEnded,
    all: sql`true`,
  }[filter.state];
  const person = filter.personId === undefined ? sql`true` : sql`availability.person_id = ${filter.personId}`;
  const { rows } = await sql<AbsenceRow>`SELECT ${COLUMNS} FROM availability
    WHERE availability.tenant_id = ${trx.tenantId} AND ${within} AND ${person}
    ORDER BY availability.away_to NULLS LAST, availability.away_from, availability.availability_id`.execute(trx);
  return rows;
}

/** An earlier version of an absence. */
export interface AbsenceVersion {
  readonly revision: number;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly workOnly: boolean;
  readonly replacedAt: Instant;
  readonly replacedBy: number | null;
}

/** Earlier versions of an absence, newest first. */
export async function readAbsenceHistory(trx: TenantTransaction, availabilityId: number): Promise<AbsenceVersion[]> {
  const { rows } = await sql<AbsenceVersion>`
    SELECT availability_history.revision, availability_history.away_from AS "from", availability_history.away_to AS "to",
      availability_history.work_only, availability_history.replaced_at, availability_history.replaced_by
    FROM availability_history
    WHERE availability_history.tenant_id = ${trx.tenantId} AND availability_history.availability_id = ${availabilityId}
    ORDER BY availability_history.revision DESC`.execute(trx);
  return rows;
}
