import { defineTexts } from '#platform/texts/define-texts.ts';
import { resourcesEn } from './resources.en.ts';
import { resourcesNb } from './resources.nb.ts';
import { resourcesNn } from './resources.nn.ts';

/** Words of the register of people who may be called, and of agencies. */
export const resourceTexts = defineTexts({ nb: resourcesNb, nn: resourcesNn, en: resourcesEn });
