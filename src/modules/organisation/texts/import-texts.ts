import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './imports.en.ts';
import { nb } from './imports.nb.ts';
import { nn } from './imports.nn.ts';

/** Words of the import page. */
export const importTexts = defineTexts({ nb, nn, en });
