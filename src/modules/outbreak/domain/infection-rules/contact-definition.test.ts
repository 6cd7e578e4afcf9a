import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { NATIONAL_RULES } from '../../rules/national-rules.ts';
import { closeContactOf } from './close-contact-of.ts';
import { lookBackOf } from './look-back-of.ts';

const caseOn = (symptomsOn: string) =>
  ({ kind: 'case', illness: 'covid-19', symptomsOn: plainDate(symptomsOn), sampledOn: plainDate(symptomsOn) }) as const;

describe('hvor langt tilbake nærkontakter letes opp', () => {
  it.each([
    ['mars 2020: 24 timer', '2020-04-10', '2020-04-10T12:00+02:00', '2020-04-08T22:00:00.000Z', 24],
    ['7. mai 2020: fortsatt 24 timer', '2020-05-07', '2020-05-07T12:00+02:00', '2020-05-05T22:00:00.000Z', 24],
    ['8. mai 2020: 48 timer', '2020-05-08', '2020-05-08T12:00+02:00', '2020-05-05T22:00:00.000Z', 48],
    [
      'over sommertidsskiftet 29.03.2026: 48 forløpte timer',
      '2026-03-30',
      '2026-03-30T12:00+02:00',
      '2026-03-27T22:00:00.000Z',
      48,
    ],
    [
      'over vintertidsskiftet 25.10.2026: 48 forløpte timer',
      '2026-10-26',
      '2026-10-26T12:00+01:00',
      '2026-10-23T23:00:00.000Z',
      48,
    ],
    ['før reglene: ingen', '2020-02-20', '2020-02-20T12:00+01:00', '2020-02-19T23:00:00.000Z', 0],
  ])('%s', (_, onset, at, from, hours) => {
    expect(lookBackOf(caseOn(onset), NATIONAL_RULES, instant(at))).toMatchObject({ from, hours });
  });
});

describe('hvem er nærkontakt', () => {
  it.each([
    ['15 minutter, nært', { minutes: 15, distanceMetres: 1 }, false, 'short'],
    ['16 minutter, nært', { minutes: 16, distanceMetres: 1.9 }, true, 'near_for_long'],
    ['16 minutter, to meter', { minutes: 16, distanceMetres: 2 }, false, 'not_near'],
    ['16 minutter, ukjent avstand', { minutes: 16 }, true, 'near_for_long'],
    ['stell, 5 minutter', { minutes: 5, directContact: true }, true, 'direct_contact'],
    ['sekreter', { minutes: 1, secretions: true }, true, 'secretions'],
    ['stell i verneutstyr', { minutes: 40, directContact: true, healthWorker: true, adequatePpe: true }, false, 'ppe'],
    ['pårørende i verneutstyr', { minutes: 40, adequatePpe: true }, true, 'near_for_long'],
  ])('%s', (_, exposure, close, because) => {
    const judged = closeContactOf({ illness: 'covid-19', ...exposure }, NATIONAL_RULES, instant('2021-01-01T12:00Z'));
    expect(judged).toMatchObject({ close, because });
  });

  it('uten regel er ingen nærkontakt, og det sies', () => {
    expect(closeContactOf({ illness: 'skabb', minutes: 60 }, NATIONAL_RULES, instant('2021-01-01T12:00Z'))).toEqual({
      close: false,
      because: 'no_rule',
      rule: null,
    });
  });
});
