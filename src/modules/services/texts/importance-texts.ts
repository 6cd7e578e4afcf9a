import { defineTexts } from '#platform/texts/define-texts.ts';
import { importanceEn } from './importance.en.ts';
import { importanceNb } from './importance.nb.ts';
import { importanceNn } from './importance.nn.ts';

/** What may be given lower priority. */
export const importanceTexts = defineTexts({ nb: importanceNb, nn: importanceNn, en: importanceEn });
