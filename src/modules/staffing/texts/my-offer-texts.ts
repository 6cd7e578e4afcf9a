import { defineTexts } from '#platform/texts/define-texts.ts';
import { myOfferEn } from './my-offer.en.ts';
import { myOfferNb } from './my-offer.nb.ts';
import { myOfferNn } from './my-offer.nn.ts';

/** What one is asked, and being received somewhere new. */
export const myOfferTexts = defineTexts({ nb: myOfferNb, nn: myOfferNn, en: myOfferEn });
