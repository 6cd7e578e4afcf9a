import type { AssessmentCompetenceRule } from '../../rules/assessment-competence.ts';
import type { VisitImportance } from '../visit.ts';

/** Somebody who would sign: their competence and what it covers, and whether they are the municipal doctor. */
export interface Assessor {
  readonly competence: string | undefined;
  readonly covers: readonly string[];
  readonly doctor: boolean;
}

/** The competence by which somebody may sign an assessment of a service of this importance, or undefined. */
export function signingCompetence(
  who: Assessor,
  importance: VisitImportance,
  rule: AssessmentCompetenceRule,
): string | undefined {
  if (who.doctor) return 'doctor';
  const held = who.competence === undefined ? [] : [who.competence, ...who.covers];
  return rule.competences[importance].some((one) => held.includes(one)) ? who.competence : undefined;
}
