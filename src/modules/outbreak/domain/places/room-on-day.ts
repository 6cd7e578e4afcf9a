import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { RoomKind, RoomRow, RoomStayRow, RoomZoneRow, Zone } from '#modules/organisation/domain/room-rows.ts';

/** A room's place on its floor, in metres from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A room as it is on one day: its zone, its cohort and who lives there. */
export interface RoomOnDay {
  readonly roomId: string;
  readonly siteId: string;
  readonly name: string;
  readonly floor: number;
  readonly kind: RoomKind;
  readonly unitId: string | null;
  readonly beds: number;
  readonly ownBathroom: boolean;
  readonly box: Box | null;
  readonly zone: Zone;
  readonly cohort: string;
  /** First day of the zone; null where the room was never in one. */
  readonly zoneFrom: PlainDate | null;
  readonly residents: readonly string[];
}

/** What is known of a building's rooms over time. */
export interface RoomHistory {
  readonly rooms: readonly RoomRow[];
  readonly stays: readonly RoomStayRow[];
  readonly zones: readonly RoomZoneRow[];
}

const ALWAYS = '0000-01-01' as PlainDate;

/** The rooms in use on a day, floor by floor and by name; a room without a zone row is clean. */
export function roomsOnDay({ rooms, stays, zones }: RoomHistory, date: PlainDate): RoomOnDay[] {
  const livingIn = Map.groupBy(
    stays.filter((stay) => contains(stay, date)),
    (stay) => stay.roomId,
  );
  const zoneOf = new Map(zones.filter((zone) => contains(zone, date)).map((zone) => [zone.roomId, zone]));
  return rooms
    .filter((room) => contains({ from: room.from ?? ALWAYS, to: room.to }, date))
    .map((room): RoomOnDay => {
      const { x, y, w, h } = room;
      const zone = zoneOf.get(room.roomId);
      const drawn = x !== undefined && y !== undefined && w !== undefined && h !== undefined;
      return {
        roomId: room.roomId,
        siteId: room.siteId,
        name: room.name,
        floor: room.floor,
        kind: room.kind,
        unitId: room.unitId ?? null,
        beds: room.beds,
        ownBathroom: room.ownBathroom,
        box: drawn ? { x, y, w, h } : null,
        zone: zone?.zone ?? 'clean',
        cohort: zone?.cohort ?? '',
        zoneFrom: zone?.from ?? null,
        residents: (livingIn.get(room.roomId) ?? []).map((stay) => stay.userId).sort(),
      };
    })
    .sort((a, b) => a.floor - b.floor || (a.roomId < b.roomId ? -1 : 1));
}
