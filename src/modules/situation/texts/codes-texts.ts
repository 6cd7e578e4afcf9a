import { defineTexts } from '#platform/texts/define-texts.ts';
import { codesEn } from './codes.en.ts';
import { codesNb } from './codes.nb.ts';
import { codesNn } from './codes.nn.ts';

/** Words for the codes that situation's server gives. */
export const codesTexts = defineTexts({ nb: codesNb, nn: codesNn, en: codesEn });
