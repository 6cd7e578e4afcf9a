import { defineTexts } from '#platform/texts/define-texts.ts';
import { logPageEn } from './log-page.en.ts';
import { logPageNb } from './log-page.nb.ts';
import { logPageNn } from './log-page.nn.ts';

/** The words of the page «Logg», with names of the kinds of decision and of the figures that were known. */
export const logPageTexts = defineTexts({ nb: logPageNb, nn: logPageNn, en: logPageEn });
