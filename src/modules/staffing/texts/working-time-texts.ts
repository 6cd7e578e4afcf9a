import { defineTexts } from '#platform/texts/define-texts.ts';
import { workingTimeEn } from './working-time.en.ts';
import { workingTimeNb } from './working-time.nb.ts';
import { workingTimeNn } from './working-time.nn.ts';

/** Working time by the law: page, agreements, decisions, overview of hours. */
export const workingTimeTexts = defineTexts({ nb: workingTimeNb, nn: workingTimeNn, en: workingTimeEn });
