import { defineTexts } from '#platform/texts/define-texts.ts';
import { staffMapEn } from './staff-map.en.ts';
import { staffMapNb } from './staff-map.nb.ts';
import { staffMapNn } from './staff-map.nn.ts';

/** The staff map. */
export const staffMapTexts = defineTexts({ nb: staffMapNb, nn: staffMapNn, en: staffMapEn });
