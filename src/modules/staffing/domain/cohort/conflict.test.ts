import { describe, expect, test } from 'vitest';
import type { CohortRule } from './cohort-conflict.ts';
import { COHORT_RULES, smallestConflict } from './cohort-conflict.ts';

/** A world in which the minimum can be kept as long as not all rules of one of the clashes hold. */
const world = (clashes: readonly (readonly CohortRule[])[]) => async (rules: ReadonlySet<CohortRule>) =>
  !clashes.some((clash) => clash.every((rule) => rules.has(rule)));

describe('det minste settet av regler som står mot hverandre', () => {
  test.each<[string, CohortRule[][], CohortRule[]]>([
    ['to regler sammen', [['teams', 'hours']], ['teams', 'hours']],
    ['én regel alene', [['absence']], ['absence']],
    ['tre sammen', [['teams', 'rest', 'absence']], ['teams', 'rest', 'absence']],
    ['av to konflikter én', [['hours', 'rest'], ['absence']], ['absence']],
  ])('%s', async (_, clashes, expected) => {
    const found = await smallestConflict(COHORT_RULES, world(clashes), () => false);
    expect(found).toEqual({ rules: expected, proven: true });
  });

  test('rekker den ikke å prøve alt, sier den fra', async () => {
    let asked = 0;
    const found = await smallestConflict(COHORT_RULES, world([['teams']]), () => asked++ >= 2);
    expect(found.proven).toBe(false);
    expect(found.rules).toContain('teams');
  });
});
