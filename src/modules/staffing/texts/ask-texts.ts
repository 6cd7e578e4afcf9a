import { defineTexts } from '#platform/texts/define-texts.ts';
import { askEn } from './ask.en.ts';
import { askNb } from './ask.nb.ts';
import { askNn } from './ask.nn.ts';

/** The way from open shifts to asking people; small, since other pages carry it. */
export const askTexts = defineTexts({ nb: askNb, nn: askNn, en: askEn });
