import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SubjectKind } from '../../domain/cases/infected-subject.ts';
import type { RoomOfCase, TaskToMake } from '../../domain/cleaning/tasks-after-case.ts';
import { taskBy, tasksAfterCase } from '../../domain/cleaning/tasks-after-case.ts';
import type { RoomOnDay } from '../../domain/places/room-on-day.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import type { CleaningMethod, CleaningUse } from '../../rules/cleaning-methods.ts';
import { methodFor, methodsOn } from '../../rules/cleaning-methods.ts';
import { placesLogTexts } from '../../texts/places/places-log-texts.ts';
import { readRoomHistory } from '../places/read-room-history.ts';
import { demandRooms } from './cleaning-reach.ts';
import { readIllnessOfRooms } from './illness-of-rooms.ts';
import { makeCleaningTasks } from './make-cleaning-tasks.ts';

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
  readonly cause?: string;
}

/** Names a case as what ordered cleaning. */
export const causeOfCase = (caseId: number) => `case:${caseId}`;

/** A resident's case calls for cleaning where they live, once; other people's cases for none by themselves. */
export async function openCleaningOfCase(
  work: Work,
  one: { readonly caseId: number; readonly illness: string; readonly kind: SubjectKind; readonly id: string | null },
): Promise<number> {
  if (one.kind !== 'resident' || one.id === null) return 0;
  const reason = createTranslator(masterLocale, placesLogTexts)('cleaning.after-case');
  const { illness, id: userId } = one;
  return openCleaningAfterCase(work, { illness, userId, moved: false, reason, cause: causeOfCase(one.caseId) });
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
  return makeCleaningTasks(work, tasks, given);
}

/** Final cleaning of rooms that somebody infected or exposed has left, each by the illness that was there. */
export async function finalCleaningOf(work: Work, roomIds: readonly string[]): Promise<TaskToMake[]> {
  const methods = methodsOn(work.clock.today());
  const illnessOf = await readIllnessOfRooms(work, roomIds);
  return roomIds.flatMap((roomId) => {
    const method = methodFor(methods, 'final', illnessOf.get(roomId) ?? '');
    return method ? [taskBy(method, roomId, work.now)] : [];
  });
}

/** Cleaning ordered by hand; `method` null: what fits each room as it is now. */
export interface CleaningWish {
  readonly roomIds: readonly string[];
  readonly method: string | null;
  readonly reason: string;
  readonly area: string;
  readonly dueAt: Instant | null;
}

/** Orders cleaning of some rooms within the actor's reach. */
export async function orderCleaning(work: Work, wish: CleaningWish): Promise<number> {
  await demandRooms(work, 'outbreak.cleaning.order', wish.roomIds);
  const today = work.clock.today();
  const named = wish.method === null ? undefined : methodNamed(wish.method, today);
  const fitting = named ? undefined : await readFittingMethods(work, wish.roomIds);
  const tasks = wish.roomIds.flatMap((roomId): TaskToMake[] => {
    const method = named ?? fitting?.get(roomId);
    if (!method) return [];
    const task = taskBy(method, roomId, work.now);
    return [{ ...task, dueAt: wish.dueAt ?? task.dueAt }];
  });
  return makeCleaningTasks(work, tasks, wish);
}

async function readFittingMethods(work: Work, roomIds: readonly string[]): Promise<Map<string, CleaningMethod>> {
  const today = work.clock.today();
  const rooms = new Map(roomsOnDay(await readRoomHistory(work), today).map((room) => [room.roomId, room]));
  const illnessOf = await readIllnessOfRooms(work, roomIds);
  const fitting = new Map<string, CleaningMethod>();
  for (const roomId of roomIds) {
    const room = rooms.get(roomId);
    const method = room && methodFor(methodsOn(today), useOf(room), illnessOf.get(roomId) ?? '');
    if (method) fitting.set(roomId, method);
  }
  return fitting;
}

const useOf = ({ zone, residents }: RoomOnDay): CleaningUse =>
  zone === 'clean' ? 'points' : residents.length > 0 ? 'daily' : 'final';
