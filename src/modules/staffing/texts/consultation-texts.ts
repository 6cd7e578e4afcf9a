import { defineTexts } from '#platform/texts/define-texts.ts';
import { consultationEn } from './consultation.en.ts';
import { consultationNb } from './consultation.nb.ts';
import { consultationNn } from './consultation.nn.ts';

/** Consultations with staff representatives and safety delegates, and what they are refused with. */
export const consultationTexts = defineTexts({ nb: consultationNb, nn: consultationNn, en: consultationEn });
