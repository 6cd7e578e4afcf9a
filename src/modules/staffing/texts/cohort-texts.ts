import { defineTexts } from '#platform/texts/define-texts.ts';
import { cohortEn } from './cohort.en.ts';
import { cohortNb } from './cohort.nb.ts';
import { cohortNn } from './cohort.nn.ts';

/** The words of cohort and shadow rosters. */
export const cohortTexts = defineTexts({ nb: cohortNb, nn: cohortNn, en: cohortEn });
