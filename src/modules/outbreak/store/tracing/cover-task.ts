import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { completeTask } from '#modules/log/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** The task of a coordinator when people of a unit are away from now on. */
export const PEOPLE_AWAY = 'outbreak.people-away';

/** What names the task: the case, the unit, and when its people were confirmed. */
export function coverTaskId(caseId: number, unitId: string, confirmedAt: Instant): string {
  return `${caseId}:${unitId}:${confirmedAt}`;
}

/** Closes the tasks of confirmations that have been taken back: those of which nobody in the unit is confirmed any longer. */
export async function closeCoverTasks(work: Work, contactIds: readonly number[]): Promise<void> {
  const { trx } = work;
  if (contactIds.length === 0) return;
  const { rows } = await withHealthRole(trx, () =>
    sql<{ caseId: number; unitId: string; confirmedAt: Instant }>`
      SELECT gone.case_id, gone.unit_id, gone.confirmed_at FROM contact AS gone
      JOIN contact AS together ON together.tenant_id = gone.tenant_id AND together.case_id = gone.case_id
        AND together.unit_id = gone.unit_id AND together.confirmed_at = gone.confirmed_at
      WHERE gone.tenant_id = ${trx.tenantId} AND gone.contact_id = ANY(${[...contactIds]}::bigint[])
      GROUP BY gone.case_id, gone.unit_id, gone.confirmed_at
      HAVING count(*) FILTER (WHERE together.state = 'confirmed') = 0`.execute(trx),
  );
  for (const { caseId, unitId, confirmedAt } of rows) {
    await completeTask(work, PEOPLE_AWAY, coverTaskId(caseId, unitId, confirmedAt));
  }
}
