import type { RoomPartitionRow, RoomRow, RoomStayRow, RoomZoneRow } from '../room-rows.ts';
import { ROOM_KINDS, ZONES } from '../room-rows.ts';
import {
  FROM_ALIASES,
  LAST_DAY_ALIASES,
  NAME_ALIASES,
  SITE_ID_ALIASES,
  TO_ALIASES,
  UNIT_ID_ALIASES,
  USER_ID_ALIASES,
} from './column-aliases.ts';
import type { ColumnSpec, TableOf } from './table-spec.ts';

const ROOM_ID_ALIASES = ['rom_id', 'romnr', 'romnummer', 'rom'];
const METRES = { is: 'whole', least: 0, most: 400 } as const;
const FLOOR = { is: 'whole', least: -5, most: 60 } as const;

const siteColumn = {
  name: 'site_id',
  field: 'siteId',
  kind: { is: 'text' },
  required: true,
  refersTo: ['sites'],
  aliases: SITE_ID_ALIASES,
  about: '',
} as const satisfies ColumnSpec;
const roomColumn = {
  name: 'room_id',
  field: 'roomId',
  kind: { is: 'text' },
  required: true,
  refersTo: ['rooms'],
  aliases: ROOM_ID_ALIASES,
  about: '',
} as const satisfies ColumnSpec;
const floorColumn = {
  name: 'floor',
  field: 'floor',
  kind: FLOOR,
  whenEmpty: 1,
  aliases: ['etasje', 'plan', 'høgd'],
  about: 'empty: 1',
} as const satisfies ColumnSpec;
const fromColumn = {
  name: 'from',
  field: 'from',
  kind: { is: 'day' },
  aliases: FROM_ALIASES,
  about: 'first day; empty: always',
} as const satisfies ColumnSpec;
const firstDayColumn = { ...fromColumn, required: true, about: 'first day' } as const satisfies ColumnSpec;
const toColumn = {
  name: 'to',
  field: 'to',
  kind: { is: 'day' },
  aliases: TO_ALIASES,
  lastDayAliases: LAST_DAY_ALIASES,
  about: 'the day after the last; empty: no end yet',
} as const satisfies ColumnSpec;

export const ROOMS: TableOf<RoomRow> = {
  file: 'rooms',
  aliases: ['rom', 'romliste', 'beboerrom', 'bebuarrom'],
  about: 'Rooms of buildings, floor by floor. Without places on the floor they are shown as a list.',
  key: ['room_id'],
  columns: [
    {
      name: 'room_id',
      field: 'roomId',
      kind: { is: 'text' },
      required: true,
      aliases: [...ROOM_ID_ALIASES, 'id'],
      about: 'unique',
    },
    siteColumn,
    {
      name: 'name',
      field: 'name',
      kind: { is: 'text' },
      required: true,
      aliases: ['romnavn', 'romnamn', ...NAME_ALIASES],
      about: 'what stands on the door',
    },
    floorColumn,
    {
      name: 'kind',
      field: 'kind',
      required: true,
      aliases: ['type', 'slag', 'romtype'],
      about: '',
      kind: {
        is: 'one-of',
        values: ROOM_KINDS,
        aliases: {
          resident: ['beboerrom', 'bebuarrom', 'pasientrom', 'soverom'],
          isolation: ['isolat', 'smitterom', 'isolasjonsrom'],
          common: ['fellesrom', 'stue', 'spisesal', 'kjøkken'],
          bathroom: ['bad', 'toalett', 'wc'],
          staff: ['personalrom', 'vaktrom', 'garderobe', 'medisinrom'],
          cleaning: ['skyllerom', 'bøttekott', 'renholdsrom', 'lager'],
          corridor: ['korridor', 'gang'],
          entrance: ['inngang', 'sluse'],
          outdoor: ['uteområde', 'ute', 'hage', 'telt', 'balkong'],
        },
      },
    },
    {
      name: 'unit_id',
      field: 'unitId',
      kind: { is: 'text' },
      refersTo: ['units'],
      aliases: UNIT_ID_ALIASES,
      about: 'the unit that has it; empty: shared by the house',
    },
    {
      name: 'beds',
      field: 'beds',
      kind: { is: 'whole', least: 0, most: 40 },
      whenEmpty: 0,
      aliases: ['senger', 'sengeplasser', 'plasser', 'plassar'],
      about: 'people who may live there',
    },
    {
      name: 'own_bathroom',
      field: 'ownBathroom',
      kind: { is: 'yes-no' },
      whenEmpty: false,
      aliases: ['eget_bad', 'eige_bad', 'bad', 'eget_toalett'],
      about: '',
    },
    { name: 'x', field: 'x', kind: METRES, aliases: [], about: 'metres from the left; all four or none' },
    { name: 'y', field: 'y', kind: METRES, aliases: [], about: 'metres from the top' },
    { name: 'w', field: 'w', kind: METRES, aliases: ['bredde', 'breidde'], about: 'metres across' },
    { name: 'h', field: 'h', kind: METRES, aliases: ['dybde', 'djupn'], about: 'metres down' },
    fromColumn,
    toColumn,
  ],
};

export const ROOM_STAYS: TableOf<RoomStayRow> = {
  file: 'room_stays',
  aliases: ['romplass', 'romplassering', 'beboere_rom', 'bebuarar_rom'],
  about: 'Who lives in which room.',
  key: ['user_id', 'from'],
  columns: [
    {
      name: 'user_id',
      field: 'userId',
      kind: { is: 'text' },
      required: true,
      refersTo: ['users'],
      aliases: USER_ID_ALIASES,
      about: '',
    },
    firstDayColumn,
    toColumn,
    roomColumn,
  ],
};

export const ROOM_ZONES: TableOf<RoomZoneRow> = {
  file: 'room_zones',
  aliases: ['soner', 'sonar', 'smittesoner', 'smittesonar'],
  about: 'Rooms that are in a zone of infection on some days. An entrance in a zone is that zone’s own.',
  key: ['room_id', 'from'],
  columns: [
    roomColumn,
    firstDayColumn,
    toColumn,
    {
      name: 'zone',
      field: 'zone',
      kind: {
        is: 'one-of',
        values: ZONES,
        aliases: {
          clean: ['ren', 'rein'],
          exposed: ['nærkontakt', 'eksponert', 'mulig smittet', 'karantene'],
          infected: ['smittet', 'smitta', 'uren', 'urein'],
        },
      },
      required: true,
      aliases: ['sone'],
      about: '',
    },
    {
      name: 'cohort',
      field: 'cohort',
      kind: { is: 'text' },
      whenEmpty: '',
      aliases: ['kohort', 'gruppe'],
      about: 'a group kept apart from others of the same zone; empty: one for all',
    },
  ],
};

export const ROOM_PARTITIONS: TableOf<RoomPartitionRow> = {
  file: 'room_partitions',
  aliases: ['skillevegger', 'skiljevegger', 'stengte_dører', 'stengde_dører'],
  about: 'Walls put up and doors kept shut for a while, as lines on a floor.',
  key: ['partition_id'],
  columns: [
    {
      name: 'partition_id',
      field: 'partitionId',
      kind: { is: 'text' },
      required: true,
      aliases: ['id', 'vegg_id'],
      about: 'unique',
    },
    siteColumn,
    floorColumn,
    { name: 'x1', field: 'x1', kind: METRES, required: true, aliases: [], about: 'metres from the left' },
    { name: 'y1', field: 'y1', kind: METRES, required: true, aliases: [], about: 'metres from the top' },
    { name: 'x2', field: 'x2', kind: METRES, required: true, aliases: [], about: '' },
    { name: 'y2', field: 'y2', kind: METRES, required: true, aliases: [], about: '' },
    {
      name: 'note',
      field: 'note',
      kind: { is: 'text' },
      whenEmpty: '',
      aliases: ['merknad', 'kva', 'hva'],
      about: '',
    },
    fromColumn,
    toColumn,
  ],
};
