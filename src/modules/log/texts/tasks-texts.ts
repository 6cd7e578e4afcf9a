import { defineTexts } from '#platform/texts/define-texts.ts';
import { tasksEn } from './tasks.en.ts';
import { tasksNb } from './tasks.nb.ts';
import { tasksNn } from './tasks.nn.ts';

/** The words of the page «Oppgaver», with one sentence for each kind of task. */
export const tasksTexts = defineTexts({ nb: tasksNb, nn: tasksNn, en: tasksEn });
