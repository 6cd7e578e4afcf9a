import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { continuityOf } from './continuity.ts';
import { filterUsers, searchableUsers } from './filter-users.ts';
import { mergeEvents } from './person-event.ts';
import { protectionOf } from './protection.ts';
import type { UserRow } from './user-row.ts';

const MONDAY = plainDate('2026-11-23');

describe('kontinuitet', () => {
  it('tre ulike utførere på fire dager, de to som kom mest sto for 80 %', () => {
    const came = (carer: string, ...days: number[]) =>
      days.map((day) => ({ carer, date: addDays(MONDAY, day), planned: false }));
    const visits = [...came('Ane', 0, 1, 1), ...came('Bo', 2, 3), ...came('Cato', 3), ...came('Dina', 9)];
    const seen = continuityOf(visits, MONDAY, 4);
    expect(seen.carers.map((row) => [row.carer, row.days.length])).toEqual([
      ['Ane', 2],
      ['Bo', 2],
      ['Cato', 1],
    ]);
    expect(seen).toMatchObject({ different: 3, knownShare: 0.8 });
  });
  it('ingen besøk gir ingen andel', () => {
    expect(continuityOf([], MONDAY, 14)).toMatchObject({ different: 0, knownShare: undefined });
  });
});

describe('skjerming', () => {
  it.each([
    ['ikke skjermet', false, null, 'none'],
    ['skjermet uten nivå', true, null, 'confidential'],
    ['nivå ingen, men skjermet', true, 'none', 'confidential'],
    ['strengt', true, 'strict', 'strict'],
  ] as const)('%s', (_, isProtected, protectionLevel, expected) => {
    expect(protectionOf({ protected: isProtected, protectionLevel })).toBe(expected);
  });
});

describe('tidslinjen', () => {
  it('nyeste først; det som gjelder hele dagen, før klokkeslettene den dagen', () => {
    const at = (text: string) => ({ at: text as Instant, kind: text, facts: {} });
    const merged = mergeEvents([
      [at('2026-11-22'), at('2026-11-23')],
      [at('2026-11-22T23:30:00.000Z'), at('2026-11-22T08:00:00.000Z')],
    ]);
    expect(merged.map((event) => event.at)).toEqual([
      '2026-11-23',
      '2026-11-22T23:30:00.000Z',
      '2026-11-22',
      '2026-11-22T08:00:00.000Z',
    ]);
  });
});

const row = (given: Partial<UserRow>): UserRow => ({
  userId: 'B00001',
  name: 'Åsen, Ørjan',
  unitId: 'nord',
  protection: 'none',
  livesAlone: true,
  vulnerability: 3,
  languages: ['nb'],
  infectedFrom: null,
  infectedTo: null,
  room: '104',
  relatives: 1,
  hoursPerWeek: 4,
  kinds: [0],
  importance: 'must',
  ...given,
});
const NO_FILTER = {
  text: '',
  unitId: '',
  vulnerability: '',
  importance: '',
  language: '',
  kind: undefined,
  marks: [],
  markedSets: [],
  today: MONDAY,
};

describe('søk og filtre i listen', () => {
  const people = [
    row({}),
    row({ userId: 'B00002', name: null, protection: 'confidential', livesAlone: false, relatives: 0, kinds: [1] }),
    row({
      userId: 'B00003',
      name: 'Berg, Sara',
      unitId: 'sør',
      vulnerability: 5,
      languages: ['so'],
      infectedFrom: MONDAY,
    }),
    row({ userId: 'B00004', name: 'Dal, Kim', infectedFrom: plainDate('2026-11-10'), infectedTo: MONDAY }),
  ];
  it.each([
    ['begynnelsen på etternavnet', { text: 'åse' }, ['B00001']],
    ['fornavn og etternavn i hvilken rekkefølge som helst', { text: 'ørjan ås' }, ['B00001']],
    ['romnummer', { text: '104' }, ['B00001', 'B00002', 'B00003', 'B00004']],
    ['sårbarhet 4 eller høyere', { vulnerability: '4' }, ['B00003']],
    ['bor alene', { marks: ['alone'] }, ['B00001', 'B00003', 'B00004']],
    ['smittet nå: siste dag er ikke med', { marks: ['infected'] }, ['B00003']],
    ['skjermet', { marks: ['protected'] }, ['B00002']],
    ['uten pårørende', { marks: ['no-relatives'] }, ['B00002']],
    ['tjeneste', { kind: 1 }, ['B00002']],
    ['språk', { language: 'so' }, ['B00003']],
    ['redusert, som et område har merket', { markedSets: [new Set(['B00004'])] }, ['B00004']],
  ])('%s', (_, filter, expected) => {
    const found = filterUsers(searchableUsers(people), { ...NO_FILTER, ...filter });
    expect(found.map((one) => one.userId)).toEqual(expected);
  });
  it('et navn som er skjult, kan ikke søkes fram', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const hidden = searchableUsers([row({ name: null, userId: '', room: null })]);
        expect(filterUsers(hidden, { ...NO_FILTER, text }).length === 0 || !/[\p{L}\p{N}]/u.test(text)).toBe(true);
      }),
    );
  });
});
