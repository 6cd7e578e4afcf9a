import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { RoomOnDay } from './room-on-day.ts';
import { sleepsHere, usableBeds } from './usable-beds.ts';

/** Places for people in one zone. */
export interface ZoneCapacity {
  readonly zone: Zone;
  readonly rooms: number;
  readonly beds: number;
  readonly taken: number;
  readonly free: number;
}

/** What is left in a building: per zone, and isolation rooms that nobody lives in and that no zone has taken. */
export interface CapacityLeft {
  readonly zones: readonly ZoneCapacity[];
  readonly isolationFree: number;
  readonly isolation: number;
  /** Residents in rooms with fewer usable places than people, such as two exposed in one room. */
  readonly crowded: readonly string[];
}

/** Counts places taken and left. Someone exposed needs a room alone, so a double room in that zone counts as one place. */
export function capacityLeft(rooms: readonly RoomOnDay[]): CapacityLeft {
  const sleeping = rooms.filter(sleepsHere);
  const zones = (['clean', 'exposed', 'infected'] as const).map((zone): ZoneCapacity => {
    const inZone = sleeping.filter((room) => room.zone === zone && (zone !== 'clean' || room.kind === 'resident'));
    const beds = inZone.reduce((sum, room) => sum + usableBeds(room, zone), 0);
    const taken = inZone.reduce((sum, room) => sum + room.residents.length, 0);
    const free = inZone.reduce((sum, room) => sum + Math.max(0, usableBeds(room, zone) - room.residents.length), 0);
    return { zone, rooms: inZone.length, beds, taken, free };
  });
  const isolation = sleeping.filter((room) => room.kind === 'isolation');
  return {
    zones,
    isolation: isolation.length,
    isolationFree: isolation.filter((room) => room.zone === 'clean' && room.residents.length === 0).length,
    crowded: sleeping
      .filter((room) => room.residents.length > usableBeds(room, room.zone))
      .flatMap((room) => room.residents),
  };
}
