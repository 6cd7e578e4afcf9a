import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import { recordEdit } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RoomOnDay } from '../../domain/places/room-on-day.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import { sleepsHere } from '../../domain/places/usable-beds.ts';
import { isWorse } from '../../domain/places/worse-zone.ts';
import { demandSite } from './demand-site.ts';
import { readRoomHistory } from './read-room-history.ts';

/** What is said of some rooms from a day on. */
export interface ZoneWish {
  readonly roomIds: readonly string[];
  readonly zone: Zone;
  readonly cohort: string;
  readonly from: PlainDate;
}

/**
 * Puts rooms of a site into a zone from a day on. A room goes to a cleaner zone only when it has been cleaned and checked since
 * the zone began (`outbreak.zone.not-cleaned`); a zone is not set back in time before the present one began.
 */
export async function setZone(work: Work, siteId: string, wish: ZoneWish): Promise<number> {
  await demandSite(work, siteId, 'outbreak.zones.change');
  await sql`SELECT room.room_id FROM room WHERE room.tenant_id = ${work.trx.tenantId}
    AND room.room_id = ANY(${[...wish.roomIds]}::text[]) ORDER BY room.room_id FOR UPDATE`.execute(work.trx);
  const history = await readRoomHistory(work, siteId);
  const now = new Map(roomsOnDay(history, wish.from).map((room) => [room.roomId, room]));
  const rooms = wish.roomIds.map((roomId) => now.get(roomId) ?? refuse('outbreak.zone.room-unknown', { roomId }));
  await demandCleaned(work, rooms, wish.zone);
  const where = sql`room_zone.room_id = ANY(${[...wish.roomIds]}::text[])`;
  const facts = { zone: wish.zone, cohort: wish.cohort, from: wish.from, rooms: [...wish.roomIds] };
  return recordEdit(
    work,
    { action: 'outbreak.zone.set', kind: 'site', id: siteId, facts },
    [{ table: 'room_zone', where }],
    async () => {
      for (const roomId of wish.roomIds) await putZone(work, roomId, wish);
    },
  );
}

/** Rooms of a cleaner zone than before must have been cleaned, and looked at by somebody, since they got infection in. */
async function demandCleaned(work: Work, rooms: readonly RoomOnDay[], zone: Zone): Promise<void> {
  const cleaner = rooms.filter((room) => isWorse(room.zone, zone) && (sleepsHere(room) || room.kind !== 'outdoor'));
  if (cleaner.length === 0) return;
  const { rows } = await sql<{ roomId: string; checkedOn: PlainDate | null; open: boolean }>`
    SELECT cleaning_task.room_id, (max(cleaning_task.checked_at) AT TIME ZONE 'Europe/Oslo')::date AS checked_on,
      bool_or(cleaning_task.state IN ('open', 'begun', 'done')) AS open
    FROM cleaning_task WHERE cleaning_task.tenant_id = ${work.trx.tenantId}
      AND cleaning_task.room_id = ANY(${cleaner.map(({ roomId }) => roomId)}::text[])
    GROUP BY cleaning_task.room_id`.execute(work.trx);
  const told = new Map(rows.map((row) => [row.roomId, row]));
  const missing = cleaner.filter(({ roomId, zoneFrom }) => {
    const one = told.get(roomId);
    return !one?.checkedOn || one.open || (zoneFrom !== null && one.checkedOn < zoneFrom);
  });
  if (missing.length > 0) refuse('outbreak.zone.not-cleaned', { rooms: missing.map(({ name }) => name) });
}

/** A room is in a zone from a day on; what was said of later days goes. The caller keeps the trail. */
export async function putZone(
  { trx }: Pick<Work, 'trx'>,
  roomId: string,
  { zone, cohort, from }: Omit<ZoneWish, 'roomIds'>,
): Promise<void> {
  const { tenantId } = trx;
  await sql`DELETE FROM room_zone WHERE room_zone.tenant_id = ${tenantId} AND room_zone.room_id = ${roomId}
    AND room_zone.valid_from >= ${from}`.execute(trx);
  await sql`UPDATE room_zone SET valid_to = ${from} WHERE room_zone.tenant_id = ${tenantId} AND room_zone.room_id = ${roomId}
    AND room_zone.valid_from < ${from} AND (room_zone.valid_to IS NULL OR room_zone.valid_to > ${from})`.execute(trx);
  await trx.insertInto('roomZone').values({ tenantId, roomId, validFrom: from, zone, cohort }).execute();
}
