import type { Competence } from '#modules/organisation/domain/municipality.ts';

/** Who may stand in for whom, and what a hole costs in the plan. */
export const COMPETENCES: readonly Competence[] = [
  { competence: 'nurse', covers: ['health_worker', 'assistant'], weight: 1500 },
  { competence: 'social_educator', covers: ['health_worker', 'assistant'], weight: 1500 },
  { competence: 'health_worker', covers: ['assistant'], weight: 1000 },
  { competence: 'assistant', covers: [], weight: 700 },
  { competence: 'cook', covers: [], weight: 700 },
  { competence: 'cleaner', covers: [], weight: 700 },
];

/** Whether a person of one competence may fill a place of another. */
export function mayStandInFor(own: string, needed: string): boolean {
  return own === needed || COMPETENCES.some(({ competence, covers }) => competence === own && covers.includes(needed));
}
