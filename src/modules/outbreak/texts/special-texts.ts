import { defineTexts } from '#platform/texts/define-texts.ts';
import { specialEn } from './special.en.ts';
import { specialNb } from './special.nb.ts';
import { specialNn } from './special.nn.ts';

/** The words of the page «Hva må vi opprette?». */
export const specialTexts = defineTexts({ nb: specialNb, nn: specialNn, en: specialEn });
