import { defineTexts } from '#platform/texts/define-texts.ts';
import { placesEn } from './places.en.ts';
import { placesNb } from './places.nb.ts';
import { placesNn } from './places.nn.ts';

/** Houses room by room: what is free, zones, moves, and what is refused. */
export const placesTexts = defineTexts({ nb: placesNb, nn: placesNn, en: placesEn });
