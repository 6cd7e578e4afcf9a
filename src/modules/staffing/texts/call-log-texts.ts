import { defineTexts } from '#platform/texts/define-texts.ts';
import { callLogEn } from './call-log.en.ts';
import { callLogNb } from './call-log.nb.ts';
import { callLogNn } from './call-log.nn.ts';

/** What calls upon agreements write into the decision log. */
export const callLogTexts = defineTexts({ nb: callLogNb, nn: callLogNn, en: callLogEn });
