import { defineTexts } from '#platform/texts/define-texts.ts';
import { en } from './texts/en.ts';
import { nb } from './texts/nb.ts';
import { nn } from './texts/nn.ts';

/** The words of the frame, the sign-in and the settings. */
export const webTexts = defineTexts({ nb, nn, en });
