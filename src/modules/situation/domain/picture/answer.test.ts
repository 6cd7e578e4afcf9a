import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { exampleStaffing, exampleUnit, NOW, TODAY } from '../../test-world/unit-facts-example.ts';
import { answerFor, byTrouble } from './answer.ts';
import { assessUnitLevel } from './assess-unit-level.ts';
import type { LeveledUnit } from './group-units.ts';
import { heaviest, sumUnits } from './group-units.ts';
import type { UnitFacts, UnitStaffing } from './unit-facts.ts';

function leveled(name: string, staffing: UnitStaffing | undefined, change: Partial<UnitFacts> = {}): LeveledUnit {
  const unit = exampleUnit({ unitId: name, name, staffing, ...change });
  return { ...unit, ...assessUnitLevel(unit, NOW) };
}
const nextHole = (competence: string, missing: number) => ({
  date: TODAY,
  shift: 'N',
  competence,
  startsAt: instant('2026-11-23T21:00:00Z'),
  missing,
  belowMinimum: missing,
});

const calm = leveled('Fuglenes 1', exampleStaffing());
const short = leveled(
  'Fuglenes 2',
  exampleStaffing({ 0: 6 }, { nextHole: nextHole('nurse', 2), awayNow: 3, awayYesterday: 1 }),
);
const worst = leveled('Åsheim 2', exampleStaffing({ 0: 3 }, { nextHole: nextHole('nurse', 1), awayNow: 9 }));
const noRoster = leveled('Kjøkken', undefined);

describe('svaret øverst', () => {
  test('2 av 3 enheter mangler folk, verst er den som er under minimum', () => {
    expect(answerFor([calm, short, worst, noRoster])).toMatchObject({
      state: 'short',
      unitsShort: 2,
      units: 3,
      worst: { unitName: 'Åsheim 2', competence: 'nurse', missing: 1 },
    });
  });

  const states: readonly [string, LeveledUnit[], string][] = [
    ['alle har nok', [calm], 'all-covered'],
    ['ingen behov lagt inn', [noRoster], 'no-demand'],
    ['ingen enheter', [], 'no-units'],
  ];
  test.each(states)('%s', (_, units, state) => {
    expect(answerFor(units)).toMatchObject({ state, worst: null, unitsShort: 0 });
  });

  test('rekkefølgen: verst først', () => {
    const watched = leveled('Solbakken', exampleStaffing({ 10: 2 }));
    expect([calm, watched, short, worst].sort(byTrouble).map((unit) => unit.name)).toEqual([
      'Åsheim 2',
      'Fuglenes 2',
      'Solbakken',
      'Fuglenes 1',
    ]);
  });
});

describe('summer for en sektor', () => {
  test('teller enheter, hull og borte, og tar med det tyngste nivået', () => {
    expect(sumUnits([calm, short, worst, noRoster])).toMatchObject({
      units: 4,
      unitsAct: 1,
      unitsWatch: 1,
      unitsShortNext24Hours: 2,
      level: 'act',
      holes: 2 + 5,
      belowMinimum: 1,
      awayNow: 12,
      awayYesterday: 1,
      unitsReported: 4,
      unitsExpected: 4,
    });
  });

  test('stripene legges sammen dag for dag', () => {
    const { strip } = sumUnits([calm, worst]);
    expect(strip).toHaveLength(14);
    expect(strip[0]).toEqual({ date: TODAY, normal: 16, minimum: 8, covered: 11, missing: 5, belowMinimum: 1 });
  });

  test('ingen enheter er ingen sak', () => {
    expect(sumUnits([])).toMatchObject({ units: 0, level: 'normal', strip: [] });
    expect(heaviest(['normal', 'watch', 'normal'])).toBe('watch');
  });
});
