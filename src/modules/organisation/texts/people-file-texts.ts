import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './people-file.en.ts';
import { nb } from './people-file.nb.ts';
import { nn } from './people-file.nn.ts';

/** Words of the exported list of people. */
export const peopleFileTexts = defineTexts({ nb, nn, en });
