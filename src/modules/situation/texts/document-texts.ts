import { defineTexts } from '#platform/texts/define-texts.ts';
import { documentEn } from './document.en.ts';
import { documentNb } from './document.nb.ts';
import { documentNn } from './document.nn.ts';

/** The words of the situation report as a document. */
export const documentTexts = defineTexts({ nb: documentNb, nn: documentNn, en: documentEn });
