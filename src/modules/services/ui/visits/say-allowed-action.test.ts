import { expect, test } from 'vitest';
import { createTranslator } from '#platform/texts/translator.ts';
import type { AllowedActionView } from '../../contract.ts';
import { visitsTexts } from '../../texts/visits-texts.ts';
import { sayAllowedAction } from './say-allowed-action.ts';

const cases: readonly (readonly [AllowedActionView, string])[] = [
  [{ kind: 'shorten', minutes: 10 }, 'korte ned inntil 10 min'],
  [{ kind: 'phone' }, 'telefon'],
  [{ kind: 'pause' }, 'ta pause'],
  [{ kind: 'postpone', minutes: 45 }, 'flytte inntil 45 min'],
  [{ kind: 'postpone', minutes: 90 }, 'flytte inntil 90 min'],
  [{ kind: 'postpone', minutes: 240 }, 'flytte inntil 4 t'],
  [{ kind: 'postpone', minutes: 2880 }, 'flytte inntil 2 døgn'],
];

test.each(cases)('%o', (action, words) => {
  expect(sayAllowedAction(createTranslator('nb', visitsTexts), action)).toBe(words);
});
