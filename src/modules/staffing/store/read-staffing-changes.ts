import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** Something that changed who is there; numbers only. */
export interface StaffingChange {
  readonly at: Instant;
  readonly kind: 'away' | 'back' | 'corrected' | 'plan-published' | 'plan-unpublished';
  /** The person's, to be replaced by how many of which unit; undefined for a plan. */
  readonly personId: string | undefined;
  readonly planId: number | null;
}

/** What changed since a moment: absences told, corrected, taken back, over today; plans published and taken back. Newest first. */
export async function readStaffingChanges(
  trx: TenantTransaction,
  since: Instant,
  today: PlainDate,
): Promise<StaffingChange[]> {
  const absences = await sql<{ at: Instant; personId: string; kind: 'away' | 'back' | 'corrected' }>`
    SELECT coalesce(availability.withdrawn_at, availability.recorded_at) AS at, availability.person_id,
      CASE WHEN availability.withdrawn_at IS NOT NULL THEN 'back' WHEN availability.revision > 1 THEN 'corrected' ELSE 'away' END AS kind
    FROM availability
    WHERE availability.tenant_id = ${trx.tenantId} AND NOT availability.work_only
      AND coalesce(availability.withdrawn_at, availability.recorded_at) >= ${since}`.execute(trx);
  const over = await sql<{ personId: string }>`SELECT DISTINCT availability.person_id FROM availability
    WHERE availability.tenant_id = ${trx.tenantId} AND availability.withdrawn_at IS NULL AND NOT availability.work_only
      AND availability.away_to = ${today}`.execute(trx);
  const plans = await sql<{ at: Instant; action: string; subjectId: string }>`
    SELECT audit_event.at, audit_event.action, audit_event.subject_id FROM audit_event
    WHERE audit_event.tenant_id = ${trx.tenantId} AND audit_event.at >= ${since}
      AND audit_event.action IN ('staffing.plan.published', 'staffing.plan.unpublished')`.execute(trx);
  const midnight = instantOf(new Date(osloEpochMinutes(today, 0) * 60_000));
  const changes: StaffingChange[] = [
    ...absences.rows.map((row) => ({ ...row, planId: null })),
    ...over.rows.map((row) => ({ at: midnight, kind: 'back' as const, personId: row.personId, planId: null })),
    ...plans.rows.map(({ at, action, subjectId }) => ({
      at,
      kind: action === 'staffing.plan.published' ? ('plan-published' as const) : ('plan-unpublished' as const),
      personId: undefined,
      planId: Number(subjectId),
    })),
  ];
  return changes.filter((one) => one.at >= since).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
