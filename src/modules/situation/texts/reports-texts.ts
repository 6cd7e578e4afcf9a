import { defineTexts } from '#platform/texts/define-texts.ts';
import { reportsEn } from './reports.en.ts';
import { reportsNb } from './reports.nb.ts';
import { reportsNn } from './reports.nn.ts';

/** The words of the pages of the unit reports. */
export const reportsTexts = defineTexts({ nb: reportsNb, nn: reportsNn, en: reportsEn });
