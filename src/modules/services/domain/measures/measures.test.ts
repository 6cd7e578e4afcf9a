import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { CONTACT_KINDS } from '../../rules/measures/contact-kinds.ts';
import type { BurdenPerson } from './burden.ts';
import { BURDEN_GROUPS, burdenOf, daysInForce, groupOf, isReviewDue } from './burden.ts';
import type { Trait } from './contact-kind.ts';
import { TRAITS, unfitFor } from './contact-kind.ts';
import { contactPictures, leastContactFirst, NO_CONTACT } from './contact-picture.ts';
import { matchVolunteers } from './match-volunteers.ts';

const monday = plainDate('2026-11-23');
const kindOf = (id: string) => CONTACT_KINDS.find((one) => one.kindId === id) ?? { notFor: [] };

describe('passer tiltaket for personen', () => {
  test.each([
    ['skjermbasert ved alvorlig demens', 'video_call', ['severe_dementia'], ['severe_dementia']],
    ['skjermbasert ved lettere demens', 'video_call', ['dementia'], []],
    ['vindusbesøk for en som hører dårlig', 'window_visit', ['hearing'], ['hearing']],
    ['uteplass for en sengeliggende', 'outdoor_visit', ['bedridden'], ['bedridden']],
    ['besøksvenn passer alle', 'volunteer_visit', TRAITS, []],
  ] as const)('%s', (_, id, traits, against) => {
    expect(unfitFor(kindOf(id), traits)).toEqual(against);
  });
  test('alt som ikke passer for noen, sier hvorfor', () => {
    expect(CONTACT_KINDS.filter((one) => one.notFor.length > 0 && one.ground === '')).toEqual([]);
  });
});

describe('kontakt siste 14 dager', () => {
  const at = (userId: string, ago: number, channel: 'meeting' | 'screen' = 'meeting') => ({
    ...{ userId, channel },
    date: addDays(monday, -ago),
  });
  test('dag for dag, siste uke, og bare skjerm', () => {
    const pictures = contactPictures(
      [at('Borghild', 0), at('Borghild', 9), at('Olav', 3, 'screen'), at('Inga', 20)],
      monday,
    );
    expect(pictures.get('Borghild')).toMatchObject({ week: 1, fortnight: 2, onlyScreen: false, lastOn: monday });
    expect(pictures.get('Olav')).toMatchObject({ week: 1, onlyScreen: true });
    expect(pictures.get('Inga')).toBeUndefined();
    expect(pictures.get('Borghild')?.days).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
  test('de med minst kontakt står først, alene før andre', () => {
    const row = (userId: string, week: number, fortnight: number, livesAlone = false) => ({
      ...{ ...NO_CONTACT, userId, week, fortnight, livesAlone },
    });
    const rows = [
      row('mye', 5, 9),
      row('lite', 1, 1),
      row('ingen', 0, 0),
      row('ingen, alene', 0, 0, true),
      row('før', 0, 2),
    ];
    expect(leastContactFirst(rows).map((one) => one.userId)).toEqual(['ingen, alene', 'ingen', 'før', 'lite', 'mye']);
  });
});

test('frivillige: gjør det, den dagen; den som kan språket, først', () => {
  const one = (name: string, days: number[], languages: string[], kinds = ['walk']) => ({
    ...{ volunteerId: 1, organisation: '', active: true, name, days, languages, kinds },
  });
  const all = [
    one('Nils', [1], ['nb']),
    one('Amina', [1, 3], ['so', 'nb']),
    one('Tirsdagsgruppa', [2], ['so']),
    one('Koret', [1], ['so'], ['concert']),
  ];
  expect(matchVolunteers(all, 'walk', monday, ['so']).map((found) => found.name)).toEqual(['Amina', 'Nils']);
});

describe('hva et tiltak koster', () => {
  const person = (userId: string, traits: Trait[], unitKind: string, livesAlone: boolean): BurdenPerson => ({
    ...{ userId, traits, unitKind, livesAlone, unitId: 'A' },
  });
  test.each([
    ['demens i sykehjem', ['dementia'], 'nursing_home_ward', false, 'dementia'],
    ['alvorlig demens hjemme alene', ['severe_dementia'], 'home_care', true, 'dementia'],
    ['ung i bemannet bolig', [], 'staffed_home', true, 'staffed_home'],
    ['sykehjem', ['hearing'], 'nursing_home_ward', false, 'nursing_home'],
    ['hjemme alene', [], 'home_care', true, 'alone'],
    ['hjemme med ektefelle', [], 'home_care', false, 'other'],
  ] as const)('%s', (_, traits, unitKind, livesAlone, group) => {
    expect(groupOf({ traits, unitKind, livesAlone })).toBe(group);
  });
  test.each([
    ['fra i dag', 0, null, 1],
    ['ni dager siden', 9, null, 10],
    ['slutt for to dager siden', 9, -2, 7],
    ['begynner i morgen', -1, null, 0],
  ] as const)('%s har vart %s', (_, ago, end, days) => {
    const to = end === null ? null : addDays(monday, end);
    expect(daysInForce({ from: addDays(monday, -ago), to }, monday)).toBe(days);
  });
  test.each([
    ['seks dager', 6, undefined, false],
    ['sju dager, aldri vurdert', 7, undefined, true],
    ['tre uker, vurdert i går', 21, -1, false],
    ['tre uker, vurdert for en uke siden', 21, -7, true],
  ] as const)('%s', (_, days, reviewed, due) => {
    const on = reviewed === undefined ? undefined : addDays(monday, reviewed);
    expect(isReviewDue(days, on, monday)).toBe(due);
  });
  it('hver person telles i én gruppe', () => {
    const anyone = fc.record({
      userId: fc.uuid(),
      unitId: fc.constantFrom('A', 'B'),
      unitKind: fc.constantFrom('home_care', 'staffed_home', 'nursing_home_ward'),
      livesAlone: fc.boolean(),
      traits: fc.subarray([...TRAITS]),
    });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 30 }), (people) => {
        const groups = burdenOf({ from: monday, to: null, hits: (one) => one.unitId === 'A' }, people, monday);
        expect(groups.reduce((sum, one) => sum + one.people, 0)).toBe(
          people.filter((one) => one.unitId === 'A').length,
        );
        expect(groups.map((one) => BURDEN_GROUPS.indexOf(one.group))).toEqual(
          groups.map((one) => BURDEN_GROUPS.indexOf(one.group)).sort((a, b) => a - b),
        );
      }),
    );
  });
  test('demens først', () => {
    const people = [person('a', [], 'home_care', true), person('b', ['dementia'], 'home_care', true)];
    expect(burdenOf({ from: addDays(monday, -4), to: null, hits: () => true }, people, monday)).toEqual([
      { group: 'dementia', people: 1, personDays: 5 },
      { group: 'alone', people: 1, personDays: 5 },
    ]);
  });
});
