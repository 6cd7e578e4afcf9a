import { defineTexts } from '#platform/texts/define-texts.ts';
import { templateEn } from './template.en.ts';
import { templateNb } from './template.nb.ts';
import { templateNn } from './template.nn.ts';

/** Texts to start from, by class of service and question. */
export const templateTexts = defineTexts({ nb: templateNb, nn: templateNn, en: templateEn });
