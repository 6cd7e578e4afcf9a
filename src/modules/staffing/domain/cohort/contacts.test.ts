import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { contactsOf, FACE_TO_FACE, findMeetings, pairKey } from './contacts.ts';
import { casesOf, figuresOfCases } from './one-case.ts';
import { presenceOf } from './presence.ts';
import { SAMPLE_FROM as MONDAY, sampleRow as row, SAMPLE_SHIFTS } from './sample-unit.ts';
import { findTeamMeetings } from './separation.ts';

const TUESDAY = addDays(MONDAY, 1);
const presence = (rows: readonly RosterRow[]) => presenceOf(rows, SAMPLE_SHIFTS, []);

describe('hvem som møter hvem', () => {
  test.each<[string, RosterRow[], string[]]>([
    ['to på samme dagvakt', [row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'D')], [pairKey('Kari', 'Ola')]],
    [
      'dag og kveld overlapper et kvarter',
      [row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'A')],
      [pairKey('Kari', 'Ola')],
    ],
    [
      'natt avløses av dag neste morgen',
      [row('Kari', MONDAY, 'N'), row('Ola', TUESDAY, 'D')],
      [pairKey('Kari', 'Ola')],
    ],
    ['dag og natt samme døgn møtes ikke', [row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'N')], []],
    ['samme vakt på hver sin dag', [row('Kari', MONDAY, 'D'), row('Ola', TUESDAY, 'D')], []],
    ['en person møter ikke seg selv', [row('Kari', MONDAY, 'A'), row('Kari', TUESDAY, 'D')], []],
    ['beredskap hjemme møter ingen', [row('Kari', MONDAY, 'D'), { ...row('Ola', MONDAY, 'D'), kind: 'on_call' }], []],
  ])('%s', (_, rows, pairs) => {
    expect([...contactsOf(findMeetings(presence(rows))).keys()]).toEqual(pairs);
  });

  test('lag som avløser uten å møtes, er ikke kontakter; jobber de sammen, er de det', () => {
    const rule = { ...FACE_TO_FACE, isContactFree: () => true };
    const handover = presence([row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'A')]);
    const together = presence([row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'D')]);
    expect(findMeetings(handover, rule)).toEqual([]);
    expect(findMeetings(together, rule)).toHaveLength(1);
  });
});

describe('lag holdes fra hverandre', () => {
  const teams = new Map([
    ['Kari', 0],
    ['Ola', 1],
  ]);
  test.each<[string, RosterRow[], number, number]>([
    ['dag → kveld, ingen overlapping tillatt', [row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'A')], 0, 1],
    ['dag → kveld, et kvarter kontaktfritt', [row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'A')], -15, 0],
    ['natt → dag, kant i kant', [row('Kari', MONDAY, 'N'), row('Ola', TUESDAY, 'D')], 0, 0],
    ['natt → dag, 15 minutter til renhold', [row('Kari', MONDAY, 'N'), row('Ola', TUESDAY, 'D')], 15, 1],
    ['begge på samme vakt', [row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'D')], -15, 1],
    ['dag → natt, sju timer mellom', [row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'N')], 240, 0],
  ])('%s', (_, rows, leastGapMinutes, meetings) => {
    expect(findTeamMeetings(presence(rows), teams, { leastGapMinutes })).toHaveLength(meetings);
  });

  test('samme lag kan møtes så mye de vil', () => {
    const same = new Map([
      ['Kari', 0],
      ['Ola', 0],
    ]);
    const rows = presence([row('Kari', MONDAY, 'D'), row('Ola', MONDAY, 'D')]);
    expect(findTeamMeetings(rows, same, { leastGapMinutes: 60 })).toEqual([]);
  });
});

describe('hva ett tilfelle setter i karantene', () => {
  const rows = presence([
    row('Kari', MONDAY, 'D'),
    row('Ola', MONDAY, 'D'),
    row('Liv', TUESDAY, 'D'),
    row('Kari', TUESDAY, 'D'),
  ]);
  const meetings = findMeetings(rows);
  test.each([
    ['Kari, oppdaget tirsdag, én dag tilbake', 'Kari', TUESDAY, 1, ['Liv', 'Ola']],
    ['Kari, oppdaget tirsdag, samme dag', 'Kari', TUESDAY, 0, ['Liv']],
    ['Ola, oppdaget tirsdag, én dag tilbake', 'Ola', TUESDAY, 1, ['Kari']],
    ['Liv, oppdaget onsdag, én dag tilbake', 'Liv', addDays(MONDAY, 2), 1, ['Kari']],
  ] as const)('%s', (_, personId, date, days, met) => {
    const cases = casesOf(rows, meetings, [date], days);
    expect(cases.find((one) => one.personId === personId)?.met).toEqual(met);
  });

  test('den som ikke har vært på jobb i dagene før, kan ikke ha smittet noen', () => {
    expect(casesOf(rows, meetings, [TUESDAY], 0).map((one) => one.personId)).toEqual(['Kari', 'Liv']);
  });

  test('snitt og verste', () => {
    const figures = figuresOfCases(casesOf(rows, meetings, [TUESDAY], 1));
    expect(figures.mean).toBeCloseTo(4 / 3);
    expect(figures.worst?.personId).toBe('Kari');
  });
});
