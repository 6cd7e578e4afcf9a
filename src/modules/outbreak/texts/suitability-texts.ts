import { defineTexts } from '#platform/texts/define-texts.ts';
import { suitabilityEn } from './suitability.en.ts';
import { suitabilityNb } from './suitability.nb.ts';
import { suitabilityNn } from './suitability.nn.ts';

/** The words of the page «Er byggene egnet?». */
export const suitabilityTexts = defineTexts({ nb: suitabilityNb, nn: suitabilityNn, en: suitabilityEn });
