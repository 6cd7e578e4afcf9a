import { importTable } from '#modules/organisation/index.ts';

const ID = { type: 'text', key: true } as const;

/** Buildings room by room. Rooms are kept when a later file lacks them: moves and cleaning refer to them. */
export const ROOM_IMPORTS = [
  importTable({
    from: 'rooms',
    table: 'room',
    topic: 'places',
    gone: { is: 'keep' },
    columns: [
      { name: 'room_id', field: 'roomId', ...ID },
      { name: 'site_id', field: 'siteId', type: 'text' },
      { name: 'name', field: 'name', type: 'text' },
      { name: 'floor', field: 'floor', type: 'integer' },
      { name: 'kind', field: 'kind', type: 'text' },
      { name: 'unit_id', field: 'unitId', type: 'text' },
      { name: 'beds', field: 'beds', type: 'integer' },
      { name: 'own_bathroom', field: 'ownBathroom', type: 'boolean' },
      { name: 'x', field: 'x', type: 'integer' },
      { name: 'y', field: 'y', type: 'integer' },
      { name: 'w', field: 'w', type: 'integer' },
      { name: 'h', field: 'h', type: 'integer' },
      { name: 'valid_from', field: 'from', type: 'date' },
      { name: 'valid_to', field: 'to', type: 'date' },
    ],
  }),
  importTable({
    from: 'roomStays',
    table: 'room_stay',
    topic: 'places',
    gone: { is: 'remove' },
    columns: [
      { name: 'user_id', field: 'userId', ...ID },
      { name: 'valid_from', field: 'from', type: 'date', key: true },
      { name: 'valid_to', field: 'to', type: 'date' },
      { name: 'room_id', field: 'roomId', type: 'text' },
    ],
  }),
  importTable({
    from: 'roomZones',
    table: 'room_zone',
    topic: 'places',
    gone: { is: 'keep' },
    columns: [
      { name: 'room_id', field: 'roomId', ...ID },
      { name: 'valid_from', field: 'from', type: 'date', key: true },
      { name: 'valid_to', field: 'to', type: 'date' },
      { name: 'zone', field: 'zone', type: 'text' },
      { name: 'cohort', field: 'cohort', type: 'text' },
    ],
  }),
  importTable({
    from: 'roomPartitions',
    table: 'room_partition',
    topic: 'places',
    gone: { is: 'remove' },
    columns: [
      { name: 'partition_id', field: 'partitionId', ...ID },
      { name: 'site_id', field: 'siteId', type: 'text' },
      { name: 'floor', field: 'floor', type: 'integer' },
      { name: 'x1', field: 'x1', type: 'integer' },
      { name: 'y1', field: 'y1', type: 'integer' },
      { name: 'x2', field: 'x2', type: 'integer' },
      { name: 'y2', field: 'y2', type: 'integer' },
      { name: 'note', field: 'note', type: 'text' },
      { name: 'valid_from', field: 'from', type: 'date' },
      { name: 'valid_to', field: 'to', type: 'date' },
    ],
  }),
];
