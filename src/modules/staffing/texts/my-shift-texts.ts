import { defineTexts } from '#platform/texts/define-texts.ts';
import { myShiftEn } from './my-shift.en.ts';
import { myShiftNb } from './my-shift.nb.ts';
import { myShiftNn } from './my-shift.nn.ts';

/** One's own shifts, for an employee on a phone. */
export const myShiftTexts = defineTexts({ nb: myShiftNb, nn: myShiftNn, en: myShiftEn });
