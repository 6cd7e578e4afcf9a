import { defineTexts } from '#platform/texts/define-texts.ts';
import { stockEn } from './stock.en.ts';
import { stockNb } from './stock.nb.ts';
import { stockNn } from './stock.nn.ts';

/** The page «Utstyr». */
export const stockTexts = defineTexts({ nb: stockNb, nn: stockNn, en: stockEn });
