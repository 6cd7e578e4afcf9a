import { defineTexts } from '#platform/texts/define-texts.ts';
import { peopleCountEn } from './people-count.en.ts';
import { peopleCountNb } from './people-count.nb.ts';
import { peopleCountNn } from './people-count.nn.ts';

/** So many people of a competence: «2 sykepleiere». */
export const peopleCountTexts = defineTexts({ nb: peopleCountNb, nn: peopleCountNn, en: peopleCountEn });
