import { defineTexts } from '#platform/texts/define-texts.ts';
import { ruleEn } from './rule.en.ts';
import { ruleNb } from './rule.nb.ts';
import { ruleNn } from './rule.nn.ts';

/** Words for infection rules and what follows from them, on pages, in the log and in messages. */
export const ruleTexts = defineTexts({ nb: ruleNb, nn: ruleNn, en: ruleEn });
