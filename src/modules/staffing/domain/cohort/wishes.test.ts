import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { cohortUnitOf } from './cohort-unit.ts';
import { countWishes } from './count-wishes.ts';
import type { RosterWish } from './roster-wish.ts';
import { SAMPLE_FROM, SAMPLE_UNIT, sampleMunicipality, sampleRow } from './sample-unit.ts';

const UNIT = cohortUnitOf(
  sampleMunicipality({ days: 7, heads: 3, perShift: { D: [1, 1] } }),
  SAMPLE_UNIT,
  { from: SAMPLE_FROM, days: 7 },
  new Set(),
);
const wishOf = (given: Partial<RosterWish>): RosterWish => ({
  personId: 'P1',
  date: SAMPLE_FROM,
  shift: null,
  wish: 'off',
  weight: 100,
  fixed: false,
  ...given,
});

describe('ønsker i turnusen', () => {
  const rows = [sampleRow('P1', SAMPLE_FROM, 'D')];
  test.each<[string, Partial<RosterWish>, number]>([
    ['vil ha fri, men jobber', {}, 0],
    ['vil ha fri, og har fri', { personId: 'P2' }, 1],
    ['vil jobbe, og jobber', { wish: 'on' }, 1],
    ['vil jobbe, men har fri', { wish: 'on', personId: 'P2' }, 0],
    ['vil ha dagvakt, og har den', { wish: 'on', shift: 'D' }, 1],
    ['vil ha kveldsvakt, men har dagvakt', { wish: 'on', shift: 'A' }, 0],
    ['vil slippe kveldsvakt, og har dagvakt', { shift: 'A' }, 1],
    ['vil slippe dagvakt, men har den', { shift: 'D' }, 0],
  ])('%s', (_, given, met) => {
    expect(countWishes(UNIT, [wishOf(given)], rows)).toEqual({ asked: 1, met });
  });

  test('ønsker fra andre enheter og andre dager telles ikke', () => {
    const elsewhere = [wishOf({ personId: 'P9' }), wishOf({ date: addDays(SAMPLE_FROM, 7) })];
    expect(countWishes(UNIT, elsewhere, rows)).toEqual({ asked: 0, met: 0 });
  });
});
