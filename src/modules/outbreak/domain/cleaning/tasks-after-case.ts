import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import type { RoomKind } from '#modules/organisation/domain/room-rows.ts';
import type { CleaningMethod } from '../../rules/cleaning-methods.ts';

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
 * cleaned daily while they are isolated there. Shared rooms get their touch points cleaned; outdoors nothing.
 */
export function tasksAfterCase(
  rooms: readonly RoomOfCase[],
  given: { readonly illness: string; readonly moved: boolean; readonly at: Instant },
  methods: readonly CleaningMethod[],
): TaskToMake[] {
  const special = methods.find((one) => one.illnesses.includes(given.illness));
  const named = (name: string) => methods.find((one) => one.method === name);
  return rooms.flatMap((room): TaskToMake[] => {
    if (room.kind === 'outdoor') return [];
    const atEnd = special ?? named('isolation_final');
    const method = room.livedIn ? (given.moved ? atEnd : named('isolation_daily')) : named('contact_points');
    if (!method) return [];
    const after = (minutes: number) => instantOf(new Date(Date.parse(given.at) + minutes * 60_000));
    return [
      {
        roomId: room.roomId,
        method: method.method,
        methodVersion: method.version,
        earliestAt: after(method.airMinutes),
        dueAt: after(method.dueHours * 60),
      },
    ];
  });
}
