import { defineTexts } from '#platform/texts/define-texts.ts';
import { absenceEn } from './absence.en.ts';
import { absenceNb } from './absence.nb.ts';
import { absenceNn } from './absence.nn.ts';

/** Recording and looking up absences. */
export const absenceTexts = defineTexts({ nb: absenceNb, nn: absenceNn, en: absenceEn });
