import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { rng } from '#kernel/rng.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { findOptimalPlan } from '#test/replan-examples/find-optimal-plan.ts';
import { oneWard, poolPerson, worker } from '#test/replan-examples/one-ward.ts';
import { tinyCase } from '#test/replan-examples/tiny-municipality.ts';
import { planWorld } from '../../domain/plan-checker/plan-world.ts';
import { compileProblem } from '../../domain/replan/compile-problem.ts';
import type { ReplanProblem } from '../../domain/replan/problem.ts';
import type { ExactOutcome } from './exact-search.ts';
import { searchExactly } from './exact-search.ts';
import { loadHighs } from './load-highs.ts';

async function search(problem: ReplanProblem, shouldStop = () => false, mostNodes?: number): Promise<ExactOutcome> {
  const silent = () => undefined;
  return searchExactly(await loadHighs(), problem, problem.pinnedPairs, {
    onPlan: silent,
    onBound: silent,
    shouldStop,
    mostNodes,
  });
}

const from = plainDate('2026-11-23');

/** Three units short of people for a week, some who may go where they are trained, some of the pool who may go anywhere once. */
function hardWeek(seed: number): Municipality {
  const random = rng(seed);
  const units = ['U1', 'U2', 'U3'];
  const competence = () => random.pick(['nurse', 'health_worker', 'health_worker', 'assistant']);
  const staff = Array.from({ length: 24 }, (_, i) =>
    worker(`P${i}`, {
      homeUnitId: random.pick(units),
      competence: competence(),
      consentRedeploy: random.next() < 0.6,
      maxExtraShifts: 1 + random.int(3),
    }),
  );
  const keys = new Set<string>();
  const demand = Array.from({ length: 70 }, () => ({
    unitId: random.pick(units),
    date: addDays(from, random.int(7)),
    shift: random.pick(['D', 'E', 'N']),
    competence: competence(),
    normal: 1 + random.int(3),
    minimum: random.int(2),
  })).filter((row) => {
    const key = `${row.unitId} ${row.date} ${row.shift} ${row.competence}`;
    return !keys.has(key) && keys.add(key);
  });
  const trained = staff.flatMap((person) =>
    units.filter(() => random.next() < 0.5).map((unitId) => ({ staffId: person.staffId, unitId })),
  );
  const pool = Array.from({ length: 5 }, (_, i) => poolPerson(`X${i}`, { competence: competence() }));
  return oneWard({ staff, demand, trained, pool });
}

describe('eksakt søk', () => {
  it('finner og beviser det samme som å prøve alt', async () => {
    await fc.assert(
      fc.asyncProperty(tinyCase, async ({ municipality, period }) => {
        const found = await search(compileProblem(municipality, period));
        const { cost } = findOptimalPlan(planWorld(municipality, period));
        expect(found.cost).toBeCloseTo(cost, 6);
        expect(found.bound).toBeLessThanOrEqual(cost + 1e-6);
        expect(found.finished).toBe(true);
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it.each([1, 2, 3])('en hard uke (%d): bevist til siste poeng, og det samme igjen', async (seed) => {
    const problem = compileProblem(hardWeek(seed), { from, days: 7 });
    const once = await search(problem);
    expect(once.finished).toBe(true);
    expect(once.bound).toBe(once.cost);
    expect(await search(problem)).toEqual(once);
  });

  it('priser med desimaler: bevist innenfor et halvt poeng', async () => {
    const problem = compileProblem(
      { ...hardWeek(4), policy: { sameSite: 10.25, otherSite: 24.9, night: 7.7 } },
      { from, days: 7 },
    );
    const found = await search(problem);
    expect(found.cost - found.bound).toBeLessThan(0.5);
    expect(found.bound).toBeLessThanOrEqual(found.cost);
  });

  it('stanset underveis: en lovlig plan og en grense som holder', async () => {
    const problem = compileProblem(hardWeek(1), { from, days: 7 });
    const best = await search(problem);
    for (const looks of [0, 3, 30, 120]) {
      let left = looks;
      const stopped = await search(problem, () => left-- <= 0);
      expect(stopped.bound).toBeLessThanOrEqual(best.cost);
      expect(stopped.cost).toBeGreaterThanOrEqual(best.cost);
    }
    const oneNode = await search(problem, undefined, 1);
    expect(oneNode.bound).toBeLessThanOrEqual(best.cost);
  });

  it('ingen udekkede vakter: ingenting å gjøre', async () => {
    const found = await search(compileProblem(oneWard({ staff: [worker('P1')] }), { from, days: 7 }));
    expect(found).toEqual({ pairs: [], cost: 0, bound: 0, finished: true });
  });
});
