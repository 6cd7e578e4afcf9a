import type { Delivery, Item, StockCount, StockLot } from '../municipality.ts';
import { DATE_ALIASES, ITEM_ALIASES, SITE_ID_ALIASES } from './column-aliases.ts';
import type { ColumnOf, TableOf } from './table-spec.ts';

const AMOUNT = { is: 'number', least: 0 } as const;

const SITE_ID: ColumnOf<{ siteId: string }> = {
  name: 'site_id',
  field: 'siteId',
  kind: { is: 'text' },
  required: true,
  refersTo: ['sites'],
  aliases: ['lager', ...SITE_ID_ALIASES],
  about: '',
};
const ITEM: ColumnOf<{ item: string }> = {
  name: 'item',
  field: 'item',
  kind: { is: 'text' },
  required: true,
  refersTo: ['items'],
  aliases: ITEM_ALIASES,
  about: '',
};

export const ITEMS: TableOf<Item> = {
  file: 'items',
  aliases: ['varer', 'artikler', 'artiklar', 'utstyr'],
  about: 'Equipment that is counted, in pieces.',
  key: ['item'],
  columns: [
    {
      name: 'item',
      field: 'item',
      kind: { is: 'text' },
      required: true,
      aliases: [...ITEM_ALIASES, 'navn', 'namn', 'id'],
      about: 'unique',
    },
    { name: 'group', field: 'group', kind: { is: 'text' }, aliases: ['gruppe', 'varegruppe', 'kategori'], about: '' },
    {
      name: 'pack_size',
      field: 'packSize',
      kind: { is: 'whole', least: 1, most: 1_000_000 },
      aliases: ['pakningsstørrelse', 'pakningsstorleik', 'pakning', 'antall_i_pakning'],
      about: 'pieces',
    },
  ],
};

export const STOCK: TableOf<StockLot> = {
  file: 'stock',
  aliases: ['lager', 'lagerbeholdning', 'beholdning', 'behaldning'],
  about: 'What lies where, per lot.',
  key: ['site_id', 'item', 'lot', 'expiry'],
  columns: [
    SITE_ID,
    ITEM,
    { name: 'lot', field: 'lot', kind: { is: 'text' }, aliases: ['parti', 'batch', 'lotnr', 'partinr'], about: '' },
    {
      name: 'expiry',
      field: 'expiry',
      kind: { is: 'day' },
      aliases: ['utløp', 'utløpsdato', 'holdbar_til', 'haldbar_til', 'går_ut'],
      about: 'last day it may be used',
    },
    {
      name: 'quantity',
      field: 'quantity',
      kind: AMOUNT,
      required: true,
      aliases: ['antall', 'antal', 'mengde'],
      about: 'pieces',
    },
  ],
};

export const COUNTS: TableOf<StockCount> = {
  file: 'counts',
  aliases: ['tellinger', 'teljingar', 'varetelling', 'vareteljing'],
  about: 'What was counted on a day.',
  key: ['site_id', 'item', 'date'],
  columns: [
    SITE_ID,
    ITEM,
    { name: 'date', field: 'date', kind: { is: 'day' }, required: true, aliases: DATE_ALIASES, about: '' },
    {
      name: 'counted',
      field: 'counted',
      kind: AMOUNT,
      required: true,
      aliases: ['talt', 'antall', 'antal'],
      about: 'pieces',
    },
  ],
};

export const DELIVERIES: TableOf<Delivery> = {
  file: 'deliveries',
  aliases: ['leveranser', 'leveransar', 'leveringer', 'leveringar'],
  about: 'What came, or is expected; what comes on one day is added up.',
  key: ['site_id', 'item', 'date'],
  columns: [
    SITE_ID,
    ITEM,
    {
      name: 'date',
      field: 'date',
      kind: { is: 'day' },
      required: true,
      aliases: ['dato', 'dag', 'leveringsdato'],
      about: '',
    },
    {
      name: 'quantity',
      field: 'quantity',
      kind: AMOUNT,
      required: true,
      aliases: ['antall', 'antal', 'mengde'],
      about: 'pieces',
    },
    {
      name: 'expected',
      field: 'expected',
      kind: { is: 'yes-no' },
      whenEmpty: false,
      aliases: ['forventet', 'forventa', 'ventet', 'venta'],
      about: 'still to come',
    },
  ],
};
