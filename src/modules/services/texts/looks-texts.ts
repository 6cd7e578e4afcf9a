import { defineTexts } from '#platform/texts/define-texts.ts';
import { looksEn } from './looks.en.ts';
import { looksNb } from './looks.nb.ts';
import { looksNn } from './looks.nn.ts';

/** Who has looked at whom. */
export const looksTexts = defineTexts({ nb: looksNb, nn: looksNn, en: looksEn });
