import { defineTexts } from '#platform/texts/define-texts.ts';
import { recruitingEn } from './recruiting.en.ts';
import { recruitingNb } from './recruiting.nb.ts';
import { recruitingNn } from './recruiting.nn.ts';

/** Words of vacancies, applicants and the forecast of own capacity. */
export const recruitingTexts = defineTexts({ nb: recruitingNb, nn: recruitingNn, en: recruitingEn });
