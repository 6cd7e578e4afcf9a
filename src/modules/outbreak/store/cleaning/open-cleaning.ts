import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { raiseTask } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RoomOfCase, TaskToMake } from '../../domain/cleaning/tasks-after-case.ts';
import { tasksAfterCase } from '../../domain/cleaning/tasks-after-case.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import type { CleaningMethod } from '../../rules/cleaning-methods.ts';
import { methodsOn } from '../../rules/cleaning-methods.ts';
import { readRoomHistory } from '../places/read-room-history.ts';

/** The kind of task raised with those who lead cleaning. */
export const CLEANING_TASK = 'outbreak.cleaning.assign';

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

/** A method in force today; refuses `outbreak.cleaning.method-unknown`. */
export function methodNamed(method: string, date: PlainDate): CleaningMethod {
  return methodsOn(date).find((one) => one.method === method) ?? refuse('outbreak.cleaning.method-unknown', { method });
}

/** What is known of a case when rooms must be cleaned; `userId` of a resident, or the unit that somebody infected was in. */
export interface CaseForCleaning {
  readonly illness: string;
  readonly userId?: string | undefined;
  readonly unitId?: string | undefined;
  /** The resident has left the room for good. */
  readonly moved: boolean;
  readonly reason: string;
}

/**
 * Makes cleaning tasks after a case: the room the resident lives in, and the shared rooms of the unit. Rooms that already have an
 * open task of the method get none. Gives how many were made; 0 where no rooms are registered. The caller has checked the right.
 */
export async function openCleaningAfterCase(work: Work, given: CaseForCleaning): Promise<number> {
  const today = work.clock.today();
  const rooms = roomsOnDay(await readRoomHistory(work), today);
  const home = rooms.find((room) => given.userId !== undefined && room.residents.includes(given.userId));
  const unitId = given.unitId ?? home?.unitId;
  const shared = rooms.filter(
    (room) =>
      room.roomId !== home?.roomId &&
      unitId != null &&
      room.unitId === unitId &&
      (room.kind === 'common' || room.kind === 'bathroom'),
  );
  const of: RoomOfCase[] = [...(home ? [home] : []), ...shared].map((room) => ({
    roomId: room.roomId,
    kind: room.kind,
    livedIn: room === home,
  }));
  const tasks = tasksAfterCase(of, { illness: given.illness, moved: given.moved, at: work.now }, methodsOn(today));
  return makeTasks(work, tasks, given.reason);
}

/** A cleaning task made by hand. */
export interface CleaningWish {
  readonly roomIds: readonly string[];
  readonly method: string;
  readonly reason: string;
  readonly area: string;
  readonly dueAt: Instant | null;
}

/** Orders cleaning of some rooms. */
export async function orderCleaning(work: Work, wish: CleaningWish): Promise<number> {
  const method = methodNamed(wish.method, work.clock.today());
  const after = (minutes: number) => new Date(Date.parse(work.now) + minutes * 60_000).toISOString() as Instant;
  const tasks = wish.roomIds.map((roomId) => ({
    roomId,
    method: method.method,
    methodVersion: method.version,
    earliestAt: after(method.airMinutes),
    dueAt: wish.dueAt ?? after(method.dueHours * 60),
  }));
  return makeTasks(work, tasks, wish.reason, wish.area);
}

async function makeTasks(work: Work, tasks: readonly TaskToMake[], reason: string, area = ''): Promise<number> {
  const { trx } = work;
  let made = 0;
  for (const task of tasks) {
    const room = await trx
      .selectFrom('room')
      .select(['room.name', 'room.unitId'])
      .where('room.tenantId', '=', trx.tenantId)
      .where('room.roomId', '=', task.roomId)
      .forUpdate()
      .executeTakeFirst();
    if (!room) refuse('outbreak.zone.room-unknown', { roomId: task.roomId });
    const open = await trx
      .selectFrom('cleaningTask')
      .select('cleaningTask.taskId')
      .where('cleaningTask.tenantId', '=', trx.tenantId)
      .where('cleaningTask.roomId', '=', task.roomId)
      .where('cleaningTask.method', '=', task.method)
      .where('cleaningTask.state', 'in', ['open', 'begun'])
      .executeTakeFirst();
    if (open) continue;
    const { taskId } = await trx
      .insertInto('cleaningTask')
      .values({
        tenantId: trx.tenantId,
        ...task,
        reason,
        area,
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
      facts: { roomId: task.roomId, method: task.method },
    });
    await raiseTask(work, {
      kind: CLEANING_TASK,
      subjectId: String(taskId),
      unitId: await readCleaningUnit(work),
      role: 'cleaning_lead',
      facts: { room: room.name, taskId },
      dueAt: task.dueAt,
    });
  }
  if (made > 0) work.announce('cleaning');
  return made;
}
