import type { AssessedKind } from '../assessed-action.ts';
import type { Question } from '../question.ts';
import { says } from '../question.ts';

const RISKS: readonly string[] = ['low', 'some', 'high'];
/** Actions after which nobody from the municipality sees or hears the person. */
const WITHOUT_CONTACT: readonly AssessedKind[] = ['pause', 'relatives', 'volunteers'];
const FEWEST_SIGNS = 10;

/** What may go wrong, and how likely that is. Never answered beforehand; at high risk nobody is left without contact. */
export const risk: Question = {
  id: 'risk',
  ask: 'choice',
  choices: RISKS,
  template: false,
  fault: (answer, { actions }) => {
    if (answer?.choice === undefined) return 'missing';
    if (!RISKS.includes(answer.choice)) return 'unknown-choice';
    if (answer.choice === 'high' && actions.some(({ kind }) => WITHOUT_CONTACT.includes(kind))) return 'risk-too-high';
    return answer.choice === 'low' || says(answer.text, FEWEST_SIGNS) ? undefined : 'words-needed';
  },
};
