import { defineTexts } from '#platform/texts/define-texts.ts';
import { continuityEn } from './continuity.en.ts';
import { continuityNb } from './continuity.nb.ts';
import { continuityNn } from './continuity.nn.ts';

/** Critical functions, stress tests, and what they are refused with. */
export const continuityTexts = defineTexts({ nb: continuityNb, nn: continuityNn, en: continuityEn });
