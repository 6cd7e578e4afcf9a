import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#modules/staffing/domain/plan-checker/check-plan.ts';
import { planWorld } from '#modules/staffing/domain/plan-checker/plan-world.ts';
import { planReplacement } from '#modules/staffing/solver/plan-replacement.ts';
import { searchReplacement } from '#modules/staffing/solver/search-replacement.ts';
import { findOptimalPlan } from './find-optimal-plan.ts';
import type { TinyCase } from './tiny-municipality.ts';
import { tinyCase } from './tiny-municipality.ts';

const PATIENCE_MS = 20_000;

/** Judges a plan of the engine by two that share nothing with it: the checker, and trying everything. */
function expectOptimal({ municipality, period }: TinyCase, plan: Awaited<ReturnType<typeof planReplacement>>): void {
  expect(checkPlan(municipality, plan, period)).toEqual([]);
  expect({ cost: plan.cost, status: plan.status }).toEqual({
    cost: findOptimalPlan(planWorld(municipality, period)).cost,
    status: 'optimal',
  });
}

describe('motoren mot å prøve alt, i bitte små kommuner', () => {
  it('billigst, bevist og riktig forklart, i samme tråd', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(tinyCase, async (tiny) => {
        const startedAt = Date.now();
        const plan = await searchReplacement(
          {
            municipality: tiny.municipality,
            options: { ...tiny.period, seed: 1 },
            startedAt,
            deadline: startedAt + PATIENCE_MS,
            stop: new Int32Array(new SharedArrayBuffer(4)),
          },
          () => undefined,
        );
        expectOptimal(tiny, plan);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('det samme gjennom motorens ansikt', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(tinyCase, async (tiny) => {
        expectOptimal(tiny, await planReplacement(tiny.municipality, { ...tiny.period, seed: 1 }));
      }),
      { numRuns: 8, seed: 3 },
    );
  });
});
