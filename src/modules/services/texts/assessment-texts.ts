import { defineTexts } from '#platform/texts/define-texts.ts';
import { assessmentEn } from './assessment.en.ts';
import { assessmentNb } from './assessment.nb.ts';
import { assessmentNn } from './assessment.nn.ts';

/** Going through the list, assessments, reductions and the night. */
export const assessmentTexts = defineTexts({ nb: assessmentNb, nn: assessmentNn, en: assessmentEn });
