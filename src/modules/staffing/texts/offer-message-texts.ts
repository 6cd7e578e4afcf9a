import { defineTexts } from '#platform/texts/define-texts.ts';
import { offerMessageEn } from './offer-message.en.ts';
import { offerMessageNb } from './offer-message.nb.ts';
import { offerMessageNn } from './offer-message.nn.ts';

/** What the program writes about offers. */
export const offerMessageTexts = defineTexts({ nb: offerMessageNb, nn: offerMessageNn, en: offerMessageEn });
