import { defineTexts } from '#platform/texts/define-texts.ts';
import { cooperationEn } from './cooperation.en.ts';
import { cooperationNb } from './cooperation.nb.ts';
import { cooperationNn } from './cooperation.nn.ts';

/** Agreements with neighbours, calling upon them, and what that is refused with. */
export const cooperationTexts = defineTexts({ nb: cooperationNb, nn: cooperationNn, en: cooperationEn });
