import type { RosterWishRow } from '../roster-wish-row.ts';
import { WISHES } from '../roster-wish-row.ts';
import { DATE_ALIASES, SHIFT_ALIASES, STAFF_ID_ALIASES } from './column-aliases.ts';
import type { TableOf } from './table-spec.ts';

export const ROSTER_WISHES: TableOf<RosterWishRow> = {
  file: 'wishes',
  aliases: ['ønsker', 'ønske', 'turnusønsker', 'turnusønske', 'vaktønsker', 'vaktønske'],
  about: 'What people wish of the roster day by day; cohort rosters honour as many as they can.',
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
    { name: 'date', field: 'date', kind: { is: 'day' }, required: true, aliases: DATE_ALIASES, about: '' },
    {
      name: 'shift',
      field: 'shift',
      kind: { is: 'text' },
      refersTo: ['shifts'],
      aliases: SHIFT_ALIASES,
      about: 'empty: any',
    },
    {
      name: 'wish',
      field: 'wish',
      kind: {
        is: 'one-of',
        values: WISHES,
        aliases: { on: ['jobbe', 'jobb', 'vakt', 'arbeid'], off: ['fri', 'fridag', 'ikke', 'ikkje'] },
      },
      required: true,
      aliases: ['ønske', 'ønsker', 'vil'],
      about: 'to work it, or not to',
    },
    {
      name: 'weight',
      field: 'weight',
      kind: { is: 'number', least: 1, most: 10_000 },
      whenEmpty: 100,
      aliases: ['vekt', 'prioritet'],
      about: 'points; a missing nurse weighs 1500, a week-end too many 60; empty: 100',
    },
    {
      name: 'fixed',
      field: 'fixed',
      kind: { is: 'yes-no' },
      whenEmpty: false,
      aliases: ['fast', 'avtalt'],
      about: 'agreed: a day off that must be kept',
    },
  ],
};
