import { defineTexts } from '#platform/texts/define-texts.ts';
import { letterEn } from './letter.en.ts';
import { letterNb } from './letter.nb.ts';
import { letterNn } from './letter.nn.ts';

/** The letter to the person. */
export const letterTexts = defineTexts({ nb: letterNb, nn: letterNn, en: letterEn });
