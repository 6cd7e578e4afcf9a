import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './units.en.ts';
import { nb } from './units.nb.ts';
import { nn } from './units.nn.ts';

/** Words of the pages about units. */
export const unitTexts = defineTexts({ nb, nn, en });
