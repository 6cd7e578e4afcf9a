import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './edit.en.ts';
import { nb } from './edit.nb.ts';
import { nn } from './edit.nn.ts';

/** Words of editing by hand, and of what is refused. */
export const editTexts = defineTexts({ nb, nn, en });
