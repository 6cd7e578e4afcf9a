import type { PlainDate } from '#kernel/plain-date.ts';
import type { RoomKind, Zone } from '#modules/organisation/domain/room-rows.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readRoomHistory } from './read-room-history.ts';

interface Days {
  readonly from: PlainDate;
  /** The first day on which it no longer holds; undefined: still does. */
  readonly to: PlainDate | undefined;
}

/** A room with who has lived there and its zones over time. */
export interface RoomOfUnit {
  readonly roomId: string;
  readonly name: string;
  readonly siteId: string;
  readonly floor: number;
  readonly kind: RoomKind;
  /** Null: shared by the house. */
  readonly unitId: string | null;
  readonly residents: readonly (Days & { readonly userId: string })[];
  readonly zones: readonly (Days & { readonly zone: Zone; readonly cohort: string })[];
}

/** Rooms of some units (undefined: of all), with the rooms that their houses share; empty where no rooms are registered. */
export async function readRoomsOfUnits(
  work: Pick<Work, 'trx'>,
  unitIds?: readonly string[],
): Promise<readonly RoomOfUnit[]> {
  const { rooms, stays, zones } = await readRoomHistory(work);
  const asked = unitIds === undefined ? undefined : new Set(unitIds);
  const houses = new Set(
    rooms.filter(({ unitId }) => asked === undefined || asked.has(unitId ?? '')).map((room) => room.siteId),
  );
  const staysIn = Map.groupBy(stays, (stay) => stay.roomId);
  const zonesOf = Map.groupBy(zones, (zone) => zone.roomId);
  return rooms
    .filter(({ unitId, siteId }) =>
      unitId === undefined ? houses.has(siteId) : asked === undefined || asked.has(unitId),
    )
    .map(
      ({ roomId, name, siteId, floor, kind, unitId }): RoomOfUnit => ({
        roomId,
        name,
        siteId,
        floor,
        kind,
        unitId: unitId ?? null,
        residents: (staysIn.get(roomId) ?? []).map(({ userId, from, to }) => ({ userId, from, to })),
        zones: (zonesOf.get(roomId) ?? []).map(({ zone, cohort, from, to }) => ({ zone, cohort, from, to })),
      }),
    );
}
