import type { ImportPart } from '#modules/organisation/index.ts';
import { importTable } from '#modules/organisation/index.ts';

const ID = { type: 'text', key: true } as const;

/** Items, lots, counts and deliveries. A lot that a later file lacks is used up; counts and receipts stay. */
export const equipmentImportPart: ImportPart = {
  module: 'equipment',
  tables: [
    importTable({
      from: 'items',
      table: 'item',
      topic: 'stock',
      gone: { is: 'keep' },
      columns: [
        { name: 'item', field: 'item', ...ID },
        { name: 'item_group', type: 'text', field: 'group' },
        { name: 'pack_size', type: 'integer', field: 'packSize' },
      ],
    }),
    importTable({
      from: 'stock',
      table: 'stock_lot',
      topic: 'stock',
      gone: { is: 'remove' },
      columns: [
        { name: 'site_id', field: 'siteId', ...ID },
        { name: 'item', field: 'item', ...ID },
        { name: 'lot', field: 'lot', ...ID, value: (row) => row.lot ?? row.expiry ?? '' },
        { name: 'expiry', type: 'date', field: 'expiry' },
        { name: 'quantity', type: 'double precision', field: 'quantity' },
      ],
    }),
    importTable({
      from: 'counts',
      table: 'stock_count',
      topic: 'stock',
      gone: { is: 'keep' },
      columns: [
        { name: 'site_id', field: 'siteId', ...ID },
        { name: 'item', field: 'item', ...ID },
        { name: 'date', field: 'date', type: 'date', key: true },
        { name: 'counted', type: 'double precision', field: 'counted' },
      ],
    }),
    importTable({
      from: 'deliveries',
      table: 'delivery',
      topic: 'stock',
      gone: { is: 'remove', where: 't.expected' },
      columns: [
        { name: 'site_id', field: 'siteId', ...ID },
        { name: 'item', field: 'item', ...ID },
        { name: 'date', field: 'date', type: 'date', key: true },
        { name: 'quantity', type: 'double precision', field: 'quantity' },
        { name: 'expected', type: 'boolean', field: 'expected' },
      ],
    }),
  ],
};
