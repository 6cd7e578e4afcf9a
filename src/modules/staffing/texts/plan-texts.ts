import { defineTexts } from '#platform/texts/define-texts.ts';
import { planEn } from './plan.en.ts';
import { planNb } from './plan.nb.ts';
import { planNn } from './plan.nn.ts';

/** The words of replanning. */
export const planTexts = defineTexts({ nb: planNb, nn: planNn, en: planEn });
