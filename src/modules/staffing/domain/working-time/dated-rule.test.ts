import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { datedRule } from './dated-rule.ts';

const day = plainDate;

describe('hvilken verdi gjelder, og hvorfor', () => {
  const agreement = { value: 9, from: day('2026-11-01'), to: day('2027-01-01'), source: 'Særavtale 12/2026' };
  const later = { value: 8, from: day('2026-12-01'), source: 'Særavtale 14/2026' };
  const cases = [
    ['uten egen verdi gjelder loven', undefined, '2026-11-23', 11, 'aml. § 10-8 (1)'],
    ['kommunens ene verdi gjelder alltid', 10, '2026-11-23', 10, 'municipality.json'],
    ['en avtale gjelder fra sin første dag', [agreement], '2026-11-01', 9, 'Særavtale 12/2026'],
    ['dagen før gjelder loven', [agreement], '2026-10-31', 11, 'aml. § 10-8 (1)'],
    ['på avtalens til-dato gjelder loven igjen', [agreement], '2027-01-01', 11, 'aml. § 10-8 (1)'],
    ['den nyeste av to avtaler gjelder', [later, agreement], '2026-12-24', 8, 'Særavtale 14/2026'],
    [
      'en verdi uten dato gjelder til en datert tar over',
      [{ value: 10 }, later],
      '2026-11-23',
      10,
      'municipality.json',
    ],
  ] as const;
  it.each(cases)('%s', (_, dailyRestHours, date, value, source) => {
    const overrides = dailyRestHours === undefined ? {} : { dailyRestHours };
    expect(datedRule(overrides, 'dailyRestHours')(day(date))).toMatchObject({ value, source });
  });
});
