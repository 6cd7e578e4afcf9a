import type { Finding } from '#kernel/finding.ts';
import type { DutiesByPerson, TermsByPerson } from './assess-law.ts';
import type { LawPerson } from './law-person.ts';
import type { WorkingTimeAgreement } from './working-time-agreement.ts';

/**
 * What no roster of one municipality shows, told once each: people whose rota class is not registered, people outside the
 * chapter, hours for other employers, and that no agreement is registered at all.
 */
export function assessUnknowns(
  people: readonly LawPerson[],
  duties: DutiesByPerson,
  terms: TermsByPerson,
  agreements: readonly WorkingTimeAgreement[],
): Finding[] {
  const working = people.filter(({ personId }) => (duties.get(personId)?.length ?? 0) > 0);
  const unregistered = working.filter(({ personId }) => !terms.has(personId)).length;
  const outside = working.filter(({ personId }) => (terms.get(personId)?.position ?? 'ordinary') !== 'ordinary').length;
  const elsewhere = working.filter(({ otherEmployer }) => otherEmployer).length;
  const told = (code: string, count: number, source: string, rule: string): Finding[] =>
    count === 0 ? [] : [{ code: `staffing.law.${code}`, level: 'info', facts: { people: count, rule }, source }];
  return [
    ...told('terms-unknown', unregistered, 'aml. § 10-4', 'aml-10-4-1'),
    ...told('outside', outside, 'aml. § 10-12 (1)(2)', 'aml-10-12-1-2'),
    ...told('other-employer', elsewhere, 'aml. kap. 10', 'aml-10-7'),
    ...told('no-agreements', agreements.length === 0 ? working.length : 0, 'aml. § 10-5', 'aml-10-5-2'),
  ];
}
