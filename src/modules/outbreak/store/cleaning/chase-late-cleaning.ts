import { instantOf } from '#kernel/instant.ts';
import { raiseTask } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readCleaningUnit } from './make-cleaning-tasks.ts';

/** The kind of task raised when cleaning has not been done in time. */
export const LATE_TASK = 'outbreak.cleaning.late';

/** A task for who leads cleaning for each room that was to be clean by now, once per cleaning; gives how many were new. */
export async function chaseLateCleaning(work: Work): Promise<number> {
  const { trx } = work;
  const late = await trx
    .selectFrom('cleaningTask')
    .innerJoin('room', (join) =>
      join.onRef('room.tenantId', '=', 'cleaningTask.tenantId').onRef('room.roomId', '=', 'cleaningTask.roomId'),
    )
    .select(['cleaningTask.taskId', 'room.name'])
    .where('cleaningTask.tenantId', '=', trx.tenantId)
    .where('cleaningTask.state', 'in', ['open', 'begun'])
    .where('cleaningTask.dueAt', '<', work.now)
    .orderBy('cleaningTask.dueAt')
    .execute();
  if (late.length === 0) return 0;
  const unitId = await readCleaningUnit(work);
  let raised = 0;
  for (const { taskId, name } of late) {
    const isNew = await raiseTask(work, {
      kind: LATE_TASK,
      subjectId: String(taskId),
      unitId,
      role: 'cleaning_lead',
      facts: { room: name, taskId },
      dueAt: instantOf(new Date(work.now)),
    });
    if (isNew) raised += 1;
  }
  return raised;
}
