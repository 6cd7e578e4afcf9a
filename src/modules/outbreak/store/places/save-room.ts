import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { RoomKind } from '#modules/organisation/domain/room-rows.ts';
import { demandRevision, recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Box } from '../../domain/places/room-on-day.ts';
import { demandSite } from './demand-site.ts';

/** What is edited of a room. */
export interface RoomFields {
  readonly name: string;
  readonly floor: number;
  readonly kind: RoomKind;
  readonly unitId: string | null;
  readonly beds: number;
  readonly ownBathroom: boolean;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

/** Where a room lies on its floor; `box` null: not drawn. */
export interface RoomPosition {
  readonly roomId: string;
  readonly floor: number;
  readonly box: Box | null;
}

const CHANGE = 'outbreak.rooms.change';
const touched = (roomIds: readonly string[]) =>
  [{ table: 'room', where: sql`room.room_id = ANY(${[...roomIds]}::text[])` }] as const;

/** Adds a room; refuses `outbreak.room.id-taken`. */
export async function createRoom(
  work: Work,
  siteId: string,
  roomId: string,
  fields: RoomFields,
  box: Box | null,
): Promise<number> {
  await demandSite(work, siteId, CHANGE);
  const subject = {
    action: 'outbreak.room.created',
    kind: 'room',
    id: roomId,
    unitId: fields.unitId ?? undefined,
  } as const;
  return recordEdit(work, subject, touched([roomId]), async () => {
    const made = await work.trx
      .insertInto('room')
      .values({ tenantId: work.trx.tenantId, roomId, siteId, ...fields, ...box })
      .onConflict((conflict) => conflict.columns(['tenantId', 'roomId']).doNothing())
      .returning('room.roomId')
      .executeTakeFirst();
    if (!made) refuse('outbreak.room.id-taken', { roomId });
  });
}

/** Changes a room that is as its user saw it. */
export async function changeRoom(work: Work, roomId: string, revision: number, fields: RoomFields): Promise<number> {
  await demandSite(work, await siteOfRoom(work, roomId), CHANGE);
  await demandRevision(work, 'room', roomId, revision);
  const subject = {
    action: 'outbreak.room.changed',
    kind: 'room',
    id: roomId,
    unitId: fields.unitId ?? undefined,
  } as const;
  return recordEdit(work, subject, touched([roomId]), async () => {
    await work.trx
      .updateTable('room')
      .set(fields)
      .where('room.tenantId', '=', work.trx.tenantId)
      .where('room.roomId', '=', roomId)
      .execute();
  });
}

/** Puts rooms of a site where they were dragged, as one edit. */
export async function placeRooms(work: Work, siteId: string, positions: readonly RoomPosition[]): Promise<number> {
  await demandSite(work, siteId, CHANGE);
  const subject = {
    action: 'outbreak.rooms.placed',
    kind: 'site',
    id: siteId,
    facts: { rooms: positions.length },
  } as const;
  return recordEdit(work, subject, touched(positions.map(({ roomId }) => roomId)), async () => {
    for (const { roomId, floor, box } of positions) {
      const nowhere = { x: null, y: null, w: null, h: null };
      const done = await work.trx
        .updateTable('room')
        .set({ floor, ...(box ?? nowhere) })
        .where('room.tenantId', '=', work.trx.tenantId)
        .where('room.siteId', '=', siteId)
        .where('room.roomId', '=', roomId)
        .returning('room.roomId')
        .executeTakeFirst();
      if (!done) throw new NotYours('room');
    }
  });
}

/** Takes a room away that nobody lives in now, and all that was known of it; refuses `outbreak.room.in-use`. */
export async function removeRoom(work: Work, roomId: string, revision: number): Promise<number> {
  await demandSite(work, await siteOfRoom(work, roomId), CHANGE);
  await demandRevision(work, 'room', roomId, revision);
  const { rows } = await sql<{
    used: boolean;
  }>`SELECT EXISTS (SELECT FROM room_stay WHERE room_stay.tenant_id = ${work.trx.tenantId}
      AND room_stay.room_id = ${roomId}) OR EXISTS (SELECT FROM cleaning_task WHERE cleaning_task.tenant_id = ${work.trx.tenantId}
      AND cleaning_task.room_id = ${roomId}) OR EXISTS (SELECT FROM move_step WHERE move_step.tenant_id = ${work.trx.tenantId}
      AND move_step.to_room_id = ${roomId}) AS used`.execute(work.trx);
  if (rows[0]?.used) refuse('outbreak.room.in-use', { roomId });
  const zones = { table: 'room_zone', where: sql`room_zone.room_id = ${roomId}` } as const;
  const subject = { action: 'outbreak.room.removed', kind: 'room', id: roomId } as const;
  return recordEdit(work, subject, [...touched([roomId]), zones], async () => {
    await work.trx
      .deleteFrom('room')
      .where('room.tenantId', '=', work.trx.tenantId)
      .where('room.roomId', '=', roomId)
      .execute();
  });
}

/** The site that a room belongs to; throws `NotYours` where there is no such room. */
export async function siteOfRoom({ trx }: Pick<Work, 'trx'>, roomId: string): Promise<string> {
  const room = await trx
    .selectFrom('room')
    .select('room.siteId')
    .where('room.tenantId', '=', trx.tenantId)
    .where('room.roomId', '=', roomId)
    .executeTakeFirst();
  if (!room) throw new NotYours('room');
  return room.siteId;
}
