import { defineTexts } from '#platform/texts/define-texts.ts';
import { planEn } from './plan.en.ts';
import { planNb } from './plan.nb.ts';
import { planNn } from './plan.nn.ts';
import { planChoicesEn } from './plan-choices.en.ts';
import { planChoicesNb } from './plan-choices.nb.ts';
import { planChoicesNn } from './plan-choices.nn.ts';

/** The words of replanning. */
export const planTexts = defineTexts({
  nb: { ...planNb, ...planChoicesNb },
  nn: { ...planNn, ...planChoicesNn },
  en: { ...planEn, ...planChoicesEn },
});
