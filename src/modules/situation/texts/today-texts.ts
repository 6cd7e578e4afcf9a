import { defineTexts } from '#platform/texts/define-texts.ts';
import { todayEn } from './today.en.ts';
import { todayNb } from './today.nb.ts';
import { todayNn } from './today.nn.ts';

/** The page «I dag». */
export const todayTexts = defineTexts({ nb: todayNb, nn: todayNn, en: todayEn });
