import { defineTexts } from '#platform/texts/define-texts.ts';
import { lawRulesEn } from './law-rules.en.ts';
import { lawRulesNb } from './law-rules.nb.ts';
import { lawRulesNn } from './law-rules.nn.ts';
import { workingTimeEn } from './working-time.en.ts';
import { workingTimeNb } from './working-time.nb.ts';
import { workingTimeNn } from './working-time.nn.ts';

/** Working time by the law: page, agreements, decisions, overview of hours, and the rules by name. */
export const workingTimeTexts = defineTexts({
  nb: { ...workingTimeNb, ...lawRulesNb },
  nn: { ...workingTimeNn, ...lawRulesNn },
  en: { ...workingTimeEn, ...lawRulesEn },
});
