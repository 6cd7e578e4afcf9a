import { defineTexts } from '#platform/texts/define-texts.ts';
import { dayEn } from './day.en.ts';
import { dayNb } from './day.nb.ts';
import { dayNn } from './day.nn.ts';
import { visitFindingsEn } from './visit-findings.en.ts';
import { visitFindingsNb } from './visit-findings.nb.ts';
import { visitFindingsNn } from './visit-findings.nn.ts';

/** Texts of the page «Hvem besøker hvem i dag?» with its findings and refusals. */
export const dayTexts = defineTexts({
  nb: { ...dayNb, ...visitFindingsNb },
  nn: { ...dayNn, ...visitFindingsNn },
  en: { ...dayEn, ...visitFindingsEn },
});
