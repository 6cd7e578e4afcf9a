import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './accounts.en.ts';
import { nb } from './accounts.nb.ts';
import { nn } from './accounts.nn.ts';

/** Words of the pages about accounts and passwords. */
export const accountTexts = defineTexts({ nb, nn, en });
