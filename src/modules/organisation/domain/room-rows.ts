import type { PlainDate } from '#kernel/plain-date.ts';

/** Rows of a municipality folder about what buildings hold: rooms, who lives in them, zones, and walls put up for a while. */

export const ROOM_KINDS = [
  'resident',
  'isolation',
  'common',
  'bathroom',
  'staff',
  'cleaning',
  'corridor',
  'entrance',
  'outdoor',
] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** What infection may be in a room: nobody exposed, people who may have been infected, people who are. */
export const ZONES = ['clean', 'exposed', 'infected'] as const;
export type Zone = (typeof ZONES)[number];

/** A room of a site. Where it lies on its floor is in metres from the upper left corner; absent: not drawn. */
export interface RoomRow {
  readonly roomId: string;
  readonly siteId: string;
  readonly name: string;
  readonly floor: number;
  readonly kind: RoomKind;
  /** The unit that has it; absent: shared by the house. */
  readonly unitId?: string | undefined;
  readonly beds: number;
  readonly ownBathroom: boolean;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly w?: number | undefined;
  readonly h?: number | undefined;
  /** In use on `[from, to)`, such as a tent in the yard; absent: always. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** Somebody lives in a room on `[from, to)`. */
export interface RoomStayRow {
  readonly userId: string;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly roomId: string;
}

/** The zone of a room on `[from, to)`; no row: clean. An entrance in a zone is that zone's own. */
export interface RoomZoneRow {
  readonly roomId: string;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly zone: Zone;
  /** The group that is kept apart from others in the same zone; empty: one for all. */
  readonly cohort: string;
}

/** A wall, a door that is kept shut or a curtain, put up on a floor for a while, from one point to another in metres. */
export interface RoomPartitionRow {
  readonly partitionId: string;
  readonly siteId: string;
  readonly floor: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly note: string;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}
