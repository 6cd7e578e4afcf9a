import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './setup.en.ts';
import { nb } from './setup.nb.ts';
import { nn } from './setup.nn.ts';

/** Words of the page about shifts, competences and sites. */
export const setupTexts = defineTexts({ nb, nn, en });
