import type { Question } from '../question.ts';
import { says } from '../question.ts';

const FEWEST_SIGNS = 15;

/** Why this is sound for this person; it stands in the letter to them. */
export const ground: Question = {
  id: 'ground',
  ask: 'text',
  template: true,
  fault: (answer) => {
    if (!says(answer?.text, 1)) return 'missing';
    return says(answer?.text, FEWEST_SIGNS) ? undefined : 'too-short';
  },
};
