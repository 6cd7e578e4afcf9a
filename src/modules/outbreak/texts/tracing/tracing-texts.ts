import { defineTexts } from '#platform/texts/define-texts.ts';
import { tracingEn } from './tracing.en.ts';
import { tracingNb } from './tracing.nb.ts';
import { tracingNn } from './tracing.nn.ts';

/** Words of contacts and calls. */
export const tracingTexts = defineTexts({ nb: tracingNb, nn: tracingNn, en: tracingEn });
