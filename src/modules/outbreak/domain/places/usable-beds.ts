import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { RoomOnDay } from './room-on-day.ts';

/** Whether people live in rooms of this kind. */
export function sleepsHere(room: Pick<RoomOnDay, 'kind' | 'beds'>): boolean {
  return (room.kind === 'resident' || room.kind === 'isolation') && room.beds > 0;
}

/** Places in a room for people of a zone: who may have been infected is alone, others share as the beds allow. */
export function usableBeds(room: Pick<RoomOnDay, 'beds'>, zone: Zone): number {
  return zone === 'exposed' ? Math.min(1, room.beds) : room.beds;
}
