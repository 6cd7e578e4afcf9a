import { defineTexts } from '#platform/texts/define-texts.ts';
import { spreadLogEn } from './spread-log.en.ts';
import { spreadLogNb } from './spread-log.nb.ts';
import { spreadLogNn } from './spread-log.nn.ts';

/** What decisions that rest on a comparison write into the decision log. */
export const spreadLogTexts = defineTexts({ nb: spreadLogNb, nn: spreadLogNn, en: spreadLogEn });
