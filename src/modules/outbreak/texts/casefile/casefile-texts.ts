import { defineTexts } from '#platform/texts/define-texts.ts';
import { casefileEn } from './casefile.en.ts';
import { casefileNb } from './casefile.nb.ts';
import { casefileNn } from './casefile.nn.ts';

/** Words of outbreaks and their files. */
export const casefileTexts = defineTexts({ nb: casefileNb, nn: casefileNn, en: casefileEn });
