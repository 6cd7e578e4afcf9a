import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** The words of the decision log. */
export const logTexts = defineTexts({ nb, nn, en });
