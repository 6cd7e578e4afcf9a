import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { loadRuleOn } from '../../rules/closures/load-rule.ts';
import { callStateAfter, isClosedOn, nextFollowUp } from './closure.ts';
import type { AffectedPerson } from './closure-load.ts';
import { loadByUnit, loadOf, worstOffFirst } from './closure-load.ts';
import type { NearbyCandidate } from './rank-nearby.ts';
import { rankNearby } from './rank-nearby.ts';
import { replacedHours } from './replaced-hours.ts';

const day = plainDate('2026-11-23');
const rule = loadRuleOn(day);
const person = (userId: string, given: Partial<AffectedPerson> = {}): AffectedPerson => ({
  ...{ userId, unitId: 'Nord', livesAlone: true, vulnerability: 3, relatives: 1, dayHours: 10, stayHours: 0 },
  ...given,
});

describe('hvem dagsenteret faller på når det stenger (timer i uka)', () => {
  test.each([
    // bor alene, pårørende, dagsenter, korttid, mister % → hjemmetjenesten, familien, ingen
    ['ektefelle hjemme', false, 1, 10, 0, 100, 1, 9, 0],
    ['alene, datter i nærheten', true, 1, 10, 0, 100, 3, 3, 4],
    ['alene, ingen nær', true, 0, 10, 0, 100, 5, 0, 5],
    ['halv drift', true, 0, 10, 0, 50, 2.5, 0, 2.5],
    ['korttidsplass, alene', true, 0, 0, 30, 100, 30, 0, 0],
    ['korttidsplass, ektefelle', false, 1, 0, 30, 100, 12, 18, 0],
  ] as const)('%s', (_, livesAlone, relatives, dayHours, stayHours, percent, homeCare, family, nobody) => {
    const load = loadOf(person('a', { livesAlone, relatives, dayHours, stayHours }), percent, rule);
    expect([load.homeCare, load.family, load.nobody].map((hours) => Math.round(hours * 10) / 10)).toEqual([
      homeCare,
      family,
      nobody,
    ]);
  });

  test('de som har det verst, står først', () => {
    const people = [
      person('ektefelle', { livesAlone: false, vulnerability: 5 }),
      person('alene med datter', { vulnerability: 4 }),
      person('helt alene', { relatives: 0, vulnerability: 2 }),
      person('alene, sårbar', { vulnerability: 5 }),
    ];
    expect(worstOffFirst(people).map((one) => one.userId)).toEqual([
      'helt alene',
      'alene, sårbar',
      'alene med datter',
      'ektefelle',
    ]);
  });
});

const anyPerson = fc.record({
  userId: fc.uuid(),
  unitId: fc.constantFrom('Nord', 'Sør', 'Øst'),
  livesAlone: fc.boolean(),
  vulnerability: fc.option(fc.integer({ min: 1, max: 5 })),
  relatives: fc.nat(3),
  dayHours: fc.integer({ min: 0, max: 30 }),
  stayHours: fc.integer({ min: 0, max: 40 }),
});

describe('ingen faller ut av kartet', () => {
  it('hver person står i én enhet, og timene går opp', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 40 }), fc.integer({ min: 1, max: 100 }), (people, percent) => {
        const units = loadByUnit(people, percent, rule);
        expect(units.reduce((sum, unit) => sum + unit.people, 0)).toBe(people.length);
        const lost = people.reduce((sum, one) => sum + ((one.dayHours + one.stayHours) * percent) / 100, 0);
        const shared = units.reduce((sum, unit) => sum + unit.homeCare + unit.family + unit.nobody, 0);
        expect(shared).toBeCloseTo(lost, 6);
        expect(worstOffFirst(people).map((one) => one.userId)).toHaveLength(people.length);
      }),
    );
  });

  it('det som er gitt i stedet, telles aldri to ganger', () => {
    const given = fc.record({
      closureId: fc.constantFrom(1, 2),
      userId: fc.constantFrom('a', 'b', 'c'),
      hoursPerWeek: fc.integer({ min: 1, max: 20 }),
      startsOn: fc.constant(day),
      endedOn: fc.constantFrom(null, day),
    });
    const lost = [1, 2].flatMap((closureId) =>
      ['a', 'b'].map((userId) => ({ closureId, userId, hoursLost: 6 * closureId })),
    );
    fc.assert(
      fc.property(fc.array(given, { maxLength: 12 }), (offers) => {
        const replaced = replacedHours(lost, offers, day);
        expect(replaced.people).toBe(2);
        expect(replaced.replacedPeople).toBeLessThanOrEqual(2);
        expect(replaced.hoursReplaced).toBeLessThanOrEqual(replaced.hoursLost);
        expect(replacedHours(lost, [...offers, ...offers], day).replacedPeople).toBe(replaced.replacedPeople);
      }),
    );
  });

  test('tre timer hjemmebesøk og ti timer gruppe for seks tapte timer er seks timer', () => {
    const offer = { closureId: 1, userId: 'a', startsOn: day, endedOn: null };
    const offers = [
      { ...offer, hoursPerWeek: 3 },
      { ...offer, hoursPerWeek: 10 },
    ];
    expect(replacedHours([{ closureId: 1, userId: 'a', hoursLost: 6 }], offers, day)).toEqual({
      people: 1,
      replacedPeople: 1,
      hoursLost: 6,
      hoursReplaced: 6,
    });
  });
});

describe('hvem som kan gå dit', () => {
  const candidate = (personId: string, given: Partial<NearbyCandidate>): NearbyCandidate => ({
    ...{ personId, name: personId, competence: 'assistant', point: { lat: 60, lon: 10 }, willing: true, freed: false },
    ...{ away: false, onDuty: false, languages: ['nb'], ...given },
  });
  test('villige fra det stengte stedet først, så nærmest; den som er borte, nevnes ikke', () => {
    const ranked = rankNearby(
      { lat: 60, lon: 10 },
      ['nb'],
      [
        candidate('sykmeldt', { away: true }),
        candidate('sa nei', { willing: false }),
        candidate('langt unna', { point: { lat: 60.09, lon: 10 } }),
        candidate('naboen', {}),
        candidate('fra dagsenteret', { freed: true, onDuty: true, point: { lat: 60.018, lon: 10 } }),
        candidate('ukjent adresse', { point: undefined }),
      ],
    );
    expect(ranked.map((one) => [one.personId, one.km])).toEqual([
      ['fra dagsenteret', 2],
      ['naboen', 0],
      ['langt unna', 10],
      ['ukjent adresse', null],
      ['sa nei', 0],
    ]);
  });
});

describe('oppringing og oppfølging', () => {
  test.each([
    ['manages', 1, 'reached'],
    ['needs_offer', 1, 'reached'],
    ['call_back', 5, 'later'],
    ['no_answer', 2, 'later'],
    ['no_answer', 3, 'unreachable'],
  ] as const)('%s, %i uten svar → %s', (outcome, unanswered, state) => {
    expect(callStateAfter(outcome, unanswered)).toBe(state);
  });
  test.each([
    ['well', '2026-11-30'],
    ['partly', '2026-11-27'],
    ['badly', '2026-11-25'],
  ] as const)('gikk det %s, ses det på igjen %s', (worked, next) => {
    expect(nextFollowUp(worked, day)).toBe(next);
  });
  test.each([
    ['planned', '2026-11-20', null, false],
    ['decided', '2026-11-23', null, true],
    ['decided', '2026-11-24', null, false],
    ['decided', '2026-11-20', '2026-11-23', false],
    ['reopened', '2026-11-20', '2026-11-30', false],
  ] as const)('%s fra %s til %s: stengt i dag %s', (state, from, to, closed) => {
    expect(isClosedOn({ state, from: plainDate(from), to: to === null ? null : plainDate(to) }, day)).toBe(closed);
  });
});
