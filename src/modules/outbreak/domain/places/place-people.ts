import { cheapestMatching } from './cheapest-matching.ts';
import type { RoomOnDay } from './room-on-day.ts';
import type { House, PersonToPlace, RoomReason } from './weigh-room.ts';
import { houseOf, weighRoom } from './weigh-room.ts';

/** Where each person goes; `unplaced` got no room. */
export interface Placement {
  readonly placed: readonly PlacedPerson[];
  readonly unplaced: readonly string[];
  /** The sum that was made as small as possible; each unplaced counts `UNPLACED`. */
  readonly points: number;
}

/** A person and the room they are given. */
export interface PlacedPerson {
  readonly person: PersonToPlace;
  readonly roomId: string;
  readonly points: number;
  readonly reasons: readonly RoomReason[];
}

/** Points of somebody without a room: more than any set of moves in one house. */
export const UNPLACED = 1_000_000;

/** One place: a bed that people of one status may have, or the single place of a room open to any who must be apart. */
interface Place {
  readonly room: RoomOnDay;
  /** Among the room's places, from 0; a person may have it when the room has more places for them than that. */
  readonly nth: number;
}

/**
 * Gives each person a room with the fewest and shortest moves: an exact cheapest matching of people to places. Rooms never mix
 * zones, so a place can be had by people of one status, or is the only one in its room.
 */
export function placePeople(people: readonly PersonToPlace[], rooms: readonly RoomOnDay[]): Placement {
  const house = houseOf(rooms);
  const places = rooms.flatMap((room) => Array.from({ length: room.beds }, (_, nth): Place => ({ room, nth })));
  const weighed = people.map((person) => weighAll(person, rooms, house));
  const costs = weighed.map((byRoom) => [
    ...places.map(({ room, nth }) => {
      const one = byRoom.get(room.roomId);
      return one && nth < one.places ? one.points : 2 * UNPLACED;
    }),
    ...people.map(() => UNPLACED),
  ]);
  const columns = cheapestMatching(costs);
  const placed: PlacedPerson[] = [];
  const unplaced: string[] = [];
  people.forEach((person, index) => {
    const roomId = places[columns[index] ?? -1]?.room.roomId;
    const one = weighed[index]?.get(roomId ?? '');
    if (roomId !== undefined && one) placed.push({ person, roomId, points: one.points, reasons: one.reasons });
    else unplaced.push(person.userId);
  });
  const points = placed.reduce((sum, one) => sum + one.points, 0) + unplaced.length * UNPLACED;
  return { placed, unplaced, points };
}

function weighAll(person: PersonToPlace, rooms: readonly RoomOnDay[], house: House) {
  const possible = new Map<string, { points: number; places: number; reasons: readonly RoomReason[] }>();
  for (const room of rooms) {
    const weighed = weighRoom(person, room, house);
    if (weighed.possible) possible.set(room.roomId, weighed);
  }
  return possible;
}
