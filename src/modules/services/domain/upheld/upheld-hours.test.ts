import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { GrantedService, VisitOutcome } from './upheld-hours.ts';
import { gradeOf, upheldHours, upheldShare, weeksFrom } from './upheld-hours.ts';

const monday = plainDate('2026-11-23');
const periods = weeksFrom(monday, 1);
const shower: GrantedService = {
  serviceId: 'dusj',
  userId: 'inga',
  unitId: 'nord',
  kind: 'Dusj',
  hoursPerWeek: 2,
  grantedFrom: null,
  grantedTo: null,
};
const visit = (given: number, more: Partial<VisitOutcome> = {}): VisitOutcome => ({
  serviceId: 'dusj',
  userId: 'inga',
  date: monday,
  plannedMinutes: 60,
  givenMinutes: given,
  byAssessment: false,
  ...more,
});
const upheld = (visits: readonly VisitOutcome[], services = [shower], cancelled = [] as const) =>
  upheldHours({ periods, services, visits, cancelled });

describe('i hvilken grad vedtakene holdes (to timer dusj i uken)', () => {
  it.each<[string, readonly VisitOutcome[], object]>([
    ['begge besøk gitt', [visit(60), visit(60)], { given: 2, withoutCarer: 0, unplanned: 0 }],
    ['ett uten utfører', [visit(60), visit(0)], { given: 1, withoutCarer: 1 }],
    [
      'ett kortet ned etter vurdering',
      [visit(60), visit(40, { byAssessment: true })],
      { given: 5 / 3, reduced: 1 / 3 },
    ],
    ['bare ett planlagt', [visit(60)], { given: 1, unplanned: 1 }],
    ['mer planlagt enn vedtatt teller som vedtatt', [visit(60), visit(60), visit(60)], { granted: 3, given: 3 }],
    ['besøk utenfor perioden teller ikke', [visit(60), visit(60, { date: addDays(monday, 7) })], { given: 1 }],
  ])('%s', (_what, visits, expected) => {
    const [row] = upheld(visits);
    for (const [field, hours] of Object.entries(expected))
      expect(row?.[field as 'given']).toBeCloseTo(hours as number, 9);
  });

  it('det brukeren selv sier nei til, teller for seg og trekker ikke graden ned', () => {
    const no = [{ userId: 'inga', serviceId: 'dusj', from: addDays(monday, 1), to: null }];
    const visits = [visit(60), visit(60, { date: addDays(monday, 3) })];
    const rows = upheldHours({ periods, services: [shower], visits, cancelled: no });
    expect(rows).toMatchObject([{ given: 1, cancelled: 1, withoutCarer: 0 }]);
    expect(upheldShare(rows)).toBe(1);
  });

  it('et vedtak som begynner midt i uken, gir timer for de dagene', () => {
    const [row] = upheld([visit(0)], [{ ...shower, hoursPerWeek: 7, grantedFrom: addDays(monday, 4) }]);
    expect(row?.granted).toBeCloseTo(3, 9);
  });

  it('tjenester som ikke gis i besøk, er ikke med', () => {
    const alarm = { ...shower, serviceId: 'alarm', kind: 'Trygghetsalarm' };
    expect(upheld([visit(60)], [shower, alarm]).map((row) => row.kind)).toEqual(['Dusj']);
  });

  it.each([
    [1, 'very-large'],
    [0.95, 'very-large'],
    [0.94, 'large'],
    [0.6, 'middle'],
    [0.59, 'little'],
    [0, 'very-little'],
  ] as const)('%s av timene: %s', (share, grade) => {
    expect(gradeOf(share)).toBe(grade);
  });

  it('timene går alltid opp: gitt, redusert, avlyst, uten utfører og ikke planlagt er til sammen det som er vedtatt', () => {
    const visits = fc.array(
      fc.record({
        planned: fc.integer({ min: 5, max: 120 }),
        given: fc.integer({ min: 0, max: 120 }),
        day: fc.integer({ min: -2, max: 9 }),
        byAssessment: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(visits, fc.double({ min: 0, max: 40, noNaN: true }), fc.boolean(), (list, hoursPerWeek, saysNo) => {
        const rows = upheldHours({
          periods,
          services: [{ ...shower, hoursPerWeek }],
          visits: list.map((one) =>
            visit(one.given, {
              plannedMinutes: one.planned,
              date: addDays(monday, one.day),
              byAssessment: one.byAssessment,
            }),
          ),
          cancelled: saysNo
            ? [{ userId: 'inga', serviceId: null, from: addDays(monday, 2), to: addDays(monday, 4) }]
            : [],
        });
        for (const row of rows) {
          const parts = [row.given, row.reduced, row.cancelled, row.withoutCarer, row.unplanned];
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1e-9);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(row.granted, 6);
          const share = upheldShare([row]);
          if (share !== null) expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
