import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { checkState, orderChecks } from './order-checks.ts';

const today = plainDate('2026-11-23');
const person = (name: string, livesAlone: boolean, vulnerability: number, daysAgo: number | null, everyDays = 7) => ({
  name,
  livesAlone,
  vulnerability,
  lastOn: daysAgo === null ? null : addDays(today, -daysAgo),
  everyDays,
});

describe('hvem som følges opp først', () => {
  it('forfalte før dagens, alene før andre, mest sårbare før mindre, lengst ventet først', () => {
    const rows = [
      person('senere', true, 5, 1),
      person('i dag', true, 5, 7),
      person('forfalt, bor med noen', false, 5, 9),
      person('forfalt, alene, mindre sårbar', true, 2, 20),
      person('forfalt, alene, sårbar', true, 4, 8),
      person('aldri, alene, sårbar', true, 4, null),
    ];
    expect(orderChecks(rows, today).map((row) => row.name)).toEqual([
      'aldri, alene, sårbar',
      'forfalt, alene, sårbar',
      'forfalt, alene, mindre sårbar',
      'forfalt, bor med noen',
      'i dag',
      'senere',
    ]);
  });

  it.each([
    [null, 'never'],
    [8, 'overdue'],
    [7, 'today'],
    [6, 'later'],
  ] as const)('sist for %s dager siden, hver sjuende dag: %s', (daysAgo, state) => {
    expect(checkState(person('x', false, 3, daysAgo), today)).toBe(state);
  });

  it('mister ingen, og ingen som ikke er forfalt, står foran en som er det', () => {
    const rows = fc.array(
      fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 5 }), fc.option(fc.integer({ min: 0, max: 40 }))),
    );
    fc.assert(
      fc.property(rows, (list) => {
        const people = list.map(([alone, vulnerability, ago], index) => person(`${index}`, alone, vulnerability, ago));
        const ordered = orderChecks(people, today);
        expect(ordered.map((row) => row.name).toSorted()).toEqual(people.map((row) => row.name).toSorted());
        const late = ordered.map((row) => ['overdue', 'never'].includes(checkState(row, today)));
        expect(late).toEqual(late.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
