import type { CarerWishRow, TravelMinutesRow } from '../visit-rows.ts';
import { CARER_WISHES } from '../visit-rows.ts';
import { STAFF_ID_ALIASES, USER_ID_ALIASES } from './column-aliases.ts';
import type { TableOf } from './table-spec.ts';

export const CARER_WISHES_TABLE: TableOf<CarerWishRow> = {
  file: 'carer_wishes',
  aliases: ['utførerønsker', 'utførarønske', 'primærkontakter', 'primærkontaktar', 'ikke_hos', 'ikkje_hos'],
  about: 'Carers whom a user would rather have, or is not to have. An excluded carer is never sent.',
  key: ['user_id', 'staff_id'],
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
    {
      name: 'staff_id',
      field: 'staffId',
      kind: { is: 'text' },
      required: true,
      refersTo: ['staff', 'pool'],
      aliases: STAFF_ID_ALIASES,
      about: '',
    },
    {
      name: 'wish',
      field: 'wish',
      kind: {
        is: 'one-of',
        values: CARER_WISHES,
        aliases: {
          preferred: ['helst', 'ønsket', 'ønskt', 'primærkontakt'],
          excluded: ['ikke', 'ikkje', 'aldri', 'utelukket', 'utelukka'],
        },
      },
      required: true,
      aliases: ['ønske', 'ønskje'],
      about: '',
    },
  ],
};

export const TRAVEL_MINUTES: TableOf<TravelMinutesRow> = {
  file: 'travel_minutes',
  aliases: ['kjøretider', 'køyretider', 'reisetider', 'kjøretid', 'køyretid'],
  about:
    'Minutes of travel from one place to another, as a routing server gives them. What is missing is reckoned by distance.',
  key: ['from', 'to'],
  columns: [
    {
      name: 'from',
      field: 'fromId',
      kind: { is: 'text' },
      required: true,
      aliases: ['fra', 'frå', 'fra_sted', 'frå_stad'],
      about: 'a user_id of users.csv or a unit_id of units.csv',
    },
    {
      name: 'to',
      field: 'toId',
      kind: { is: 'text' },
      required: true,
      aliases: ['til', 'til_sted', 'til_stad'],
      about: 'likewise',
    },
    {
      name: 'minutes',
      field: 'minutes',
      kind: { is: 'number', least: 0, most: 600 },
      required: true,
      aliases: ['minutter', 'minutt', 'kjøretid', 'køyretid'],
      about: '',
    },
  ],
};
