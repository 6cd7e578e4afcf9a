import { defineTexts } from '#platform/texts/define-texts.ts';
import { peopleEn } from './people.en.ts';
import { peopleNb } from './people.nb.ts';
import { peopleNn } from './people.nn.ts';

/** People who receive care: the list and one person. */
export const peopleTexts = defineTexts({ nb: peopleNb, nn: peopleNn, en: peopleEn });
