import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { parseAllowedAction } from './allowed-action.ts';
import { findVisitsWithoutCarer } from './find-visits-without-carer.ts';
import type { AwayInterval, PlannedVisit, VisitImportance } from './visit.ts';

const monday = plainDate('2026-11-23');

function visit(
  visitId: string,
  importance: VisitImportance,
  plannedCarer: string | undefined,
  change = {},
): PlannedVisit {
  return {
    visitId,
    userId: `bruker ${visitId}`,
    userName: undefined,
    protected: true,
    unitId: 'Nord',
    date: monday,
    startMinute: 480,
    minutes: 20,
    carers: 1,
    competence: 'health_worker',
    serviceKind: 'Morgenstell',
    importance,
    allowed: [],
    plannedCarer,
    ...change,
  };
}

const away = (from: string, to?: string): AwayInterval => ({
  personId: 'Ask',
  from: plainDate(from),
  to: to === undefined ? undefined : plainDate(to),
});

describe('besøk uten utfører', () => {
  const cases: readonly [string, AwayInterval[], string[]][] = [
    ['borte i dag', [away('2026-11-23', '2026-11-24')], ['m1', 's1']],
    ['borte til i dag: første dag tilbake', [away('2026-11-20', '2026-11-23')], []],
    ['borte uten sluttdato', [away('2026-11-01')], ['m1', 's1']],
    ['borte fra i morgen', [away('2026-11-24')], []],
    ['en annen er borte', [{ ...away('2026-11-01'), personId: 'Bo' }], ['k1']],
    ['ingen er borte', [], []],
  ];
  test.each(cases)('%s', (_, intervals, expected) => {
    const visits = [
      visit('k1', 'can_wait', 'Bo'),
      visit('s1', 'should', 'Ask'),
      visit('u1', 'must', undefined),
      visit('m1', 'must', 'Ask'),
    ];
    const groups = findVisitsWithoutCarer(visits, intervals);
    expect(groups.map((group) => group.importance)).toEqual(['must', 'should', 'can_wait']);
    expect(groups.flatMap((group) => group.visits.map((one) => one.visitId))).toEqual(expected);
  });

  test('ingen forsvinner og ingen telles to ganger', () => {
    const day = fc.integer({ min: 0, max: 6 }).map((days) => addDays(monday, days));
    const carer = fc.constantFrom('Ask', 'Bo', undefined);
    const visits = fc.array(
      fc.record({ importance: fc.constantFrom('must' as const, 'should' as const, 'can_wait' as const), carer, day }),
    );
    const intervals = fc.array(
      fc.record({ personId: fc.constantFrom('Ask', 'Bo'), from: day, length: fc.integer({ min: 1, max: 5 }) }),
    );
    fc.assert(
      fc.property(visits, intervals, (rows, stretches) => {
        const all = rows.map((row, i) => visit(String(i), row.importance, row.carer, { date: row.day }));
        const isAway = (one: PlannedVisit) =>
          stretches.some(
            ({ personId, from, length }) =>
              personId === one.plannedCarer && from <= one.date && one.date < addDays(from, length),
          );
        const found = findVisitsWithoutCarer(
          all,
          stretches.map(({ personId, from, length }) => ({ personId, from, to: addDays(from, length) })),
        );
        const ids = found.flatMap((group) => group.visits.map((one) => one.visitId));
        expect(ids.toSorted()).toEqual(
          all
            .filter(isAway)
            .map((one) => one.visitId)
            .toSorted(),
        );
      }),
    );
  });
});

const actions = [
  ['shorten:10', { kind: 'shorten', minutes: 10 }],
  ['postpone:1440', { kind: 'postpone', minutes: 1440 }],
  ['phone', { kind: 'phone' }],
  ['pause', { kind: 'pause' }],
  ['shorten:0', undefined],
  ['shorten', undefined],
  ['drop', undefined],
  ['postpone:-5', undefined],
] as const;
test.each(actions)('tiltak «%s»', (text, expected) => {
  expect(parseAllowedAction(text)).toEqual(expected);
});
