import { expect, test } from 'vitest';
import { mergeFields } from './merge-fields.ts';

const now = { ppe: 'no', phone: '68050001', exposureGroup: 'close' };
const changes = { ppe: { revision: 3, by: 7 } };

test.each([
  [
    'en annen har endret smittevern etter at jeg så kontakten, jeg endrer telefon',
    { phone: '68050002' },
    2,
    ['phone'],
    [],
  ],
  ['vi har begge endret smittevern, til ulike svar', { ppe: 'yes' }, 2, ['ppe'], [{ field: 'ppe', by: 7 }]],
  ['vi har begge svart det samme', { ppe: 'no' }, 2, [], []],
  ['jeg har sett den andres svar og endrer det', { ppe: 'yes' }, 3, ['ppe'], []],
  ['felt som ikke er nevnt, står', { ppe: undefined }, 1, [], []],
] as const)('to sporere på én kontakt: %s', (_, wanted, seen, changed, conflicts) => {
  expect(mergeFields(now, wanted, changes, seen)).toEqual({ changed, conflicts });
});
