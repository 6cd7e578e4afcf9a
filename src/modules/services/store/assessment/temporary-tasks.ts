import { sql } from 'kysely';
import { completeTask } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Tasks about actions of the night: an assessment is due (for assessors, for the leader), and it did not come. */
export const DUE_TASK = 'services.assessment-due';
export const DUE_LEADER_TASK = 'services.assessment-due-leader';
export const OVERDUE_TASK = 'services.assessment-overdue';

/** The actions of the night of a service are answered by an assessment; what asked for it is done. */
export async function settleTemporary(work: Work, serviceId: string): Promise<void> {
  const { trx, actor, now } = work;
  const { rows } = await sql<{ temporaryId: number }>`
    UPDATE temporary_action SET assessed_at = ${now}, assessed_name = ${actor.name}
    WHERE temporary_action.tenant_id = ${trx.tenantId} AND temporary_action.service_id = ${serviceId}
      AND temporary_action.assessed_at IS NULL RETURNING temporary_action.temporary_id`.execute(trx);
  for (const { temporaryId } of rows)
    for (const kind of [DUE_TASK, DUE_LEADER_TASK, OVERDUE_TASK]) await completeTask(work, kind, String(temporaryId));
}
