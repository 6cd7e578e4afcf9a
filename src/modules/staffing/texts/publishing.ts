import { defineTexts } from '#platform/texts/define-texts.ts';
import { publishingEn } from './publishing.en.ts';
import { publishingNb } from './publishing.nb.ts';
import { publishingNn } from './publishing.nn.ts';

/** What publishing a plan writes into the decision log. */
export const publishingTexts = defineTexts({ nb: publishingNb, nn: publishingNn, en: publishingEn });
