import { defineTexts } from '#platform/texts/define-texts.ts';
import { visitsEn } from './visits.en.ts';
import { visitsNb } from './visits.nb.ts';
import { visitsNn } from './visits.nn.ts';

/** The page «Besøk uten utfører». */
export const visitsTexts = defineTexts({ nb: visitsNb, nn: visitsNn, en: visitsEn });
