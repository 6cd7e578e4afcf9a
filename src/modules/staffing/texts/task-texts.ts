import { defineTexts } from '#platform/texts/define-texts.ts';
import { taskEn } from './task.en.ts';
import { taskNb } from './task.nb.ts';
import { taskNn } from './task.nn.ts';

/** The words of task sharing. */
export const taskTexts = defineTexts({ nb: taskNb, nn: taskNn, en: taskEn });
