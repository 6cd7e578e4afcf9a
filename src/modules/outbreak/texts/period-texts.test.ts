import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { periodOf } from '../domain/infection-rules/period-of.ts';
import { NATIONAL_RULES } from '../rules/national-rules.ts';
import { periodTexts } from './period-texts.ts';

const december = instant('2021-12-16T09:00+01:00');
const close = periodOf(
  { kind: 'contact', illness: 'covid-19', group: 'close', lastExposure: plainDate('2021-12-15') },
  NATIONAL_RULES,
  { openedAt: december, now: december },
);
const today = instant('2026-11-20T12:00+01:00');
const norovirus = periodOf(
  { kind: 'case', illness: 'norovirus', symptomsOn: plainDate('2026-11-20'), sampledOn: plainDate('2026-11-20') },
  NATIONAL_RULES,
  { openedAt: today, now: today },
);

describe('det en person får vite om sin egen periode', () => {
  it.each([
    [
      'nb',
      'Du skal være i karantene til og med 22.12.2021. Første dag du kan komme på jobb er 23.12.2021.',
      'Test deg 18.12.2021.',
    ],
    [
      'nn',
      'Du skal vere i karantene til og med 22.12.2021. Fyrste dag du kan kome på jobb er 23.12.2021.',
      'Test deg 18.12.2021.',
    ],
    [
      'en',
      'You must be in quarantine up to and including 22.12.2021. The first day you may come to work is 23.12.2021.',
      'Take a test on 18.12.2021.',
    ],
  ] as const)('nærkontakt desember 2021 (%s): datoer, test, kilde', (locale, first, tests) => {
    const said = periodTexts(close, locale);
    expect(said.slice(0, 2)).toEqual([first, tests]);
    expect(said.at(-1)).toContain('https://www.fhi.no/');
  });

  it('uten kjent slutt sies det som avslutter', () => {
    expect(periodTexts(norovirus, 'nb').slice(0, 2)).toEqual([
      'Vi ber deg holde deg hjemme til vi har avtalt noe annet.',
      'Merk: slutter 48 timer etter at symptomene er borte.',
    ]);
  });
});
