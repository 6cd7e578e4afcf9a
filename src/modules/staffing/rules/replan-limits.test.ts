import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { RULE_NAMES } from '#modules/organisation/domain/municipality.ts';
import { getLimit, REPLAN_LIMITS } from './replan-limits.ts';
import { pricesWith, REPLAN_PRICES } from './replan-prices.ts';
import { findRuleSource } from './replan-rule-sources.ts';

const monday = plainDate('2026-11-23');

describe('grensene i omplanleggingen', () => {
  it.each([
    ['dailyRestHours', 11, 'aml. § 10-8 (1)'],
    ['weeklyRestHours', 35, 'aml. § 10-8 (2)'],
    ['dutyHours', 13, 'aml. § 10-6 (8)'],
    ['weekHours', 48, 'aml. § 10-6 (8)'],
    ['overtimeWeekHours', 10, 'aml. § 10-6 (4)'],
    ['overtimeFourWeekHours', 25, 'aml. § 10-6 (4)'],
    ['overtimeYearHours', 200, 'aml. § 10-6 (4)'],
    ['maxExtraShifts', 4, 'replan model v1'],
    ['weeklyHours', 37.5, 'replan model v1'],
  ] as const)('%s er %d etter %s', (name, value, source) => {
    expect(getLimit({}, name, monday)).toEqual({ value, source });
  });

  it('hver grense har en verdi med kilde og dato', () => {
    expect(new Set(REPLAN_LIMITS.map((limit) => limit.name))).toEqual(new Set(RULE_NAMES));
    for (const limit of REPLAN_LIMITS) expect(limit.source).not.toBe('');
  });

  it.each([
    ['2026-11-22', 11],
    ['2026-11-23', 9],
    ['2026-11-29', 9],
    ['2026-11-30', 8],
    ['2026-12-06', 8],
    ['2026-12-07', 11],
  ])('avtalt døgnhvile %s er %d timer', (date, hours) => {
    const rules = {
      dailyRestHours: [
        { value: 9, from: plainDate('2026-11-23'), source: 'lokal avtale' },
        { value: 8, from: plainDate('2026-11-30'), to: plainDate('2026-12-07') },
      ],
    };
    const dated = {
      dailyRestHours: rules.dailyRestHours.map((row, i) => (i === 0 ? { ...row, to: plainDate('2026-11-30') } : row)),
    };
    expect(getLimit(dated, 'dailyRestHours', plainDate(date)).value).toBe(hours);
  });

  it('en åpen verdi gjelder til den neste begynner, og igjen når den neste er over', () => {
    const rules = {
      weekHours: [
        { value: 54, from: plainDate('2026-01-01') },
        { value: 60, from: plainDate('2026-11-23'), to: plainDate('2026-11-24') },
      ],
    };
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-24'].map((day) => getLimit(rules, 'weekHours', plainDate(day)).value),
    ).toEqual([54, 60, 54]);
  });

  it('en dag før loven har lovens første verdi', () => {
    expect(getLimit({}, 'dutyHours', plainDate('1999-01-01')).value).toBe(13);
  });

  it('kilden til en regel er lov, avtale eller fil', () => {
    expect(findRuleSource({}, 'daily-rest', monday)).toBe('aml. § 10-8 (1)');
    expect(findRuleSource({ dailyRestHours: [{ value: 8, source: 'protokoll 3/26' }] }, 'daily-rest', monday)).toBe(
      'protokoll 3/26',
    );
    expect(findRuleSource({}, 'training', monday)).toBe('trained.csv');
    expect(findRuleSource({}, 'over-covered', monday)).toBeUndefined();
  });
});

describe('prisene i omplanleggingen', () => {
  it('kommunens egne priser går foran, resten står', () => {
    const prices = pricesWith({ sameSite: 3, source: { agency_new: 90 } });
    expect(prices.sameSite).toBe(3);
    expect(prices.otherSite).toBe(REPLAN_PRICES.otherSite);
    expect(prices.source).toEqual({ ...REPLAN_PRICES.source, agency_new: 90 });
  });
});
