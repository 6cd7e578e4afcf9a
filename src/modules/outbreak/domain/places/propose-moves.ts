import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { LeftBehind } from './left-behind.ts';
import { findLeftBehind } from './left-behind.ts';
import type { Move, MoveStep, RoomBefore } from './order-moves.ts';
import { orderMoves } from './order-moves.ts';
import { placePeople } from './place-people.ts';
import type { RoomOnDay } from './room-on-day.ts';
import { usableBeds } from './usable-beds.ts';
import type { PersonToPlace, RoomReason } from './weigh-room.ts';

/** A proposal: the steps in order, why each room, and who gets none. */
export interface ProposedMoves {
  readonly steps: readonly (MoveStep & { readonly reasons: readonly RoomReason[] })[];
  /** People who stay where they are but are taken to be exposed or infected: isolated in their own room. */
  readonly staying: readonly { readonly userId: string; readonly roomId: string; readonly status: Zone }[];
  readonly unplaced: readonly string[];
  readonly leftBehind: readonly LeftBehind[];
}

/**
 * From what people of a house are taken to be to moves in order: the cheapest way to give all a room, then an order in which it
 * can be done. `statusOf` gives what is known of a person beyond the zone they live in.
 */
export function proposeMoves(
  rooms: readonly RoomOnDay[],
  statusOf: ReadonlyMap<string, Zone>,
  newcomers: readonly PersonToPlace[] = [],
): ProposedMoves {
  const living = rooms.flatMap((room) =>
    room.residents.map(
      (userId): PersonToPlace => ({
        userId,
        status: statusOf.get(userId) ?? room.zone,
        roomId: room.roomId,
        unitId: room.unitId,
        cohort: room.cohort,
      }),
    ),
  );
  const people = [...living, ...newcomers];
  const { placed, unplaced } = placePeople(people, rooms);
  const moves = placed.flatMap(({ person, roomId }): Move[] =>
    person.roomId === roomId ? [] : [{ userId: person.userId, status: person.status, from: person.roomId, to: roomId }],
  );
  const reasonsOf = new Map(placed.map(({ person, reasons }) => [person.userId, reasons]));
  const moving = new Set(moves.map(({ userId }) => userId));
  const before = new Map(rooms.map((room) => [room.roomId, roomBefore(room, moving, moves)]));
  return {
    steps: orderMoves(moves, before).map((step) => ({ ...step, reasons: reasonsOf.get(step.userId) ?? [] })),
    staying: placed.flatMap(({ person, roomId }) =>
      person.roomId === roomId && statusOf.has(person.userId) && person.status !== 'clean'
        ? [{ userId: person.userId, roomId, status: person.status }]
        : [],
    ),
    unplaced,
    leftBehind: findLeftBehind(rooms, statusOf),
  };
}

function roomBefore(room: RoomOnDay, moving: ReadonlySet<string>, moves: readonly Move[]): RoomBefore {
  const comes = moves.find((move) => move.to === room.roomId);
  return {
    zone: room.zone,
    stay: room.residents.filter((userId) => !moving.has(userId)).length,
    places: comes && comes.status === room.zone ? usableBeds(room, room.zone) : 1,
  };
}
