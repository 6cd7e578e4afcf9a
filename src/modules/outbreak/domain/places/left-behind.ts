import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { RoomOnDay } from './room-on-day.ts';

/** Somebody who shares a room with an infected person, and of whom nothing is said yet. */
export interface LeftBehind {
  readonly userId: string;
  readonly infectedUserId: string;
  readonly roomId: string;
}

/**
 * Those who live in a clean room with somebody infected: they have been near, so a person should say whether they are taken to be
 * exposed. Who has been given a status already is left out; nobody is given one here.
 */
export function findLeftBehind(rooms: readonly RoomOnDay[], statusOf: ReadonlyMap<string, Zone>): LeftBehind[] {
  return rooms.flatMap(({ roomId, zone, residents }) => {
    const infectedUserId = residents.find((userId) => statusOf.get(userId) === 'infected');
    if (infectedUserId === undefined || zone !== 'clean') return [];
    return residents.flatMap((userId) => (statusOf.has(userId) ? [] : [{ userId, infectedUserId, roomId }]));
  });
}
