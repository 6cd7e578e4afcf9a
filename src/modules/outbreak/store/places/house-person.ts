import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import { sleepsHere } from '../../domain/places/usable-beds.ts';
import { demandSite } from './demand-site.ts';
import { readPeopleOfRooms } from './read-people-of-rooms.ts';
import { readRoomHistory } from './read-room-history.ts';
import { siteOfRoom } from './save-room.ts';
import { setStay } from './set-stay.ts';

/** Registers by hand that somebody lives in a room from a day on; refuses `outbreak.room.full` and `….not-for-living`. */
export async function housePerson(work: Work, userId: string, roomId: string, from: PlainDate): Promise<number> {
  const { siteId } = await demandSite(work, await siteOfRoom(work, roomId), 'outbreak.residents.read');
  const [person] = await readPeopleOfRooms(work, { userIds: [userId], unitIds: [] }, from);
  if (!person?.known) throw new NotYours('user');
  const room = roomsOnDay(await readRoomHistory(work, siteId), from).find((one) => one.roomId === roomId);
  if (!room || !sleepsHere(room)) refuse('outbreak.room.not-for-living', { room: room?.name ?? roomId });
  if (room.residents.filter((one) => one !== userId).length >= room.beds)
    refuse('outbreak.room.full', { room: room.name });
  return recordEdit(
    work,
    { action: 'outbreak.resident.housed', kind: 'user', id: userId, unitId: person.unitId, facts: { roomId, from } },
    [{ table: 'room_stay', where: sql`room_stay.user_id = ${userId}` }],
    () => setStay(work, userId, roomId, from),
  );
}
