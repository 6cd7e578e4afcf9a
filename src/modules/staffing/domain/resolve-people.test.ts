import { describe, expect, test } from 'vitest';
import { createResolver, linesOf } from './resolve-people.ts';

const resolve = createResolver([
  { personId: '1001', name: 'Fjellrype, Kari' },
  { personId: '1002', name: 'Gråtrost, Signe' },
  { personId: '1003', name: 'Gråtrost, Signe' },
  { personId: '1004', name: 'Ærfugl, Maja Åse' },
  { personId: 'A7', name: 'Øyenstikker, Frank' },
  { personId: '1006', name: 'Fjell, Karianne' },
]);

describe('hvem en linje mener', () => {
  test.each([
    ['ansattnummer', '1001', ['1001']],
    ['ansattnummer med bokstav, små bokstaver', 'a7', ['A7']],
    ['navn som i lista', 'Fjellrype, Kari', ['1001']],
    ['fornavn først', 'Kari Fjellrype', ['1001']],
    ['store bokstaver og flere mellomrom', '  KARI   FJELLRYPE ', ['1001']],
    ['æ og å', 'maja ærfugl', ['1004']],
    ['nummer og navn på samme linje', '1002; Signe Gråtrost', ['1002']],
    ['to med samme navn: begge nevnes', 'Signe Gråtrost', ['1002', '1003']],
    ['begynnelsen av navnet', 'Kari Fjellr', ['1001']],
    ['begynnelsen passer på to', 'Kari Fjell', ['1001', '1006']],
    ['bare etternavn', 'Øyenstikker', ['A7']],
    ['bare begynnelsen av ett ord er for lite', 'Øyen', []],
    ['ukjent', 'Ole Nordmann', []],
    ['bare tegn', '---', []],
  ])('%s: «%s»', (_, text, expected) => {
    expect(resolve(text).matches.map((person) => person.personId)).toEqual(expected);
  });
});

test('en limt liste deles i linjer, tomme faller bort og numrene står', () => {
  expect(linesOf('Kari Fjellrype\r\n\n1002\tSigne')).toEqual([
    { line: 1, text: 'Kari Fjellrype' },
    { line: 3, text: '1002 Signe' },
  ]);
  expect(linesOf('1001; 1002').map((one) => one.text)).toEqual(['1001', '1002']);
});
