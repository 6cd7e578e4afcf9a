import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { CriticalFunctionRow } from '#modules/organisation/domain/critical-function-row.ts';
import { demanded, oneWard, published, worker } from '#test/replan-examples/one-ward.ts';
import { runDraws } from './run-draws.ts';
import type { StressOptions } from './stress-options.ts';
import { STRESS_DEFAULTS } from './stress-options.ts';
import { summariseDraws } from './summarise-draws.ts';

const DAY = '2026-11-23';

/** A ward where eight people stand on one day shift and nobody takes an extra one. */
function wardOfEight(minimum: number) {
  const staff = Array.from({ length: 8 }, (_, i) => worker(`P${i + 1}`, { maxExtraShifts: 0 }));
  return oneWard({
    staff,
    roster: staff.map(({ staffId }) => published(`${staffId} ${DAY} D U1`)),
    demand: [demanded(`U1 ${DAY} D health_worker 8 ${minimum}`)],
  });
}

const options = (change: Partial<StressOptions> = {}): StressOptions => ({
  ...STRESS_DEFAULTS,
  from: plainDate(DAY),
  days: 1,
  draws: 2000,
  ...change,
});

function tested(minimum: number, change: Partial<StressOptions> = {}, critical: readonly CriticalFunctionRow[] = []) {
  const task = { municipality: wardOfEight(minimum), critical, options: options(change), measures: [] };
  return summariseDraws(
    task.options,
    runDraws(
      { ...task, first: 0, step: 1 },
      () => {},
      () => false,
    ),
  );
}

/** Probability that at most `most` of `n` are away when each is so with probability `p`. */
function atMostAway(n: number, most: number, p: number): number {
  let total = 0;
  let ways = 1;
  for (let k = 0; k <= most; k++) {
    total += ways * p ** k * (1 - p) ** (n - k);
    ways = (ways * (n - k)) / (k + 1);
  }
  return total;
}

describe('en vakt med åtte på jobb, fasit fra binomisk fordeling', () => {
  test.each([
    [5, 'tre kan være borte'],
    [7, 'en kan være borte'],
    [8, 'ingen kan være borte'],
  ])('minimum %i: %s', (minimum) => {
    const result = tested(minimum);
    for (const { level, holds } of result.units[0]?.levels.slice(1) ?? []) {
      const exact = atMostAway(8, 8 - minimum, level);
      const error = Math.sqrt((exact * (1 - exact)) / 2000);
      expect(Math.abs(holds - exact), `${level}`).toBeLessThan(4 * error + 1e-4);
    }
  });

  test('andelen borte er nivået', () => {
    for (const { level, absence } of tested(5).municipality.levels) expect(absence).toBeCloseTo(level, 1);
  });

  test('uten fravær holder alt, og bruddet ligger mellom nivåene der halvparten ryker', () => {
    const [unit] = tested(5).units;
    expect(unit?.levels[0]).toMatchObject({ level: 0, holds: 1 });
    // Four or more of eight away: a half chance at 42 % absence; the last levels tried are 40 and 50 %.
    expect(unit?.breaksAt.median).toBeGreaterThan(0.4);
    expect(unit?.breaksAt.median).toBeLessThan(0.46);
    expect(unit?.breaksAt.low).toBeLessThan(unit?.breaksAt.median ?? 0);
  });

  test('en kritisk funksjon teller folk med kompetansen, og tåler den tiden den kan stoppe', () => {
    const lasting = {
      unitId: 'U1',
      functionId: '1',
      name: 'Stell',
      competence: 'health_worker',
      people: 8,
      part: 'day',
      instead: '',
      dependsOn: '',
    } as const;
    const [strict, patient] = [0, 24].map((canStopHours) => {
      const result = tested(1, { draws: 200 }, [{ ...lasting, canStopHours }]);
      return result.functions.find(({ kind }) => kind === 'critical');
    });
    // One day shift lasts less than a day, so what may stop for a day never breaks in a period of one day.
    expect(patient?.levels.every(({ holds }) => holds === 1)).toBe(true);
    expect(strict?.levels.at(-1)?.holds).toBeLessThan(0.1);
    expect(patient?.levels.at(-1)?.hours).toBe(strict?.levels.at(-1)?.hours);
  });
});

describe('trekningene', () => {
  test('samme frø gir samme svar, også delt på to tråder; et annet frø et annet', () => {
    const task = { municipality: wardOfEight(6), critical: [], options: options({ draws: 40 }), measures: [] };
    const run = (first: number, step: number) =>
      runDraws(
        { ...task, first, step },
        () => {},
        () => false,
      );
    const whole = run(0, 1);
    const parts = [run(0, 2), run(1, 2)].flatMap(({ records }) => records);
    expect(parts.toSorted((a, b) => a.draw - b.draw)).toEqual(whole.records);
    expect(tested(6, { draws: 40 })).toEqual(tested(6, { draws: 40 }));
    expect(tested(6, { draws: 40, seed: 2 }).municipality).not.toEqual(tested(6, { draws: 40 }).municipality);
  });

  test('stanset underveis gjelder de trekningene som er ferdige', () => {
    const task = { municipality: wardOfEight(6), critical: [], options: options({ draws: 50 }), measures: [] };
    let done = 0;
    const stopped = runDraws(
      { ...task, first: 0, step: 1 },
      (count) => {
        done = count;
      },
      () => done === 7,
    );
    expect(stopped.records.map(({ draw }) => draw)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const result = summariseDraws(task.options, stopped);
    expect(result.draws).toBe(7);
    expect(result).toEqual(summariseDraws({ ...task.options }, stopped));
  });

  test('uten en eneste hel trekning er bare turnusen selv kjent', () => {
    const task = { municipality: wardOfEight(6), critical: [], options: options(), measures: [] };
    const result = summariseDraws(
      task.options,
      runDraws(
        { ...task, first: 0, step: 1 },
        () => {},
        () => true,
      ),
    );
    expect(result.draws).toBe(0);
    expect(result.municipality.levels.map(({ level }) => level)).toEqual([0]);
  });

  test('uten ekstravakter blir det aldri færre hull av mer fravær (samme trekning)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom('independent' as const, 'clustered' as const, 'quarantine' as const),
        (seed, pattern) => {
          const task = {
            municipality: wardOfEight(7),
            critical: [],
            options: options({ draws: 3, seed, pattern }),
            measures: [],
          };
          for (const { outcomes, absence } of runDraws(
            { ...task, first: 0, step: 1 },
            () => {},
            () => false,
          ).records) {
            for (let i = 1; i < outcomes.length; i++) {
              expect(absence[i]).toBeGreaterThanOrEqual(absence[i - 1] ?? 0);
              expect(outcomes[i]?.missing[0]).toBeGreaterThanOrEqual(outcomes[i - 1]?.missing[0] ?? 0);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
