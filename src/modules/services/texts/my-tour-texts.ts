import { defineTexts } from '#platform/texts/define-texts.ts';
import { myTourEn } from './my-tour.en.ts';
import { myTourNb } from './my-tour.nb.ts';
import { myTourNn } from './my-tour.nn.ts';

/** Texts of the page «Min tur». */
export const myTourTexts = defineTexts({ nb: myTourNb, nn: myTourNn, en: myTourEn });
