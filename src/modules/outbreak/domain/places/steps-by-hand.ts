import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { MoveStep } from './order-moves.ts';
import type { RoomOnDay } from './room-on-day.ts';
import { sleepsHere } from './usable-beds.ts';
import type { RoomReason } from './weigh-room.ts';
import { houseOf, weighRoom } from './weigh-room.ts';
import { isWorse } from './worse-zone.ts';

/** A step as a person wants it: who goes where; null is a place to wait. */
export interface WantedStep {
  readonly userId: string;
  readonly toRoomId: string | null;
  readonly status: Zone;
}

/** The steps with where each comes from and what speaks for and against; or the first step that cannot be done, and why. */
export type StepsByHand =
  | { readonly steps: readonly (MoveStep & { readonly reasons: readonly RoomReason[] })[] }
  | { readonly fault: 'no-place' | 'not-for-living' | 'stays' | 'mixes'; readonly at: number; readonly roomId: string };

/** A room that no rule would give, weighed against as much as two moves. */
const AGAINST_ADVICE = 2000;

/**
 * Follows steps written by hand through the house, in their order. A step needs a bed that is free when its turn comes, and company
 * of the same status; a room that the rules would not give is allowed and says so. A room whose zone, or whose last person, is worse
 * than who comes is cleaned first.
 */
export function stepsByHand(
  wanted: readonly WantedStep[],
  rooms: readonly RoomOnDay[],
  unitOf: ReadonlyMap<string, string>,
): StepsByHand {
  const house = houseOf(rooms);
  const inRoom = new Map(rooms.map((room) => [room.roomId, new Map(room.residents.map((id) => [id, room.zone]))]));
  const worst = new Map<string, Zone>(rooms.map((room) => [room.roomId, room.zone]));
  const steps: (MoveStep & { readonly reasons: readonly RoomReason[] })[] = [];
  for (const [at, { userId, toRoomId, status }] of wanted.entries()) {
    const from = rooms.find(({ roomId }) => inRoom.get(roomId)?.has(userId))?.roomId ?? null;
    if (from === toRoomId) return { fault: 'stays', at, roomId: toRoomId ?? '' };
    const room = house.rooms.get(toRoomId ?? '');
    if (toRoomId !== null) {
      const company = [...(inRoom.get(toRoomId)?.values() ?? [])];
      if (!room || !sleepsHere(room)) return { fault: 'not-for-living', at, roomId: toRoomId };
      if (company.length >= room.beds) return { fault: 'no-place', at, roomId: toRoomId };
      if (company.some((zone) => zone !== status)) return { fault: 'mixes', at, roomId: toRoomId };
    }
    const cleanFirst = toRoomId !== null && isWorse(worst.get(toRoomId) ?? 'clean', status);
    const person = { userId, status, roomId: from, unitId: unitOf.get(userId) ?? null, cohort: '' };
    const weighed = room && weighRoom(person, room, house);
    const reasons = weighed?.possible
      ? weighed.reasons
      : room
        ? [{ code: 'against-advice', points: AGAINST_ADVICE, facts: {} }]
        : [];
    steps.push({ userId, status, from, to: toRoomId, cleanFirst, reasons });
    if (from !== null) {
      inRoom.get(from)?.delete(userId);
      if (isWorse(status, worst.get(from) ?? 'clean')) worst.set(from, status);
    }
    if (toRoomId !== null) {
      inRoom.get(toRoomId)?.set(userId, status);
      worst.set(toRoomId, status);
    }
  }
  return { steps };
}
