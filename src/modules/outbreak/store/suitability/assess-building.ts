import type { Work } from '#platform/unit-of-work/work.ts';
import type { AssessBuilding } from '../../contract/suitability.ts';
import { suitabilityOf } from '../../domain/suitability/suitability.ts';
import { demandSite } from '../places/demand-site.ts';

export const ASSESS_BUILDINGS = 'outbreak.buildings.assess';

/** Keeps an assessment of a building; those before it stay. Gives its number. */
export async function assessBuilding(
  work: Work,
  siteId: string,
  { answers, ...assessment }: AssessBuilding,
): Promise<number> {
  const { trx, actor, now } = work;
  await demandSite(work, siteId, ASSESS_BUILDINGS);
  const { assessmentId } = await trx
    .insertInto('buildingAssessment')
    .values({
      ...assessment,
      tenantId: trx.tenantId,
      siteId,
      answers: JSON.stringify(answers),
      writtenBy: actor.name,
      writtenAt: now,
    })
    .returning('buildingAssessment.assessmentId')
    .executeTakeFirstOrThrow();
  await work.audit({
    action: 'outbreak.building.assessed',
    subjectKind: 'site',
    subjectId: siteId,
    facts: { verdict: suitabilityOf(answers), answers: Object.keys(answers).length },
  });
  work.announce('suitability');
  return assessmentId;
}
