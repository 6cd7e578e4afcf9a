import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** What is written to people. */
export const messagesTexts = defineTexts({ nb, nn, en });
