import { expect, test } from 'vitest';
import { membersOfText } from './members-of-text.ts';

const people = { staff: [{ id: 'P1', name: 'Bekkeblom, Ane' }], residents: [{ id: 'B1', name: 'Rype, Ola' }] };

test.each([
  [
    'en ansatt, navnet i annen rekkefølge',
    'Ane Bekkeblom',
    [{ kind: 'staff', id: 'P1', name: 'Bekkeblom, Ane', phone: '' }],
  ],
  ['en beboer', 'Rype, Ola', [{ kind: 'resident', id: 'B1', name: 'Rype, Ola', phone: '' }]],
  [
    'en annen, med telefon',
    'Kari Utenfra 68 05 00 12',
    [{ kind: 'visitor', id: null, name: 'Kari Utenfra', phone: '68050012' }],
  ],
  ['tomme linjer', '\n  \n', []],
])('fortalt i samtalen: %s', (_, text, expected) => {
  expect(membersOfText(text, people)).toEqual(expected);
});
