import { defineTexts } from '#platform/texts/define-texts.ts';
import { partnersEn } from './partners.en.ts';
import { partnersNb } from './partners.nb.ts';
import { partnersNn } from './partners.nn.ts';

/** The words of the page «Sykehus og naboer». */
export const partnersTexts = defineTexts({ nb: partnersNb, nn: partnersNn, en: partnersEn });
