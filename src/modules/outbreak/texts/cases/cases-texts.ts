import { defineTexts } from '#platform/texts/define-texts.ts';
import { casesEn } from './cases.en.ts';
import { casesNb } from './cases.nb.ts';
import { casesNn } from './cases.nn.ts';

/** Words of cases and tests. */
export const casesTexts = defineTexts({ nb: casesNb, nn: casesNn, en: casesEn });
