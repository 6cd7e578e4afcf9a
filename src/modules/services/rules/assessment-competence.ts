import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { VisitImportance } from '../domain/visit.ts';

/** Who may sign an assessment of a service of an importance, from a day on. Competences by their ids; the municipal doctor always may. */
export interface AssessmentCompetenceRule {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | undefined;
  readonly source: string;
  readonly competences: Readonly<Record<VisitImportance, readonly string[]>>;
}

/**
 * The laws ask for enough competence (hol. § 4-1 (1) d) and that each keeps to their own (helsepersonelloven § 4); which profession
 * that is for which service is the program's proposal and can be made stricter by a later row.
 */
export const ASSESSMENT_COMPETENCE: readonly AssessmentCompetenceRule[] = [
  {
    validFrom: plainDate('2012-01-01'),
    validTo: undefined,
    source: 'hol. § 4-1, hpl. § 4',
    competences: {
      must: ['nurse', 'doctor'],
      should: ['nurse', 'doctor'],
      can_wait: ['nurse', 'doctor', 'health_worker'],
    },
  },
];

/** The rule of a day. */
export function competenceRuleOn(date: PlainDate): AssessmentCompetenceRule {
  const rule = ASSESSMENT_COMPETENCE.find(
    (one) => one.validFrom <= date && (one.validTo === undefined || date < one.validTo),
  );
  if (!rule) throw new Error(`no rule says who may assess on ${date}`);
  return rule;
}
