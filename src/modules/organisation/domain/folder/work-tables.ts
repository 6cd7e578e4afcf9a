import type { DemandRow, RosterRow } from '../municipality.ts';
import { ROSTER_KINDS } from '../municipality.ts';
import {
  COMPETENCE_ALIASES,
  DATE_ALIASES,
  SHIFT_ALIASES,
  STAFF_ID_ALIASES,
  UNIT_ID_ALIASES,
} from './column-aliases.ts';
import type { TableOf } from './table-spec.ts';

export const ROSTER: TableOf<RosterRow> = {
  file: 'roster',
  aliases: ['turnus', 'vaktplan', 'vaktliste', 'arbeidsplan', 'tjenesteplan', 'tenesteplan'],
  about: 'The published roster: one row per shift somebody has.',
  key: ['staff_id', 'date', 'shift'],
  columns: [
    {
      name: 'staff_id',
      field: 'staffId',
      kind: { is: 'text' },
      required: true,
      refersTo: ['staff'],
      aliases: STAFF_ID_ALIASES,
      about: '',
    },
    {
      name: 'date',
      field: 'date',
      kind: { is: 'day' },
      required: true,
      aliases: DATE_ALIASES,
      about: 'the day the shift starts on',
    },
    {
      name: 'shift',
      field: 'shift',
      kind: { is: 'text' },
      required: true,
      refersTo: ['shifts'],
      aliases: SHIFT_ALIASES,
      about: '',
    },
    {
      name: 'unit_id',
      field: 'unitId',
      kind: { is: 'text' },
      required: true,
      refersTo: ['units'],
      aliases: UNIT_ID_ALIASES,
      about: '',
    },
    {
      name: 'kind',
      field: 'kind',
      whenEmpty: 'normal',
      aliases: ['type', 'slag', 'vaktslag'],
      about: 'empty: normal',
      kind: {
        is: 'one-of',
        values: ROSTER_KINDS,
        aliases: {
          normal: ['ordinær', 'fast', 'grunnturnus'],
          extra: ['ekstra', 'ekstravakt', 'merarbeid', 'meirarbeid'],
          overtime: ['overtid'],
          on_call: ['beredskap', 'bakvakt', 'beredskapsvakt', 'hjemmevakt', 'heimevakt'],
        },
      },
    },
  ],
};

export const DEMAND: TableOf<DemandRow> = {
  file: 'demand',
  aliases: ['behov', 'bemanningsplan', 'bemanningsbehov', 'bemanning', 'grunnbemanning'],
  about: 'People needed per unit, day, shift and competence. Without the file the published roster is the demand.',
  key: ['unit_id', 'date', 'shift', 'competence'],
  columns: [
    {
      name: 'unit_id',
      field: 'unitId',
      kind: { is: 'text' },
      required: true,
      refersTo: ['units'],
      aliases: UNIT_ID_ALIASES,
      about: '',
    },
    { name: 'date', field: 'date', kind: { is: 'day' }, required: true, aliases: DATE_ALIASES, about: '' },
    {
      name: 'shift',
      field: 'shift',
      kind: { is: 'text' },
      required: true,
      refersTo: ['shifts'],
      aliases: SHIFT_ALIASES,
      about: '',
    },
    {
      name: 'competence',
      field: 'competence',
      kind: { is: 'text' },
      required: true,
      refersTo: ['competences'],
      aliases: COMPETENCE_ALIASES,
      about: '',
    },
    {
      name: 'normal',
      field: 'normal',
      kind: { is: 'whole', least: 0, most: 10_000 },
      required: true,
      aliases: ['behov', 'antall', 'antal', 'normalt', 'normalbemanning'],
      about: '',
    },
    {
      name: 'minimum',
      field: 'minimum',
      kind: { is: 'whole', least: 0, most: 10_000 },
      whenEmpty: 0,
      aliases: ['min', 'minstebemanning', 'minimumsbemanning', 'kritisk'],
      about: 'at most normal; empty: 0',
    },
  ],
};
