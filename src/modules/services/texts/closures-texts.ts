import { defineTexts } from '#platform/texts/define-texts.ts';
import { closuresEn } from './closures.en.ts';
import { closuresNb } from './closures.nb.ts';
import { closuresNn } from './closures.nn.ts';

/** Words of what is closed or reduced. */
export const closuresTexts = defineTexts({ nb: closuresNb, nn: closuresNn, en: closuresEn });
