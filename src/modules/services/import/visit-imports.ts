import { importTable } from '#modules/organisation/index.ts';

const ID = { type: 'text', key: true } as const;

/** Whom users would rather have or are not to have, and minutes of travel; a later file takes the place of an earlier. */
export const VISIT_IMPORTS = [
  importTable({
    from: 'carerWishes',
    table: 'carer_wish',
    topic: 'visits',
    gone: { is: 'remove' },
    columns: [
      { name: 'user_id', field: 'userId', ...ID },
      { name: 'person_id', field: 'staffId', ...ID },
      { name: 'wish', field: 'wish', type: 'text' },
    ],
  }),
  importTable({
    from: 'travelMinutes',
    table: 'travel_minutes',
    topic: 'visits',
    gone: { is: 'remove' },
    columns: [
      { name: 'from_id', field: 'fromId', ...ID },
      { name: 'to_id', field: 'toId', ...ID },
      { name: 'minutes', field: 'minutes', type: 'double precision' },
    ],
  }),
] as const;
