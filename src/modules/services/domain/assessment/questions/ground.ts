import type { Question } from '../question.ts';
import { says } from '../question.ts';

const FEWEST_SIGNS = 15;

/** Why this is sound for this person, in words of the one who assesses: a template's alone will not do. It stands in the letter to them. */
export const ground: Question = {
  id: 'ground',
  ask: 'text',
  template: true,
  fault: (answer) => {
    if (!says(answer?.text, 1)) return 'missing';
    if (answer?.untouched) return 'untouched';
    return says(answer?.text, FEWEST_SIGNS) ? undefined : 'too-short';
  },
};
