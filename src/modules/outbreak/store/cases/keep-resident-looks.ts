import { recordLooks } from '#modules/services/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SubjectKind } from '../../domain/cases/infected-subject.ts';

interface Shown {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string | null;
}

/** Keeps that the actor saw what is known of infection of the residents among some people; staff and visitors have no such list. */
export async function keepResidentLooks(
  work: Work,
  people: readonly Shown[],
  what: 'outbreak.calls' | 'outbreak.case' | 'outbreak.cases' | 'outbreak.contacts' | 'outbreak.tests',
): Promise<void> {
  const residents = new Set(
    people.flatMap(({ subjectKind, subjectId }) => (subjectKind === 'resident' && subjectId !== null ? subjectId : [])),
  );
  if (residents.size > 0) await recordLooks(work, [...residents], what);
}
