import { describe, expect, it } from 'vitest';
import { defineTexts } from './define-texts.ts';
import { createTranslator } from './translator.ts';

const texts = defineTexts({
  nb: {
    'holes.count': '{count, plural, =0 {Ingen hull} one {# hull} other {# hull}}',
    'absent.names': 'Borte: {names}',
    'quality.quote': "Avdelingsleder sa «det går» klokka {time}, 'sånn'",
    'plain.text': 'Hele kommunen',
  },
  nn: {
    'holes.count': '{count, plural, =0 {Ingen hol} one {# hol} other {# hol}}',
    'absent.names': 'Borte: {names}',
    'quality.quote': "Avdelingsleiaren sa «det går» klokka {time}, 'slik'",
    'plain.text': 'Heile kommunen',
  },
  en: {
    'holes.count': '{count, plural, =0 {No gaps} one {# gap} other {# gaps}}',
    'absent.names': 'Away: {names}',
    'quality.quote': "The ward manager said “we'll manage” at {time}",
    'plain.text': 'The whole municipality',
  },
});

describe('a translator', () => {
  const cases = [
    ['nb', 0, 'Ingen hull'],
    ['nb', 17, '17 hull'],
    ['nn', 1, '1 hol'],
    ['en', 1, '1 gap'],
    ['en', 12_000, '12,000 gaps'],
  ] as const;
  it.each(cases)('%s: %i → %s', (locale, count, expected) => {
    expect(createTranslator(locale, texts)('holes.count', { count })).toBe(expected);
  });

  it('groups thousands in Norwegian with a space that does not break', () => {
    expect(createTranslator('nb', texts)('holes.count', { count: 12_000 })).toMatch(/^12\s000 hull$/);
  });

  it('joins lists in words', () => {
    const names = ['Liv', 'Ole', 'Maja'];
    expect(createTranslator('nb', texts)('absent.names', { names })).toBe('Borte: Liv, Ole og Maja');
    expect(createTranslator('en', texts)('absent.names', { names })).toBe('Away: Liv, Ole and Maja');
  });

  it('leaves apostrophes and angle brackets in peace', () => {
    expect(createTranslator('nb', texts)('quality.quote', { time: '06:31' })).toContain("klokka 06:31, 'sånn'");
    expect(createTranslator('en', texts)('quality.quote', { time: '06:31' })).toContain("we'll manage” at 06:31");
  });

  it('finds the text of a code from another module, and says when it has none', () => {
    const other = defineTexts({
      nb: { 'rest.daily': 'Hvile' },
      nn: { 'rest.daily': 'Kvile' },
      en: { 'rest.daily': 'Rest' },
    });
    const t = createTranslator('nn', texts, other);
    expect(t.find('rest.daily')).toBe('Kvile');
    expect(t.find('toString')).toBeUndefined();
  });

  it('writes a day that facts hold as one says it', () => {
    const days = defineTexts({
      nb: { until: 'til og med {day}' },
      nn: { until: 'til og med {day}' },
      en: { until: 'until {day}' },
    });
    expect(createTranslator('nb', days)('until', { day: '2026-12-22' })).toBe('til og med 22.12.2026');
  });
});
