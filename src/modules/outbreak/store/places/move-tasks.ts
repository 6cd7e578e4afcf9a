import { sql } from 'kysely';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { completeTask, raiseTask } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { StoredMovePlan } from './move-plan-rows.ts';

/** The kind of task that a decided plan raises with those who lead the wards it touches. */
export const MOVES_TASK = 'outbreak.moves.carry-out';
/** Minutes after midnight at which moves of a day should be done. */
const DONE_BY_MINUTE = 15 * 60;

/** Gives each ward's leader the moves of their residents to carry out; `revision` of the plan, so that a plan opened again is asked for anew. */
export async function raiseMoveTasks(
  work: Work,
  plan: StoredMovePlan,
  siteName: string,
  revision: number,
): Promise<void> {
  const dueAt = instantOf(new Date(osloEpochMinutes(plan.moveOn, DONE_BY_MINUTE) * 60_000));
  for (const [unitId, steps] of await stepsByUnit(work, plan)) {
    await raiseTask(work, {
      kind: MOVES_TASK,
      subjectId: `${plan.planId}:${unitId}:${revision}`,
      unitId,
      role: 'unit_leader',
      facts: { siteId: plan.siteId, site: siteName, steps, planId: plan.planId },
      dueAt,
    });
  }
}

/** Closes the tasks that a decided plan raised, whichever revision it had then. */
export async function closeMoveTasks(work: Work, { planId }: StoredMovePlan): Promise<void> {
  const { rows } = await sql<{ subjectId: string }>`SELECT task.subject_id FROM task
    WHERE task.tenant_id = ${work.trx.tenantId} AND task.kind = ${MOVES_TASK} AND task.done_at IS NULL
      AND split_part(task.subject_id, ':', 1) = ${String(planId)}`.execute(work.trx);
  for (const { subjectId } of rows) await completeTask(work, MOVES_TASK, subjectId);
}

/** Per ward of those who move, how many steps. */
async function stepsByUnit(work: Work, plan: StoredMovePlan): Promise<Map<string, number>> {
  const rows = await work.trx
    .selectFrom('serviceUser')
    .select(['serviceUser.userId', 'serviceUser.unitId'])
    .where('serviceUser.tenantId', '=', work.trx.tenantId)
    .where(
      'serviceUser.userId',
      'in',
      plan.steps.map((step) => step.userId),
    )
    .execute();
  const unitOf = new Map(rows.map((row) => [row.userId, row.unitId]));
  const counts = new Map<string, number>();
  for (const { userId } of plan.steps) {
    const unitId = unitOf.get(userId) ?? '';
    counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  }
  return counts;
}
