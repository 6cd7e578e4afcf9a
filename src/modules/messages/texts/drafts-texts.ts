import { defineTexts } from '#platform/texts/define-texts.ts';
import { draftsEn } from './drafts.en.ts';
import { draftsNb } from './drafts.nb.ts';
import { draftsNn } from './drafts.nn.ts';

/** The words of the page «Utkast». */
export const draftsTexts = defineTexts({ nb: draftsNb, nn: draftsNn, en: draftsEn });
