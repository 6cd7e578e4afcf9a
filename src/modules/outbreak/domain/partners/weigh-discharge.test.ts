import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UnitStanding } from './weigh-discharge.ts';
import { CARES, weighDischarge } from './weigh-discharge.ts';

const unit = (name: string, part: Partial<UnitStanding> = {}): UnitStanding => ({
  unitId: name,
  name,
  kind: 'nursing_home_ward',
  freeClean: 1,
  freeInfected: 0,
  belowMinimum: 0,
  shortest: { item: 'munnbind', days: 40 },
  inOutbreak: false,
  ...part,
});
const clean = { care: 'short_term', infected: false } as const;

describe('hvor kan en utskrivningsklar pasient komme?', () => {
  test.each([
    ['plass, folk og utstyr', clean, {}, 'fits', ['place', 'staffed', 'equipment']],
    ['ingen plass', clean, { freeClean: 0 }, 'no', ['no-place', 'staffed', 'equipment']],
    ['utbrudd på avdelingen', clean, { inOutbreak: true }, 'no', ['in-outbreak', 'place', 'staffed', 'equipment']],
    ['mangler to på vakt', clean, { belowMinimum: 2 }, 'tight', ['place', 'below-minimum', 'equipment']],
    [
      'munnbind i fem dager',
      clean,
      { shortest: { item: 'munnbind', days: 5.5 } },
      'tight',
      ['place', 'staffed', 'equipment-short'],
    ],
    ['rom er ikke registrert', clean, { freeClean: null }, 'tight', ['place-unknown', 'staffed', 'equipment']],
    [
      'smittet, avdelingen har utbrudd og isolatrom',
      { care: 'nursing_home', infected: true },
      { inOutbreak: true, freeInfected: 1, freeClean: 0 },
      'fits',
      ['place', 'staffed', 'equipment'],
    ],
  ] as const)('%s', (_, needs, part, verdict, codes) => {
    const [weighed] = weighDischarge(needs, [unit('Åsheim 2', part)]);
    expect([weighed?.verdict, weighed?.reasons.map(({ code }) => code)]).toEqual([verdict, codes]);
  });

  test('hjemmetjenesten spørres ikke om plass, sykehjem ikke om hjemmetjeneste', () => {
    const home = unit('Sone nord', { kind: 'home_care', freeClean: null });
    const weighed = weighDischarge({ care: 'home_care', infected: false }, [unit('Åsheim 2'), home]);
    expect(weighed.map(({ name, verdict }) => [name, verdict])).toEqual([['Sone nord', 'fits']]);
  });

  const someUnit = fc.record({
    name: fc.string({ minLength: 1, maxLength: 3 }),
    free: fc.option(fc.nat(3), { nil: null }),
    belowMinimum: fc.nat(3),
    days: fc.option(fc.nat(20), { nil: null }),
    inOutbreak: fc.boolean(),
  });

  test('den beste står først, og en plass til gjør aldri en enhet dårligere', () => {
    fc.assert(
      fc.property(
        fc.array(someUnit, { maxLength: 6 }),
        fc.constantFrom(...CARES),
        fc.boolean(),
        (wishes, care, infected) => {
          const units = wishes.map(({ name, free, belowMinimum, days, inOutbreak }) =>
            unit(name, {
              freeClean: free,
              freeInfected: free,
              belowMinimum,
              inOutbreak,
              shortest: days === null ? null : { item: 'hansker', days },
            }),
          );
          const order = ['fits', 'tight', 'no'];
          const ranks = weighDischarge({ care, infected }, units).map(({ verdict }) => order.indexOf(verdict));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          for (const one of units) {
            const more = { ...one, freeClean: (one.freeClean ?? 0) + 1, freeInfected: (one.freeInfected ?? 0) + 1 };
            const rank = (of: UnitStanding) =>
              order.indexOf(weighDischarge({ care, infected }, [of])[0]?.verdict ?? 'no');
            expect(rank(more)).toBeLessThanOrEqual(rank(one));
          }
        },
      ),
    );
  });
});
