import { defineTexts } from '#platform/texts/define-texts.ts';
import { measuresEn } from './measures.en.ts';
import { measuresNb } from './measures.nb.ts';
import { measuresNn } from './measures.nn.ts';

/** Words of contact with others, and what measures cost. */
export const measuresTexts = defineTexts({ nb: measuresNb, nn: measuresNn, en: measuresEn });
