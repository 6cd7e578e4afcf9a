import { defineTexts } from '#platform/texts/define-texts.ts';
import { responseEn } from './response.en.ts';
import { responseNb } from './response.nb.ts';
import { responseNn } from './response.nn.ts';

/** Words of the rapid-response team, its call-outs and its check-list. */
export const responseTexts = defineTexts({ nb: responseNb, nn: responseNn, en: responseEn });
