import { defineTexts } from '#platform/texts/define-texts.ts';
import { findingsEn } from './findings.en.ts';
import { findingsNb } from './findings.nb.ts';
import { findingsNn } from './findings.nn.ts';

/** Findings of the rules and of the plan checker in words, by code. */
export const findingTexts = defineTexts({ nb: findingsNb, nn: findingsNn, en: findingsEn });
