import { defineTexts } from '#platform/texts/define-texts.ts';
import { lawRulesEn } from './law-rules.en.ts';
import { lawRulesNb } from './law-rules.nb.ts';
import { lawRulesNn } from './law-rules.nn.ts';

/** What each rule of the law on working time says, in a line, and what its parameters are called. */
export const lawRuleTexts = defineTexts({ nb: lawRulesNb, nn: lawRulesNn, en: lawRulesEn });
