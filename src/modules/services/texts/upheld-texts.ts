import { defineTexts } from '#platform/texts/define-texts.ts';
import { upheldEn } from './upheld.en.ts';
import { upheldNb } from './upheld.nb.ts';
import { upheldNn } from './upheld.nn.ts';

/** Words of services upheld. */
export const upheldTexts = defineTexts({ nb: upheldNb, nn: upheldNn, en: upheldEn });
