import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { exampleReport, TODAY } from '../../test-world/unit-facts-example.ts';
import { reportChanges } from './report-changes.ts';
import { stockChanges } from './stock-changes.ts';
import { trendOf } from './trend.ts';

const yesterday = addDays(TODAY, -1);
const noPlan = { set: [], outbreaks: [] };

describe('utvikling over dager', () => {
  test('det som står er siste rapport, det som skjedde er summen av dagens', () => {
    const a2 = [
      exampleReport({ infected: 2, tested: 10, deaths: 1, staffingRating: 2 }),
      exampleReport({ infected: 3, tested: 5, slotMinute: 840, staffingRating: 1 }),
    ];
    const n = [exampleReport({ unitId: 'N', infected: 1, staffingRating: 4, slotDate: yesterday })];
    const [first, second] = trendOf(
      [
        { plan: noPlan, reports: a2 },
        { plan: noPlan, reports: n },
      ],
      yesterday,
      2,
    );
    expect(first).toMatchObject({
      date: yesterday,
      unitsReported: 1,
      unitsExpected: 2,
      infected: 1,
      staffingRating: 4,
    });
    expect(second).toMatchObject({ unitsReported: 1, infected: 3, tested: 15, deaths: 1, staffingRating: 1 });
  });

  test('ingen rapport: ingen gjennomsnitt, og ingenting fylles inn', () => {
    expect(trendOf([{ plan: noPlan, reports: [] }], TODAY, 1)).toEqual([
      expect.objectContaining({
        unitsReported: 0,
        unitsExpected: 1,
        infected: 0,
        staffingRating: null,
        qualityRating: null,
      }),
    ]);
  });

  test('en enhet som ikke skal rapportere, ventes ikke', () => {
    const plan = { set: [{ validFrom: plainDate('2026-01-01'), slotMinutes: [] }], outbreaks: [] };
    expect(trendOf([{ plan, reports: [] }], TODAY, 1)[0]?.unitsExpected).toBe(0);
  });
});

describe('hva er endret', () => {
  const unit = { unitId: 'A2', name: 'Åsheim 2' };
  const since = instant('2026-11-22T17:10:00Z');
  const old = exampleReport({ slotDate: yesterday, reportedAt: instant('2026-11-22T04:50:00Z'), infected: 2 });
  const kinds = (change: Parameters<typeof exampleReport>[0]) =>
    reportChanges(unit, [old, exampleReport({ infected: 2, ...change })], since).map((one) => one.kind);

  const cases: readonly [string, Parameters<typeof exampleReport>[0], string[]][] = [
    ['det samme som i går er ingen endring', {}, []],
    ['flere smittede', { infected: 4 }, ['report']],
    ['dødsfall', { deaths: 1 }, ['report']],
    ['redusert drift', { serviceStatus: 'reduced' }, ['service-status']],
    ['rettet, samme tall', { revision: 2 }, ['report-corrected']],
    ['smittede og stengt', { infected: 9, serviceStatus: 'closed' }, ['report', 'service-status']],
    ['sendt før du sist så på', { infected: 9, reportedAt: since }, []],
  ];
  test.each(cases)('%s', (_, change, expected) => {
    expect(kinds(change)).toEqual(expected);
  });

  const days = (mid: number) => ({ mid, low: mid - 4, high: mid + 7 });
  const stock: readonly [string, number, string, number, string, boolean][] = [
    ['19 døgn i går, 12 i dag', 19, 'watch', 12.4, 'act', true],
    ['19 i går, 18 i dag', 19, 'watch', 18, 'watch', false],
    ['nivået er et annet', 21.2, 'normal', 20.8, 'watch', true],
    ['80 i går, 60 i dag: god tid likevel', 80, 'normal', 60, 'normal', false],
    ['levering kom', 12, 'act', 60, 'normal', true],
  ];
  test.each(stock)('utstyr: %s', (_, before, levelBefore, now, level, told) => {
    const found = stockChanges(
      [{ item: 'Munnbind', level: levelBefore, days: days(before) }],
      [{ item: 'Munnbind', level, days: days(now) }],
      since,
    );
    expect(found.map((one) => one.facts)).toEqual(
      told
        ? [
            {
              item: 'Munnbind',
              days: Math.floor(now),
              low: Math.floor(now - 4),
              high: Math.floor(now + 7),
              daysBefore: Math.floor(before),
            },
          ]
        : [],
    );
  });
});
