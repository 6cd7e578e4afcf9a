import { defineTexts } from '#platform/texts/define-texts.ts';
import { offersEn } from './offers.en.ts';
import { offersNb } from './offers.nb.ts';
import { offersNn } from './offers.nn.ts';

/** The coordinator's pages about questions to people. */
export const offersTexts = defineTexts({ nb: offersNb, nn: offersNn, en: offersEn });
