import { defineTexts } from '#platform/texts/define-texts.ts';
import { ruleEn } from './rule.en.ts';
import { ruleNb } from './rule.nb.ts';
import { ruleNn } from './rule.nn.ts';
import { rulesPageEn } from './rules-page.en.ts';
import { rulesPageNb } from './rules-page.nb.ts';
import { rulesPageNn } from './rules-page.nn.ts';

/** The page of infection rules, with the words of the rules themselves. */
export const rulesPageTexts = defineTexts({
  nb: { ...ruleNb, ...rulesPageNb },
  nn: { ...ruleNn, ...rulesPageNn },
  en: { ...ruleEn, ...rulesPageEn },
});
