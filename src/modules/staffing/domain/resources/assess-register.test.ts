import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { assessRegister } from './assess-register.ts';
import type { CallablePerson } from './callable-person.ts';
import { confirmationOf, hasHprForm, isAvailableOn, wouldGoTo } from './callable-person.ts';

const today = plainDate('2026-11-23');
const covers = new Map([['nurse', ['health_worker', 'assistant']]]);
function person(personId: string, given: Partial<CallablePerson> = {}): CallablePerson {
  return {
    personId,
    competence: 'nurse',
    units: ['aasheim-1'],
    willingUnits: [],
    from: null,
    to: null,
    leaderConsent: null,
    origin: 'pool',
    ...given,
  };
}

describe('kan vedkommende ringes i dag?', () => {
  test.each([
    ['alltid tilgjengelig', {}, true],
    ['begynner i morgen', { from: addDays(today, 1) }, false],
    ['første dag i dag', { from: today }, true],
    ['siste dag var i går', { to: today }, false],
    ['siste dag er i dag', { to: addDays(today, 1) }, true],
    ['fra barnehagen, lederen har sagt ja', { origin: 'other_sector', leaderConsent: true }, true],
    ['fra barnehagen, lederen har sagt nei', { origin: 'other_sector', leaderConsent: false }, false],
    ['fra barnehagen, lederen er ikke spurt', { origin: 'other_sector' }, false],
    ['frivillig innbygger trenger ingen leders ja', { origin: 'volunteer' }, true],
  ] as const)('%s', (_, given, may) => {
    expect(isAvailableOn(person('A', given), today)).toBe(may);
  });
});

describe('hvor gammel er bekreftelsen?', () => {
  test.each([
    ['aldri bekreftet', null, 'never'],
    ['12 dager siden', -12, 'fresh'],
    ['30 dager siden', -30, 'fresh'],
    ['31 dager siden', -31, 'again'],
    ['90 dager siden', -90, 'again'],
    ['91 dager siden', -91, 'old'],
  ] as const)('%s', (_, days, expected) => {
    expect(confirmationOf(days === null ? null : addDays(today, days), today)).toBe(expected);
  });
});

test.each([
  ['9876543', true],
  ['987654321', true],
  ['9876', true],
  ['0987654', false],
  ['98 76 543', false],
  ['9876543210', false],
  ['HPR 98765', false],
])('HPR-nummeret %s har gyldig form: %s', (number, valid) => {
  expect(hasHprForm(number)).toBe(valid);
});

describe('hvem flere kan vi ringe?', () => {
  const holes = [
    { unitId: 'aasheim-1', competence: 'nurse', missing: 2 },
    { unitId: 'fuglenes', competence: 'health_worker', missing: 1 },
    { unitId: 'nord', competence: 'nurse', missing: 0 },
  ];
  test.each([
    ['opplært for en enhet med hull', person('A'), { trainedForHole: ['A'], gaps: { fuglenes: ['A'] } }],
    ['uten rette kompetanse', person('A', { competence: 'assistant' }), { trainedForHole: [], gaps: {} }],
    [
      'sykepleier kan ta en helsefagarbeiders vakt',
      person('A', { units: ['fuglenes'] }),
      { trainedForHole: ['A'], gaps: { 'aasheim-1': ['A'] } },
    ],
    [
      'mangler bare opplæring, men vil ikke dit',
      person('A', { units: ['nord'], willingUnits: ['nord'] }),
      { trainedForHole: [], gaps: {} },
    ],
    ['opplært overalt', person('A', { units: [] }), { trainedForHole: ['A'], gaps: {} }],
    ['ikke tilgjengelig i dag', person('A', { to: today }), { trainedForHole: [], gaps: {} }],
  ])('%s', (_, who, expected) => {
    const reach = assessRegister([who], holes, covers, today);
    const gaps = Object.fromEntries(
      reach.units.filter((unit) => unit.onlyTraining.length > 0).map((unit) => [unit.unitId, unit.onlyTraining]),
    );
    expect({ trainedForHole: reach.trainedForHole, gaps }).toEqual(expected);
  });

  test('enheter uten hull er ikke med, og den med flest hull står først', () => {
    expect(assessRegister([], holes, covers, today).units.map((unit) => unit.unitId)).toEqual([
      'aasheim-1',
      'fuglenes',
    ]);
  });

  test('den som opplæres, går fra å mangle opplæring til å være opplært', () => {
    const unit = fc.constantFrom('aasheim-1', 'fuglenes', 'nord');
    const anyone = fc.record({
      units: fc.uniqueArray(unit, { minLength: 1, maxLength: 2 }),
      willingUnits: fc.uniqueArray(unit, { maxLength: 2 }),
      competence: fc.constantFrom('nurse', 'assistant', 'health_worker'),
    });
    fc.assert(
      fc.property(anyone, unit, (given, unitId) => {
        const before = person('A', given);
        const trained = { ...before, units: [...before.units, unitId] };
        const at = (who: CallablePerson) =>
          assessRegister([who], holes, covers, today).units.find((one) => one.unitId === unitId);
        if (at(before)?.onlyTraining.includes('A')) expect(at(trained)?.trained).toContain('A');
        expect(at(trained)?.onlyTraining ?? []).not.toContain('A');
        expect(wouldGoTo(trained, unitId)).toBe(true);
      }),
    );
  });
});
