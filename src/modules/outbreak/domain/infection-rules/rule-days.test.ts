import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { NATIONAL_RULES } from '../../rules/national-rules.ts';
import { ruleDaysOf } from './rule-days.ts';

const covid = { illness: 'covid-19', symptomDays: 5 };

describe('hva reglene betyr i døgn', () => {
  it.each([
    // [dag, isolasjon, karantene, tilbake]
    ['2020-04-01', 14],
    ['2020-05-08', 10],
    ['2021-03-01', 10],
    ['2022-02-20', 0],
  ])('covid-19, %s: nærkontakt på jobb er i karantene i %i døgn', (on, days) => {
    expect(ruleDaysOf(covid, NATIONAL_RULES, plainDate(on)).quarantineDays).toBe(days);
  });

  it('isolasjonen følger datoen, og sier regel, kilde og om det er plikt', () => {
    const spring = ruleDaysOf(covid, NATIONAL_RULES, plainDate('2021-03-01'));
    const after = ruleDaysOf(covid, NATIONAL_RULES, plainDate('2022-03-01'));
    expect(spring.isolationDays).toBeGreaterThan(after.isolationDays);
    expect(spring.lookBackDays).toBe(2);
    expect(spring.rules.map(({ topic, duty }) => [topic, duty]).slice(0, 2)).toEqual([
      ['case', 'duty'],
      ['close', 'duty'],
    ]);
    expect(after.rules.find(({ topic }) => topic === 'case')?.duty).toBe('advice');
    for (const rule of spring.rules) expect(rule.source).toMatch(/^https:/);
  });

  it('norovirus: 48 timer etter symptomfrihet, ingen karantene', () => {
    const on = plainDate('2026-11-23');
    expect(ruleDaysOf({ illness: 'norovirus', symptomDays: 2 }, NATIONAL_RULES, on)).toMatchObject({
      isolationDays: 3,
      quarantineDays: 0,
      lookBackDays: 1,
    });
    expect(ruleDaysOf({ illness: 'norovirus', symptomDays: 4 }, NATIONAL_RULES, on).isolationDays).toBe(5);
  });

  it('uten regler er det ingen døgn og ingen kilde', () => {
    expect(ruleDaysOf({ illness: 'skabb', symptomDays: 2 }, NATIONAL_RULES, plainDate('2026-11-23'))).toEqual({
      isolationDays: 0,
      quarantineDays: 0,
      lookBackDays: 0,
      rules: [],
    });
  });
});
