import { importTable } from '#modules/organisation/index.ts';

/** What people wish of the roster day by day. */
export const rosterWishImport = importTable({
  from: 'rosterWishes',
  table: 'roster_wish',
  topic: 'organisation',
  gone: { is: 'remove', span: 'date' },
  columns: [
    { name: 'person_id', field: 'staffId', type: 'text', key: true },
    { name: 'date', field: 'date', type: 'date', key: true },
    { name: 'shift', field: 'shift', type: 'text', key: true, value: (row) => row.shift ?? '' },
    { name: 'wish', field: 'wish', type: 'text' },
    { name: 'weight', field: 'weight', type: 'double precision' },
    { name: 'fixed', field: 'fixed', type: 'boolean' },
  ],
});
