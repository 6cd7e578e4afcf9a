import { defineTexts } from '#platform/texts/define-texts.ts';
import { findingsEn } from './findings.en.ts';
import { findingsNb } from './findings.nb.ts';
import { findingsNn } from './findings.nn.ts';
import { lawFindingsEn } from './law-findings.en.ts';
import { lawFindingsNb } from './law-findings.nb.ts';
import { lawFindingsNn } from './law-findings.nn.ts';

/** Findings of the rules, of the law on working time and of the plan checker in words, by code. */
export const findingTexts = defineTexts({
  nb: { ...findingsNb, ...lawFindingsNb },
  nn: { ...findingsNn, ...lawFindingsNn },
  en: { ...findingsEn, ...lawFindingsEn },
});
