import { defineTexts } from '#platform/texts/define-texts.ts';
import { spreadEn } from './spread.en.ts';
import { spreadNb } from './spread.nb.ts';
import { spreadNn } from './spread.nn.ts';

/** Words of the simulation of an infection. */
export const spreadTexts = defineTexts({ nb: spreadNb, nn: spreadNn, en: spreadEn });
