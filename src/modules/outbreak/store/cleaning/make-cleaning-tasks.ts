import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { TaskToMake } from '../../domain/cleaning/tasks-after-case.ts';

/** The kind of task raised with those who lead cleaning. */
export const CLEANING_TASK = 'outbreak.cleaning.assign';

/** Why rooms are to be cleaned, and what ordered it by itself (empty: a person). */
export interface CleaningReason {
  readonly reason: string;
  readonly area?: string;
  readonly cause?: string;
}

/** The unit whose leader is told of cleaning; undefined where no unit cleans, and then whoever leads it for the whole municipality. */
export async function readCleaningUnit({ trx }: Pick<Work, 'trx'>): Promise<string | undefined> {
  const unit = await trx
    .selectFrom('unit')
    .select('unit.unitId')
    .where('unit.tenantId', '=', trx.tenantId)
    .where('unit.kind', '=', 'cleaning')
    .orderBy('unit.sortKey')
    .limit(1)
    .executeTakeFirst();
  return unit?.unitId;
}

/** Makes tasks and tells who leads cleaning. A room that waits for the same method, or got it from the same cause, gets no second one. */
export async function makeCleaningTasks(
  work: Work,
  tasks: readonly TaskToMake[],
  { reason, area = '', cause = '' }: CleaningReason,
): Promise<number> {
  const { trx } = work;
  if (tasks.length === 0) return 0;
  const rooms = await trx
    .selectFrom('room')
    .select(['room.roomId', 'room.name', 'room.unitId'])
    .where('room.tenantId', '=', trx.tenantId)
    .where(
      'room.roomId',
      'in',
      tasks.map(({ roomId }) => roomId),
    )
    .orderBy('room.roomId')
    .forUpdate()
    .execute();
  const roomOf = new Map(rooms.map((room) => [room.roomId, room]));
  const { rows: standing } = await sql<{ roomId: string; method: string }>`
    SELECT cleaning_task.room_id, cleaning_task.method FROM cleaning_task WHERE cleaning_task.tenant_id = ${trx.tenantId}
      AND cleaning_task.room_id = ANY(${[...roomOf.keys()]}::text[]) AND (cleaning_task.state IN ('open', 'begun')
      OR (cleaning_task.cause = ${cause} AND cleaning_task.cause <> '' AND cleaning_task.state <> 'withdrawn'))`.execute(
    trx,
  );
  const has = new Set(standing.map(({ roomId, method }) => `${roomId} ${method}`));
  const unitId = await readCleaningUnit(work);
  let made = 0;
  for (const task of tasks) {
    const room = roomOf.get(task.roomId) ?? refuse('outbreak.zone.room-unknown', { roomId: task.roomId });
    if (has.has(`${task.roomId} ${task.method}`)) continue;
    has.add(`${task.roomId} ${task.method}`);
    const { taskId } = await trx
      .insertInto('cleaningTask')
      .values({
        tenantId: trx.tenantId,
        ...task,
        reason,
        area,
        cause,
        state: 'open',
        createdAt: work.now,
        createdBy: work.actor.accountId ?? null,
      })
      .returning('cleaningTask.taskId')
      .executeTakeFirstOrThrow();
    made += 1;
    await work.audit({
      action: 'outbreak.cleaning.ordered',
      subjectKind: 'cleaning-task',
      subjectId: String(taskId),
      unitId: room.unitId ?? undefined,
      facts: { roomId: task.roomId, method: task.method, ...(cause === '' ? {} : { cause }) },
    });
    await raiseTask(work, {
      kind: CLEANING_TASK,
      subjectId: String(taskId),
      unitId,
      role: 'cleaning_lead',
      facts: { room: room.name, taskId },
      dueAt: task.dueAt,
    });
  }
  if (made > 0) work.announce('cleaning');
  return made;
}

/** Withdraws what a cause had ordered and nobody has begun; gives how many. What is begun is finished: the room was opened. */
export async function withdrawCaused(work: Work, cause: string): Promise<number> {
  const { trx } = work;
  const gone = await trx
    .updateTable('cleaningTask')
    .set({ state: 'withdrawn' })
    .where('cleaningTask.tenantId', '=', trx.tenantId)
    .where('cleaningTask.cause', '=', cause)
    .where('cleaningTask.state', '=', 'open')
    .returning(['cleaningTask.taskId', 'cleaningTask.roomId'])
    .execute();
  for (const { taskId, roomId } of gone) {
    await completeTask(work, CLEANING_TASK, String(taskId));
    await work.audit({
      action: 'outbreak.cleaning.withdrawn',
      subjectKind: 'cleaning-task',
      subjectId: String(taskId),
      facts: { roomId, cause },
    });
  }
  if (gone.length > 0) work.announce('cleaning');
  return gone.length;
}
