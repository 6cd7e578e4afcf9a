import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { RoomOnDay } from './room-on-day.ts';
import { sleepsHere, usableBeds } from './usable-beds.ts';

/** Somebody who needs a room, and what they are taken to be. */
export interface PersonToPlace {
  readonly userId: string;
  readonly status: Zone;
  /** Where they live now; null: nowhere in the house. */
  readonly roomId: string | null;
  readonly unitId: string | null;
  readonly cohort: string;
}

/** What speaks against a room (points) or for it (0 points), as a code of the texts. */
export interface RoomReason {
  readonly code: string;
  readonly points: number;
  readonly facts: Readonly<Record<string, number>>;
}

/** A room weighed for a person: what it costs and why, or why it cannot be. */
export type WeighedRoom =
  | {
      readonly possible: true;
      readonly points: number;
      readonly places: number;
      readonly reasons: readonly RoomReason[];
    }
  | { readonly possible: false; readonly code: string };

/** Points that a move and its drawbacks weigh; a move weighs as much as the rest together, so that few are moved. */
const POINTS = {
  move: 1000,
  outsideZone: 450,
  noBathroom: 400,
  otherUnit: 200,
  otherFloor: 100,
  otherCohort: 150,
  cleanFirst: 60,
  perMetre: 1,
} as const;
const FARTHEST = 80;

/** The house that a room is weighed in. */
export interface House {
  readonly rooms: ReadonlyMap<string, RoomOnDay>;
  /** Per zone, the entrances that are its own. */
  readonly entrances: ReadonlyMap<Zone, readonly RoomOnDay[]>;
}

/** Looks up a house's rooms and the entrances of its zones. */
export function houseOf(rooms: readonly RoomOnDay[]): House {
  const entrances = Map.groupBy(
    rooms.filter((room) => room.kind === 'entrance'),
    (room) => room.zone,
  );
  return { rooms: new Map(rooms.map((room) => [room.roomId, room])), entrances };
}

/**
 * Weighs a room for a person. Zones do not mix: a room takes people of its own zone. Two exceptions: an isolation room that no
 * zone has takes one who is exposed or infected, and who lives alone in a single room may be isolated there. Nobody clean is
 * put into an isolation room.
 */
export function weighRoom(person: PersonToPlace, room: RoomOnDay, house: House): WeighedRoom {
  if (!sleepsHere(room)) return { possible: false, code: 'not-for-living' };
  const stays = room.roomId === person.roomId;
  const sick = person.status !== 'clean';
  const inZone = room.zone === person.status;
  if (!sick && room.kind === 'isolation' && !stays) return { possible: false, code: 'kept-for-isolation' };
  const flexible = sick && room.zone === 'clean' && (room.kind === 'isolation' || (stays && room.beds === 1));
  if (!(inZone || flexible)) return { possible: false, code: room.zone === 'clean' ? 'clean-zone' : 'other-zone' };
  const reasons: RoomReason[] = [];
  const add = (code: string, points: number, facts: RoomReason['facts'] = {}) => reasons.push({ code, points, facts });
  if (stays) add('no-move', 0);
  else add('move', POINTS.move);
  if (sick) addIsolation(person, room, house, inZone, add);
  const from = house.rooms.get(person.roomId ?? '');
  if (!stays && from) {
    if (room.floor !== from.floor) add('other-floor', POINTS.otherFloor);
    if (room.unitId !== null && room.unitId !== person.unitId) add('other-unit', POINTS.otherUnit);
  }
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const open = room.kind === 'isolation' && room.zone === 'clean';
  const places = inZone && !open ? usableBeds(room, person.status) : 1;
  return { possible: true, points, places, reasons };
}

function addIsolation(
  person: PersonToPlace,
  room: RoomOnDay,
  house: House,
  inZone: boolean,
  add: (code: string, points: number, facts?: RoomReason['facts']) => void,
): void {
  if (room.kind === 'isolation') add('isolation-room', 0);
  if (inZone) add('in-zone', 0);
  else if (room.kind !== 'isolation') add('outside-zone', POINTS.outsideZone);
  if (room.ownBathroom) add('own-bathroom', 0);
  else add('no-bathroom', POINTS.noBathroom);
  if (inZone && room.cohort === person.cohort) add('same-cohort', 0);
  else if (inZone) add('other-cohort', POINTS.otherCohort);
  const metres = metresToEntrance(person.status, room, house);
  if (metres !== undefined) add('to-entrance', Math.min(metres, FARTHEST) * POINTS.perMetre, { metres });
}

/** Metres from a room to the nearest entrance of a zone on the same floor; undefined where nothing is drawn or there is none. */
function metresToEntrance(zone: Zone, room: RoomOnDay, house: House): number | undefined {
  const { box } = room;
  if (!box) return undefined;
  const ways = (house.entrances.get(zone) ?? []).flatMap((entrance) =>
    entrance.box && entrance.floor === room.floor
      ? [
          Math.abs(entrance.box.x + entrance.box.w / 2 - box.x - box.w / 2) +
            Math.abs(entrance.box.y + entrance.box.h / 2 - box.y - box.h / 2),
        ]
      : [],
  );
  return ways.length === 0 ? undefined : Math.round(Math.min(...ways));
}
