import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#modules/staffing/domain/plan-checker/check-plan.ts';
import { tinyCase } from '#test/replan-examples/tiny-municipality.ts';
import { buildPlan } from './build-plan.ts';
import { compileProblem } from './compile-problem.ts';
import { fillGreedily, fillWhatPays } from './greedy.ts';
import { createPlanState } from './plan-state.ts';
import { createSetPricer } from './price-sets.ts';
import { createImprover } from './ruin-recreate.ts';
import { createRuleEngine } from './rule-engine.ts';
import { createSetOracle } from './set-oracle.ts';

const FREE = { pairs: [], bound: null, seconds: { first: 0, total: 0 } };

describe('planer underveis', () => {
  it('den grådige planen og den forbedrede er lovlige, billigere for hver gang og riktig forklart', () => {
    fc.assert(
      fc.property(tinyCase, fc.integer({ min: 1, max: 99 }), ({ municipality, period }, seed) => {
        const problem = compileProblem(municipality, period);
        const engine = createRuleEngine(problem);
        const oracle = createSetOracle(problem, engine, problem.pairs);
        const pinned = createPlanState(problem, oracle, problem.pinnedPairs);
        const state = createPlanState(problem, oracle, problem.pinnedPairs);
        fillGreedily(problem, state);
        expect(state.total).toBeLessThanOrEqual(pinned.total);
        const improver = createImprover(problem, oracle, createSetPricer(problem, engine, oracle), state.pairs(), seed);
        improver.run(40);
        expect(improver.best.cost).toBeLessThanOrEqual(state.total);
        const last = createPlanState(problem, oracle, improver.best.pairs);
        expect(last.total).toBeCloseTo(improver.best.cost, 6);
        fillWhatPays(problem, last);
        for (const pairs of [state.pairs(), last.pairs()]) {
          const plan = buildPlan(problem, engine, oracle, { ...FREE, pairs });
          expect(checkPlan(municipality, plan, period)).toEqual([]);
        }
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('samme frø og antall runder gir samme plan', () => {
    fc.assert(
      fc.property(tinyCase, fc.integer({ min: 1, max: 99 }), ({ municipality, period }, seed) => {
        const [once, again] = [0, 1].map(() => {
          const problem = compileProblem(municipality, period);
          const engine = createRuleEngine(problem);
          const oracle = createSetOracle(problem, engine, problem.pairs);
          const improver = createImprover(
            problem,
            oracle,
            createSetPricer(problem, engine, oracle),
            problem.pinnedPairs,
            seed,
          );
          improver.run(30);
          return improver.best;
        });
        expect(once).toEqual(again);
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it('å legge til og ta bort forandrer kostnaden med det den sa', () => {
    fc.assert(
      fc.property(tinyCase, fc.array(fc.nat(), { maxLength: 30 }), ({ municipality, period }, moves) => {
        const problem = compileProblem(municipality, { ...period, decisions: [] });
        const oracle = createSetOracle(problem, createRuleEngine(problem), problem.pairs);
        const state = createPlanState(problem, oracle, problem.pinnedPairs);
        for (const move of moves) {
          if (problem.pairs.count === 0) return;
          const pair = move % problem.pairs.count;
          const isGiven = state.given(problem.pairs.person[pair] as number).includes(pair);
          const delta = isGiven ? state.removeDelta(pair) : state.addDelta(pair);
          if (delta === Number.POSITIVE_INFINITY) continue;
          const before = state.total;
          if (isGiven) state.remove(pair);
          else state.add(pair);
          expect(state.total - before).toBeCloseTo(delta, 6);
          expect(createPlanState(problem, oracle, state.pairs()).total).toBeCloseTo(state.total, 6);
        }
      }),
      { numRuns: 150, seed: 13 },
    );
  });
});
