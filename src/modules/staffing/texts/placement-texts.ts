import { defineTexts } from '#platform/texts/define-texts.ts';
import { placementEn } from './placement.en.ts';
import { placementNb } from './placement.nb.ts';
import { placementNn } from './placement.nn.ts';

/** Words of student placements. */
export const placementTexts = defineTexts({ nb: placementNb, nn: placementNn, en: placementEn });
