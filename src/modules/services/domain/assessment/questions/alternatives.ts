import type { Question } from '../question.ts';
import { says } from '../question.ts';

const FEWEST_SIGNS = 10;

/** What else was considered, and why this was chosen. */
export const alternatives: Question = {
  id: 'alternatives',
  ask: 'text',
  template: true,
  fault: (answer) => {
    if (!says(answer?.text, 1)) return 'missing';
    return says(answer?.text, FEWEST_SIGNS) ? undefined : 'too-short';
  },
};
