import { defineTexts } from '#platform/texts/define-texts.ts';
import { visitingEn } from './visiting.en.ts';
import { visitingNb } from './visiting.nb.ts';
import { visitingNn } from './visiting.nn.ts';

/** The words of the page «Besøk». */
export const visitingTexts = defineTexts({ nb: visitingNb, nn: visitingNn, en: visitingEn });
