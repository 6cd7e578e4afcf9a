import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCase } from '#test/replan-examples/tiny-municipality.ts';
import { compileProblem } from './compile-problem.ts';
import type { SetPrices } from './price-sets.ts';
import { createSetPricer, NO_FILTER } from './price-sets.ts';
import { createRuleEngine } from './rule-engine.ts';
import { createSetOracle } from './set-oracle.ts';

const rowPrices = fc.infiniteStream(fc.integer({ min: -30, max: 1500 }));

describe('vaktsett etter pris', () => {
  it('det billigste settet, og alle under en pris, er de samme som ved å prøve alle', () => {
    fc.assert(
      fc.property(tinyCase, rowPrices, fc.integer({ min: -900, max: 40 }), ({ municipality, period }, stream, most) => {
        const problem = compileProblem(municipality, period);
        const engine = createRuleEngine(problem);
        const oracle = createSetOracle(problem, engine, problem.pairs);
        const pricer = createSetPricer(problem, engine, oracle);
        const prices: SetPrices = {
          rows: Float64Array.from({ length: problem.rows.count }, () => stream.next().value as number),
          penalties: Float64Array.of(7),
          cutsOfRow: new Map([0, 1, 2].map((row) => [row, [0]])),
          cutsOfPerson: new Map(),
        };
        for (let person = 0; person < problem.people.count; person++) {
          const all = allSets(
            problem.pairs.personStart[person] as number,
            problem.pairs.personStart[person + 1] as number,
          )
            .map((pairs) => {
              const rows = pairs.map((pair) => problem.pairs.row[pair] as number);
              const penalty = 7 * Math.floor(rows.filter((row) => row < 3).length / 2);
              const worth = rows.reduce((sum, row) => sum + (prices.rows[row] as number), 0);
              return { pairs, reduced: oracle.cost(person, pairs) - worth + penalty };
            })
            .filter(
              ({ pairs, reduced }) => reduced < Number.POSITIVE_INFINITY && pricer.allows(person, pairs, NO_FILTER),
            );
          const none = pricer.mustWork(person, NO_FILTER) ? Number.POSITIVE_INFINITY : 0;
          const cheapest = pricer.cheapest(person, prices, NO_FILTER);
          expect(cheapest.reduced).toBeCloseTo(Math.min(none, ...all.map((set) => set.reduced)), 6);
          expect(cheapest.floor).toBe(cheapest.reduced);
          const found = pricer.within(person, prices, NO_FILTER, most, 1000)?.map((set) => set.pairs.join(' '));
          expect(found?.sort()).toEqual(
            all
              .filter((set) => set.reduced <= most)
              .map((set) => set.pairs.join(' '))
              .sort(),
          );
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

/** All sets of the numbers from `first` up to `end`, the empty one aside. */
function allSets(first: number, end: number): number[][] {
  const sets: number[][] = [];
  for (let bits = 1; bits < 1 << (end - first); bits++) {
    sets.push(Array.from({ length: end - first }, (_, i) => first + i).filter((pair) => bits & (1 << (pair - first))));
  }
  return sets;
}
