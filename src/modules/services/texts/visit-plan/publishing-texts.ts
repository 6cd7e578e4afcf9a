import { defineTexts } from '#platform/texts/define-texts.ts';
import { publishingEn } from './publishing.en.ts';
import { publishingNb } from './publishing.nb.ts';
import { publishingNn } from './publishing.nn.ts';

/** What publishing a day's tours writes into the decision log and to carers. */
export const visitPlanPublishingTexts = defineTexts({ nb: publishingNb, nn: publishingNn, en: publishingEn });
