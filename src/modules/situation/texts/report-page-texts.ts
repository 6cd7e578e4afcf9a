import { defineTexts } from '#platform/texts/define-texts.ts';
import { reportPageEn } from './report-page.en.ts';
import { reportPageNb } from './report-page.nb.ts';
import { reportPageNn } from './report-page.nn.ts';

/** The page of the situation report. */
export const reportPageTexts = defineTexts({ nb: reportPageNb, nn: reportPageNn, en: reportPageEn });
