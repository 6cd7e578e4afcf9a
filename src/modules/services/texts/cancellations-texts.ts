import { defineTexts } from '#platform/texts/define-texts.ts';
import { cancellationsEn } from './cancellations.en.ts';
import { cancellationsNb } from './cancellations.nb.ts';
import { cancellationsNn } from './cancellations.nn.ts';

/** Words of help that people say no to. */
export const cancellationsTexts = defineTexts({ nb: cancellationsNb, nn: cancellationsNn, en: cancellationsEn });
