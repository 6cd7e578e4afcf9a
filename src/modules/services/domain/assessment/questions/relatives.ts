import type { Question } from '../question.ts';
import { says } from '../question.ts';

const TOLD: readonly string[] = ['told', 'has-none', 'person-says-no', 'not-reached'];

/** Whether relatives have been told; who could not be reached is tried again. */
export const relatives: Question = {
  id: 'relatives',
  ask: 'choice',
  choices: TOLD,
  template: false,
  fault: (answer) => {
    if (answer?.choice === undefined) return 'missing';
    if (!TOLD.includes(answer.choice)) return 'unknown-choice';
    return answer.choice !== 'not-reached' || says(answer.text, 3) ? undefined : 'words-needed';
  },
};
