import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { composeLetter, composeLetterMessage } from './compose-letter.ts';

const letter = {
  personName: 'Myr, Inga',
  kind: 'Dusj',
  actions: [{ kind: 'postpone' as const, minutes: 2880 }],
  validFrom: plainDate('2026-11-23'),
  validTo: plainDate('2026-12-07'),
  ground: 'Klarer kroppsvask selv imens. ',
  unitName: 'Hjemmetjenesten Nord',
  unitPhone: '68 05 00 10',
  signedName: 'Bekk, Ane',
  date: plainDate('2026-11-23'),
  municipality: 'Fjellhavn kommune',
};

test.each([
  [
    'nb',
    [
      'Hei Inga Myr.',
      'inntil 2 dager senere',
      'til og med søndag 6. desember',
      'telefon 68 05 00 10',
      'innen 4 uker',
      'Hilsen Ane Bekk',
    ],
  ],
  [
    'nn',
    ['Hei Inga Myr.', 'inntil 2 dagar seinare', 'til og med søndag 6. desember', 'innan 4 veker', 'statsforvaltaren'],
  ],
  ['en', ['Dear Inga Myr.', 'up to 2 days later', 'Sunday 6 December', 'within 4 weeks', 'county governor']],
] as const)('brevet på %s sier hva, til når, hvem en ringer og hvordan en klager', (locale, parts) => {
  const { body } = composeLetterMessage({ ...letter, locale });
  for (const part of parts) expect(body).toContain(part);
  expect(body).toContain('Klarer kroppsvask selv imens.');
});

test('som dokument: språket er merket, og overskriftene er overskrifter', () => {
  const document = composeLetter({ ...letter, locale: 'nn' });
  expect(document.language).toBe('nn');
  expect(document.blocks.filter((block) => block.kind === 'heading')).toHaveLength(5);
});
