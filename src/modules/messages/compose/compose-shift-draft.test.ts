import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { DraftedShift } from './compose-shift-draft.ts';
import { composeShiftDraft } from './compose-shift-draft.ts';
import { draftLocale } from './draft-locale.ts';

const night: DraftedShift = {
  date: plainDate('2026-11-24'),
  startMinute: 22 * 60,
  endMinute: 7 * 60 + 30,
  unitName: 'Åsheim 2',
  siteName: 'Åsheim sykehjem',
};
const day: DraftedShift = { date: plainDate('2026-11-23'), startMinute: 450, endMinute: 930, unitName: 'Fuglenes 1' };

describe('utkast om nye vakter', () => {
  test('bokmål, to vakter, den første først', () => {
    const draft = composeShiftDraft({
      personName: 'Ragna Solbris',
      locale: 'nb',
      shifts: [night, day],
      sender: 'Fjellhavn kommune',
    });
    expect(draft.subject).toBe('Du har fått 2 nye vakter');
    expect(draft.body).toBe(
      [
        'Hei Ragna. Du er satt opp på 2 nye vakter:',
        '– mandag 23. november kl. 07:30–15:30, Fuglenes 1',
        '– tirsdag 24. november kl. 22:00–07:30, Åsheim 2 (Åsheim sykehjem)',
        'Passer det ikke? Si fra til lederen din med en gang.',
        'Hilsen Fjellhavn kommune',
      ].join('\n'),
    );
  });

  test('nynorsk, éi vakt', () => {
    const draft = composeShiftDraft({ personName: 'Odd', locale: 'nn', shifts: [day], sender: 'Fjellhavn kommune' });
    expect(draft.subject).toBe('Du har fått ei ny vakt måndag 23. november');
    expect(draft.body).toContain('Du er sett opp på ei ny vakt:');
  });

  test('engelsk, en enhet med krøllparentes i navnet ødelegger ingenting', () => {
    const draft = composeShiftDraft({
      personName: 'Amina Yusuf',
      locale: 'en',
      shifts: [{ ...day, unitName: "Hus {3} 'B'" }],
      sender: 'Fjellhavn',
    });
    expect(draft.body).toContain("– Monday 23 November 07:30–15:30, Hus {3} 'B'");
  });
});

const languages = [
  [['pl', 'en'], 'en'],
  [['Nynorsk'], 'nn'],
  [['nb-NO', 'en'], 'nb'],
  [['se'], 'nb'],
  [[], 'nb'],
] as const;
test.each(languages)('språk %j → %s', (spoken, expected) => {
  expect(draftLocale(spoken)).toBe(expected);
});
