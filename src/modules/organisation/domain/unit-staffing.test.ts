import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { staffedDaysOf } from './unit-staffing.ts';

const [monday, tuesday] = [plainDate('2026-11-23'), plainDate('2026-11-24')];

it('teller oppsatte vakter mot behov dag for dag; beredskapsvakt er ingen vakt', () => {
  const roster = [
    { date: monday, kind: 'normal' },
    { date: monday, kind: 'extra' },
    { date: monday, kind: 'on_call' },
    { date: plainDate('2026-11-25'), kind: 'normal' },
  ] as const;
  const demand = [
    { date: monday, normal: 2, minimum: 1 },
    { date: monday, normal: 1, minimum: 1 },
    { date: tuesday, normal: 3, minimum: 2 },
  ];
  expect(staffedDaysOf(roster, demand, monday, 2)).toEqual([
    { date: monday, planned: 2, normal: 3, minimum: 2 },
    { date: tuesday, planned: 0, normal: 3, minimum: 2 },
  ]);
});
