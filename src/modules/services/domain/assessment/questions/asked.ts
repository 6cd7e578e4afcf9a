import type { Question } from '../question.ts';
import { says } from '../question.ts';

const ASKED: readonly string[] = ['person', 'relatives', 'primary-contact', 'doctor', 'nobody'];

/** Who was asked. Relatives and volunteers do a visit only when they have been asked and said yes. */
export const asked: Question = {
  id: 'asked',
  ask: 'choice',
  choices: ASKED,
  template: false,
  fault: (answer, { actions }) => {
    if (answer?.choice === undefined) return 'missing';
    if (!ASKED.includes(answer.choice)) return 'unknown-choice';
    const byOthers = actions.some(({ kind }) => kind === 'relatives' || kind === 'volunteers');
    // Whoever is to do the visit has said yes, and the words name them.
    if (byOthers && (answer.choice === 'nobody' || !says(answer.text, 3))) return 'nobody-agreed';
    return answer.choice !== 'nobody' || says(answer.text, 3) ? undefined : 'words-needed';
  },
};
