import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './people.en.ts';
import { nb } from './people.nb.ts';
import { nn } from './people.nn.ts';

/** Words of the pages about people. */
export const peopleTexts = defineTexts({ nb, nn, en });
