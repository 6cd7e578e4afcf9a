import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainDate, plainDate, plainDateAt } from '#kernel/plain-date.ts';
import { formatDate, formatDay, formatDays, formatWeek, parseTypedDate } from './format-date.ts';

const monday = plainDate('2026-11-23');

describe('en dag i ord', () => {
  const cases = [
    ['weekday', 'nb', 'mandag'],
    ['short', 'nb', 'ma 23.'],
    ['long', 'nb', 'mandag 23. november'],
    ['dayShort', 'nb', '23. nov.'],
    ['dayShort', 'en', '23 Nov'],
    ['full', 'nb', 'mandag 23. november 2026'],
    ['numbers', 'nb', '23.11.'],
    ['long', 'nn', 'måndag 23. november'],
    ['short', 'nn', 'må 23.'],
    ['long', 'en', 'Monday 23 November'],
  ] as const;
  it.each(cases)('%s på %s: %s', (style, locale, expected) => {
    expect(formatDay(monday, locale, style)).toBe(expected);
  });

  it('skriver et spenn kort når det ligger i én måned', () => {
    expect(formatDays(plainDate('2026-11-03'), plainDate('2026-11-09'), 'nb')).toBe('3.–9. november');
    expect(formatDays(monday, plainDate('2026-12-06'), 'nb')).toBe('23. november – 6. desember');
    expect(formatDays(monday, monday, 'nb')).toBe('23. november');
  });

  it('kjenner uken', () => {
    expect(formatWeek(monday, 'nb')).toBe('uke 48');
    expect(formatWeek(plainDate('2027-01-01'), 'nn')).toBe('veke 53');
  });
});

describe('en dag slik folk skriver den', () => {
  const cases = [
    ['23.11.2026', '2026-11-23'],
    ['23.11.26', '2026-11-23'],
    ['23.11.', '2026-11-23'],
    ['23/11', '2026-11-23'],
    ['2311', '2026-11-23'],
    ['231126', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['3.1', '2027-01-03'],
    ['30.2.2026', undefined],
    ['i morgen', undefined],
    ['', undefined],
  ] as const;
  it.each(cases)('«%s» → %s', (typed, expected) => {
    expect(parseTypedDate(typed, monday)).toBe(expected);
  });

  it('kommer tilbake slik den ble skrevet ut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const date = plainDateAt(day);
        expect(parseTypedDate(formatDate(date), monday)).toBe(date);
      }),
    );
  });

  it('gir aldri en dag som ikke finnes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9./ -]{0,12}$/), (typed) => {
        const date = parseTypedDate(typed, monday);
        if (date !== undefined) expect(parsePlainDate(date)).toBe(date);
      }),
    );
  });
});
