import { describe, expect, test } from 'vitest';
import { CARE_TOWN_DAYS, CARE_TOWN_FROM, careTown } from '#test/staffing/care-town.ts';
import { chooseTrainees } from './choose-trainees.ts';
import { runDraws } from './run-draws.ts';
import type { StressMeasure } from './stress-measure.ts';
import type { StressOptions } from './stress-options.ts';
import { STRESS_DEFAULTS } from './stress-options.ts';
import { summariseDraws } from './summarise-draws.ts';

const CARE_TOWN = careTown();
const PERIOD = { from: CARE_TOWN_FROM, days: CARE_TOWN_DAYS };

function tried(measures: readonly StressMeasure[], change: Partial<StressOptions> = {}) {
  const options = { ...STRESS_DEFAULTS, ...PERIOD, levels: [0.2, 0.4], draws: 20, ...change };
  const draws = runDraws(
    { municipality: CARE_TOWN, critical: [], options, measures, first: 0, step: 1 },
    () => {},
    () => false,
  );
  return summariseDraws(options, draws, measures);
}

const last = <T>(list: readonly T[] | undefined): T | undefined => list?.at(-1);

describe('hva som flytter bruddet, på de samme trekningene', () => {
  test('flere i poolen gir færre hull, og mange gir ingen', () => {
    const pool = (people: number) => ({ kind: 'pool' as const, unitId: null, competence: 'nurse', people });
    const { measures } = tried([pool(3), pool(200)]);
    expect(last(measures[0]?.levels)?.difference.mean).toBeLessThan(0);
    expect(last(measures[1]?.levels)?.missing.mean).toBe(0);
  });

  test('nabohjelp med to ukers varsel kommer for sent og endrer ingenting', () => {
    const { measures } = tried([
      { kind: 'agreement', unitId: null, competence: 'nurse', people: 20, noticeHours: 14 * 24 },
      { kind: 'agreement', unitId: null, competence: 'nurse', people: 20, noticeHours: 0 },
    ]);
    expect(measures[0]?.levels.map(({ difference }) => difference.mean)).toEqual([0, 0]);
    expect(last(measures[1]?.levels)?.difference.mean).toBeLessThan(0);
  });

  test('smitteturnus virker på karantenebølger og ikke ellers', () => {
    const cohort = { kind: 'cohort' as const, teams: 2 };
    expect(last(tried([cohort]).measures[0]?.levels)?.difference).toEqual({ mean: 0, low: 0, high: 0 });
    const waves = tried([cohort], { pattern: 'quarantine' });
    expect(last(waves.measures[0]?.levels)?.difference.mean).toBeLessThan(0);
  });

  test('den som læres opp, har sagt ja, er ikke hjemme der og kan ikke enheten fra før', () => {
    const wish = { unitId: 'fuglenes-1', competence: 'nurse', people: 2 };
    const chosen = chooseTrainees(CARE_TOWN, wish, PERIOD);
    expect(chosen).toHaveLength(2);
    const knows = new Set(
      CARE_TOWN.trained.filter(({ unitId }) => unitId === 'fuglenes-1').map(({ staffId }) => staffId),
    );
    for (const staffId of chosen) {
      const person = CARE_TOWN.staff.find((one) => one.staffId === staffId);
      expect(person?.consentRedeploy).toBe(true);
      expect(person?.homeUnitId).not.toBe('fuglenes-1');
      expect(knows.has(staffId)).toBe(false);
    }
    expect(chooseTrainees(CARE_TOWN, wish, PERIOD)).toEqual(chosen);
    expect(chooseTrainees(CARE_TOWN, { ...wish, people: 1 }, PERIOD)).toEqual(chosen.slice(0, 1));
  });
});
