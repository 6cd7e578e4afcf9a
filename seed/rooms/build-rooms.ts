import { addDays } from '#kernel/plain-date.ts';
import type { ServiceUser, Unit } from '#modules/organisation/domain/municipality.ts';
import type { RoomPartitionRow, RoomRow, RoomStayRow, RoomZoneRow } from '#modules/organisation/domain/room-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { Outbreak } from '../moments/moment-days.ts';
import { streamOf } from '../random-stream.ts';

/** Buildings of the demo's nursing homes and staffed homes, room by room. */
export interface DemoRooms {
  readonly rooms: readonly RoomRow[];
  readonly roomStays: readonly RoomStayRow[];
  readonly roomZones: readonly RoomZoneRow[];
  readonly roomPartitions: readonly RoomPartitionRow[];
}

/** Metres. */
const ROOM_WIDTH = 4;
const ROOM_DEPTH = 5;
const CORRIDOR = 2;
const ENTRANCE = 3;
const DOUBLE_ROOM_SHARE = 0.12;
const OWN_BATHROOM_SHARE = 0.85;
/** Days before today since when residents have their rooms. */
const LIVED_DAYS = 400;

/**
 * One floor a ward: residents' rooms on both sides of a corridor, an isolation room and a room standing empty, common and staff
 * rooms in the middle, entrances at the ends. Where infection is, the last rooms of the ward are a zone with an entrance of its own.
 */
export function buildRooms(
  frame: DemoFrame,
  units: readonly Unit[],
  users: readonly ServiceUser[],
  outbreaks: readonly Outbreak[],
): DemoRooms {
  const random = streamOf(frame.seed, 'rooms');
  const out = {
    rooms: [] as RoomRow[],
    roomStays: [] as RoomStayRow[],
    roomZones: [] as RoomZoneRow[],
    roomPartitions: [] as RoomPartitionRow[],
  };
  const homes = units.filter(({ kind }) => kind === 'nursing_home_ward' || kind === 'staffed_home');
  const livingIn = Map.groupBy(users, (user) => user.unitId);
  for (const [siteId, wards] of Map.groupBy(homes, (unit) => unit.siteId)) {
    wards.forEach((unit, index) => {
      const floor = index + 1;
      const outbreak = outbreaks.find((one) => one.unit.unitId === unit.unitId);
      buildFloor(unit, floor, livingIn.get(unit.unitId) ?? [], outbreak);
    });
    const [first] = wards;
    if (first) addGarden(siteId, first.name);
  }
  return out;

  function addGarden(siteId: string, name: string): void {
    const width = Math.max(
      ...out.rooms.filter((room) => room.siteId === siteId).map((room) => (room.x ?? 0) + (room.w ?? 0)),
    );
    const y = 2 * ROOM_DEPTH + CORRIDOR + 1;
    out.rooms.push({
      ...room(`${siteId}-ute`, siteId, 1, `Sansehagen, ${name.split(' ')[0]}`, 'outdoor', { x: 0, y, w: width, h: 3 }),
    });
  }

  function buildFloor(
    unit: Unit,
    floor: number,
    residents: readonly ServiceUser[],
    outbreak: Outbreak | undefined,
  ): void {
    const { siteId, unitId } = unit;
    const beds: RoomRow[] = [];
    const doubles = new Set<number>();
    for (let left = residents.length, at = 0; left > 0; at++) {
      const double = left >= 2 && random.next() < DOUBLE_ROOM_SHARE;
      if (double) doubles.add(at);
      left -= double ? 2 : 1;
    }
    const livedIn = residents.length - doubles.size;
    const count = livedIn + 2;
    const perSide = Math.ceil((count + 4) / 2);
    const spots = Array.from({ length: perSide * 2 }, (_, index) => ({
      x: ENTRANCE + (index % perSide) * ROOM_WIDTH,
      y: index < perSide ? 0 : ROOM_DEPTH + CORRIDOR,
    }));
    const shared = [
      { name: 'Stue', kind: 'common' as const, at: Math.floor(perSide / 2) },
      { name: 'Spisestue', kind: 'common' as const, at: perSide + Math.floor(perSide / 2) },
      { name: 'Vaktrom', kind: 'staff' as const, at: Math.floor(perSide / 2) + 1 },
      { name: 'Skyllerom', kind: 'cleaning' as const, at: perSide + Math.floor(perSide / 2) + 1 },
    ];
    for (const { name, kind, at } of shared) {
      const spot = spots[at];
      if (spot) out.rooms.push(room(`${unitId}-${name.toLowerCase()}`, siteId, floor, name, kind, box(spot), unitId));
    }
    const free = spots.filter((_, index) => !shared.some(({ at }) => at === index));
    // The rooms at the right end, on both sides, can be shut off together; the isolation room lies outermost.
    const ordered = free.toSorted((a, b) => a.x - b.x || a.y - b.y);
    for (let index = 0; index < count; index++) {
      const spot = ordered[index];
      if (!spot) continue;
      const isolation = index === count - 1;
      const number = floor * 100 + index + 1;
      const one: RoomRow = {
        ...room(
          `${unitId}-${number}`,
          siteId,
          floor,
          isolation ? `Isolat ${number}` : String(number),
          isolation ? 'isolation' : 'resident',
          box(spot),
          unitId,
        ),
        beds: doubles.has(index) ? 2 : 1,
        ownBathroom: isolation || random.next() < OWN_BATHROOM_SHARE,
      };
      out.rooms.push(one);
      beds.push(one);
    }
    const length = perSide * ROOM_WIDTH;
    const across = { y: ROOM_DEPTH, h: CORRIDOR };
    out.rooms.push(
      room(`${unitId}-korridor`, siteId, floor, 'Korridor', 'corridor', { x: ENTRANCE, w: length, ...across }, unitId),
    );
    out.rooms.push(
      room(`${unitId}-inngang`, siteId, floor, 'Inngang', 'entrance', { x: 0, w: ENTRANCE, ...across }, unitId),
    );
    out.rooms.push(
      room(
        `${unitId}-nodutgang`,
        siteId,
        floor,
        'Nødutgang',
        'entrance',
        { x: length + ENTRANCE, w: ENTRANCE, ...across },
        unitId,
      ),
    );
    let at = 0;
    const from = addDays(frame.today, -LIVED_DAYS);
    for (const one of beds) {
      for (let place = 0; place < one.beds && at < residents.length && one.kind === 'resident'; place++) {
        const user = residents[at++];
        if (user) out.roomStays.push({ userId: user.userId, roomId: one.roomId, from });
      }
    }
    if (outbreak) addZones(unit, floor, beds, length, outbreak);
  }

  /** The rooms at the far end are infected, those before them exposed; the emergency exit is the zone's own entrance. */
  function addZones(unit: Unit, floor: number, beds: readonly RoomRow[], length: number, outbreak: Outbreak): void {
    const spreading = outbreak.from < frame.today;
    const infected = spreading ? Math.max(3, Math.ceil(beds.length / 4)) : 1;
    const exposed = spreading ? Math.max(2, Math.ceil(beds.length / 6)) : 2;
    const own = beds.filter(({ kind }) => kind === 'resident').toReversed();
    const zone = (roomId: string, name: RoomZoneRow['zone']) =>
      out.roomZones.push({ roomId, zone: name, cohort: '', from: outbreak.from });
    for (const one of own.slice(0, infected)) zone(one.roomId, 'infected');
    for (const one of own.slice(infected, infected + exposed)) zone(one.roomId, 'exposed');
    zone(`${unit.unitId}-nodutgang`, 'infected');
    if (!spreading) return;
    const edge = own[infected - 1]?.x ?? length;
    out.roomPartitions.push({
      partitionId: `${unit.unitId}-sluse`,
      siteId: unit.siteId,
      floor,
      x1: edge,
      y1: ROOM_DEPTH,
      x2: edge,
      y2: ROOM_DEPTH + CORRIDOR,
      note: 'Sluse med plastvegg',
      from: outbreak.from,
    });
  }
}

function box(spot: { readonly x: number; readonly y: number }) {
  return { ...spot, w: ROOM_WIDTH, h: ROOM_DEPTH };
}

function room(
  roomId: string,
  siteId: string,
  floor: number,
  name: string,
  kind: RoomRow['kind'],
  at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  unitId?: string,
): RoomRow {
  return { roomId, siteId, name, floor, kind, unitId, beds: 0, ownBathroom: false, ...at };
}
