import { defineTexts } from '#platform/texts/define-texts.ts';
import { cleaningEn } from './cleaning.en.ts';
import { cleaningNb } from './cleaning.nb.ts';
import { cleaningNn } from './cleaning.nn.ts';

/** Cleaning after a case: the cleaner's phone, the overview, methods step by step, and what is refused. */
export const cleaningTexts = defineTexts({ nb: cleaningNb, nn: cleaningNn, en: cleaningEn });
