import { readPeopleCompetences } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Assessor } from '../../domain/assessment/assess-competence.ts';

/** What the one who acts is, for the rules of who may assess: the competence of their own person, and whether they are the municipal doctor. */
export async function assessorOf(work: Work): Promise<Assessor> {
  const { personId, grants } = work.actor;
  const own = personId === undefined ? undefined : (await readPeopleCompetences(work, [personId])).get(personId);
  return {
    competence: own?.competence,
    covers: own?.covers ?? [],
    doctor: grants.some((grant) => grant.role === 'municipal_doctor'),
  };
}
