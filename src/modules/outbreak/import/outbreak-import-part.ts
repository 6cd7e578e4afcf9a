import type { ImportPart } from '#modules/organisation/index.ts';
import { ROOM_IMPORTS } from './room-imports.ts';

/** Rooms, who lives in them, zones and partitions. */
export const outbreakImportPart: ImportPart = { module: 'outbreak', tables: ROOM_IMPORTS };
