import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import type { RoomKind } from '#modules/organisation/domain/room-rows.ts';
import type { CleaningMethod } from '../../rules/cleaning-methods.ts';
import { methodFor } from '../../rules/cleaning-methods.ts';

/** A room that somebody infected has been in. */
export interface RoomOfCase {
  readonly roomId: string;
  readonly kind: RoomKind;
  /** They live there, and are isolated there now. */
  readonly livedIn: boolean;
}

/** A cleaning task to be made. */
export interface TaskToMake {
  readonly roomId: string;
  readonly method: string;
  readonly methodVersion: string;
  readonly earliestAt: Instant;
  readonly dueAt: Instant;
}

/**
 * What must be cleaned after a case. `moved`: the person has left the room for good, so it is cleaned at the end; else it is
 * cleaned daily while they are isolated there. Shared rooms get their touch points cleaned; outdoors nothing. An illness that has
 * methods of its own (norovirus: chlorine, shorter deadlines) is cleaned by them.
 */
export function tasksAfterCase(
  rooms: readonly RoomOfCase[],
  given: { readonly illness: string; readonly moved: boolean; readonly at: Instant },
  methods: readonly CleaningMethod[],
): TaskToMake[] {
  return rooms.flatMap((room): TaskToMake[] => {
    if (room.kind === 'outdoor') return [];
    const method = methodFor(methods, room.livedIn ? (given.moved ? 'final' : 'daily') : 'points', given.illness);
    return method ? [taskBy(method, room.roomId, given.at)] : [];
  });
}

/** A task by a method from a moment on: the room is aired first, and it is done within the method's hours. */
export function taskBy(method: CleaningMethod, roomId: string, at: Instant): TaskToMake {
  const after = (minutes: number) => instantOf(new Date(Date.parse(at) + minutes * 60_000));
  return {
    roomId,
    method: method.method,
    methodVersion: method.version,
    earliestAt: after(method.airMinutes),
    dueAt: after(method.dueHours * 60),
  };
}
