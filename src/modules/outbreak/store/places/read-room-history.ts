import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type {
  RoomKind,
  RoomPartitionRow,
  RoomRow,
  RoomStayRow,
  RoomZoneRow,
  Zone,
} from '#modules/organisation/domain/room-rows.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** What a house has of rooms, stays, zones and partitions, over time. */
export interface SiteHistory {
  readonly rooms: readonly (RoomRow & { readonly revision: number })[];
  readonly stays: readonly RoomStayRow[];
  readonly zones: readonly RoomZoneRow[];
  readonly partitions: readonly RoomPartitionRow[];
}

/** Everything stored of one site's rooms, or of all sites. */
export async function readRoomHistory({ trx }: Pick<Work, 'trx'>, siteId?: string): Promise<SiteHistory> {
  const { tenantId } = trx;
  const ofSite = siteId === undefined ? sql<boolean>`true` : sql<boolean>`room.site_id = ${siteId}`;
  const rooms = await trx
    .selectFrom('room')
    .selectAll('room')
    .where('room.tenantId', '=', tenantId)
    .where(ofSite)
    .execute();
  const { rows: stays } = await sql<{
    userId: string;
    roomId: string;
    validFrom: PlainDate;
    validTo: PlainDate | null;
  }>`
    SELECT room_stay.user_id, room_stay.room_id, room_stay.valid_from, room_stay.valid_to FROM room_stay
    JOIN room ON room.tenant_id = room_stay.tenant_id AND room.room_id = room_stay.room_id
    WHERE room_stay.tenant_id = ${tenantId} AND ${ofSite} ORDER BY room_stay.user_id, room_stay.valid_from`.execute(
    trx,
  );
  const { rows: zones } = await sql<{
    roomId: string;
    zone: Zone;
    cohort: string;
    validFrom: PlainDate;
    validTo: PlainDate | null;
  }>`
    SELECT room_zone.room_id, room_zone.zone, room_zone.cohort, room_zone.valid_from, room_zone.valid_to FROM room_zone
    JOIN room ON room.tenant_id = room_zone.tenant_id AND room.room_id = room_zone.room_id
    WHERE room_zone.tenant_id = ${tenantId} AND ${ofSite} ORDER BY room_zone.room_id, room_zone.valid_from`.execute(
    trx,
  );
  const partitions = await trx
    .selectFrom('roomPartition')
    .selectAll('roomPartition')
    .where('roomPartition.tenantId', '=', tenantId)
    .$if(siteId !== undefined, (query) => query.where('roomPartition.siteId', '=', siteId ?? ''))
    .orderBy('roomPartition.partitionId')
    .execute();
  const days = (row: { readonly validFrom: PlainDate; readonly validTo: PlainDate | null }) => ({
    from: row.validFrom,
    to: row.validTo ?? undefined,
  });
  return {
    rooms: rooms.map((row) => ({
      roomId: row.roomId,
      siteId: row.siteId,
      name: row.name,
      floor: row.floor,
      kind: row.kind as RoomKind,
      unitId: row.unitId ?? undefined,
      beds: row.beds,
      ownBathroom: row.ownBathroom,
      x: row.x ?? undefined,
      y: row.y ?? undefined,
      w: row.w ?? undefined,
      h: row.h ?? undefined,
      from: row.validFrom ?? undefined,
      to: row.validTo ?? undefined,
      revision: row.revision,
    })),
    stays: stays.map((row) => ({ userId: row.userId, roomId: row.roomId, ...days(row) })),
    zones: zones.map((row) => ({ roomId: row.roomId, zone: row.zone, cohort: row.cohort, ...days(row) })),
    partitions: partitions.map((row) => ({
      partitionId: row.partitionId,
      siteId: row.siteId,
      floor: row.floor,
      x1: row.x1,
      y1: row.y1,
      x2: row.x2,
      y2: row.y2,
      note: row.note,
      from: row.validFrom ?? undefined,
      to: row.validTo ?? undefined,
    })),
  };
}
