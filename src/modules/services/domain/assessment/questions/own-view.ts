import type { Question } from '../question.ts';
import { says } from '../question.ts';

const VIEWS: readonly string[] = ['agrees', 'agrees-if', 'disagrees', 'cannot-say'];

/** What the person says about it. Never answered beforehand: nobody knows before having asked. */
export const ownView: Question = {
  id: 'own-view',
  ask: 'choice',
  choices: VIEWS,
  template: false,
  fault: (answer) => {
    if (answer?.choice === undefined) return 'missing';
    if (!VIEWS.includes(answer.choice)) return 'unknown-choice';
    return answer.choice === 'agrees' || says(answer.text, 3) ? undefined : 'words-needed';
  },
};
