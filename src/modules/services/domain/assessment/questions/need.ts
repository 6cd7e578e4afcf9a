import type { Question } from '../question.ts';
import { says } from '../question.ts';

const FEWEST_SIGNS = 10;

/** What the person needs the service for, and how that need is met meanwhile. */
export const need: Question = {
  id: 'need',
  ask: 'text',
  template: true,
  fault: (answer) => {
    if (!says(answer?.text, 1)) return 'missing';
    return says(answer?.text, FEWEST_SIGNS) ? undefined : 'too-short';
  },
};
