import { describe, expect, it } from 'vitest';
import { randomVisits } from '#test/visits/random-visits.ts';
import { checkTours } from '../domain/visit-checker/check-tours.ts';
import { planTours } from './plan-tours.ts';

const problem = randomVisits({ seed: 7, carers: 6, visits: 40 });

describe('besøksruter i egne tråder', () => {
  it('samme frø og antall forsøk gir samme ruter, uansett klokke', async () => {
    const options = { seed: 3, maxIterations: 200, timeLimitSeconds: 60 };
    const [one, two] = await Promise.all([planTours(problem, options), planTours(problem, options)]);
    expect(one.tours).toEqual(two.tours);
    expect(checkTours(problem, one).faults).toEqual([]);
  });

  it('stanset underveis gir den de beste rutene så langt', async () => {
    const controller = new AbortController();
    const result = await planTours(problem, {
      timeLimitSeconds: 600,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(checkTours(problem, result).faults).toEqual([]);
  });

  it('en allerede stanset leting gir likevel ruter', async () => {
    const result = await planTours(problem, { timeLimitSeconds: 0 });
    expect(checkTours(problem, result).faults).toEqual([]);
  });
});
