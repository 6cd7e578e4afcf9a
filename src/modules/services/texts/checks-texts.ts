import { defineTexts } from '#platform/texts/define-texts.ts';
import { checksEn } from './checks.en.ts';
import { checksNb } from './checks.nb.ts';
import { checksNn } from './checks.nn.ts';

/** Words of checks of needs. */
export const checksTexts = defineTexts({ nb: checksNb, nn: checksNn, en: checksEn });
