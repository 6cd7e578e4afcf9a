import type { EmploymentTermsRow } from '#modules/organisation/domain/working-time-rows.ts';

/** What the law asks about one person's employment beyond competence and unit. */
export type EmploymentTerms = EmploymentTermsRow;

/** What is taken for somebody nothing is registered for: the law's main rule, and said so in a finding. */
export function unknownTerms(staffId: string): EmploymentTerms {
  return { staffId, rotaClass: 'ordinary', position: 'ordinary', heavyStrain: false };
}
