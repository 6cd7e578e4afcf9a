import type { CriticalFunctionRow } from '../critical-function-row.ts';
import { FUNCTION_PARTS } from '../critical-function-row.ts';
import { COMPETENCE_ALIASES, NAME_ALIASES, UNIT_ID_ALIASES } from './column-aliases.ts';
import type { TableOf } from './table-spec.ts';

export const CRITICAL_FUNCTIONS: TableOf<CriticalFunctionRow> = {
  file: 'critical_functions',
  aliases: ['kritiske_funksjoner', 'kritiske_funksjonar', 'kontinuitet'],
  about: 'What each unit must keep going, with whom, and how long it may be away.',
  key: ['unit_id', 'function_id'],
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
    {
      name: 'function_id',
      field: 'functionId',
      kind: { is: 'text' },
      required: true,
      aliases: ['funksjon_id', 'funksjonsnr', 'id'],
      about: 'unique within the unit',
    },
    {
      name: 'name',
      field: 'name',
      kind: { is: 'text' },
      required: true,
      aliases: ['funksjon', 'oppgave', 'oppgåve', 'hva', 'kva', ...NAME_ALIASES],
      about: 'what must be kept going',
    },
    {
      name: 'competence',
      field: 'competence',
      kind: { is: 'text' },
      required: true,
      refersTo: ['competences'],
      aliases: COMPETENCE_ALIASES,
      about: 'the least that will do',
    },
    {
      name: 'people',
      field: 'people',
      kind: { is: 'whole', least: 1, most: 99 },
      required: true,
      aliases: ['antall', 'antal', 'personer', 'personar'],
      about: 'at a time',
    },
    {
      name: 'part',
      field: 'part',
      kind: {
        is: 'one-of',
        values: FUNCTION_PARTS,
        aliases: {
          day: ['dag'],
          evening: ['kveld', 'aften'],
          night: ['natt'],
          all: ['hele døgnet', 'heile døgnet', 'døgn'],
        },
      },
      required: true,
      aliases: ['del_av_døgnet', 'døgndel', 'tid'],
      about: '',
    },
    {
      name: 'can_stop_hours',
      field: 'canStopHours',
      kind: { is: 'number', least: 0, most: 2000 },
      required: true,
      aliases: ['kan_stoppe_timer', 'kan_stoppe_timar', 'tåler_timer', 'toler_timar'],
      about: 'longest it may be away; 0: not at all',
    },
    {
      name: 'instead',
      field: 'instead',
      kind: { is: 'text' },
      whenEmpty: '',
      aliases: ['i_stedet', 'i_staden', 'erstatning', 'reserve'],
      about: 'what is done instead',
    },
    {
      name: 'depends_on',
      field: 'dependsOn',
      kind: { is: 'text' },
      whenEmpty: '',
      aliases: ['avhenger_av', 'avhengig_av', 'avheng_av'],
      about: '',
    },
  ],
};
