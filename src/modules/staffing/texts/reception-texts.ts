import { defineTexts } from '#platform/texts/define-texts.ts';
import { receptionEn } from './reception.en.ts';
import { receptionNb } from './reception.nb.ts';
import { receptionNn } from './reception.nn.ts';

/** The leader's page about newcomers. */
export const receptionTexts = defineTexts({ nb: receptionNb, nn: receptionNn, en: receptionEn });
