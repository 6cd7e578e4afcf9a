import { instantOf } from '#kernel/instant.ts';
import { raiseTask } from '#modules/log/index.ts';
import { readSites } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { OVERDUE_TASK, overdueSubject } from './change-improvement.ts';

/** A task for the crisis leader for each approved improvement past its deadline, once per deadline; gives how many were new. */
export async function chaseImprovements(work: Work): Promise<number> {
  const { trx } = work;
  const late = await trx
    .selectFrom('buildingImprovement')
    .select(['buildingImprovement.improvementId', 'buildingImprovement.siteId', 'buildingImprovement.words'])
    .select(['buildingImprovement.owner', 'buildingImprovement.dueOn'])
    .where('buildingImprovement.tenantId', '=', trx.tenantId)
    .where('buildingImprovement.state', '=', 'approved')
    .where('buildingImprovement.dueOn', '<', work.clock.today())
    .execute();
  if (late.length === 0) return 0;
  const names = new Map((await readSites(work)).map(({ siteId, name }) => [siteId, name]));
  let raised = 0;
  for (const { improvementId, siteId, words, owner, dueOn } of late) {
    if (dueOn === null) continue;
    const isNew = await raiseTask(work, {
      kind: OVERDUE_TASK,
      subjectId: overdueSubject(improvementId, dueOn),
      role: 'crisis_leader',
      facts: { site: names.get(siteId) ?? siteId, siteId, words, owner, dueOn },
      dueAt: instantOf(new Date(work.now)),
    });
    if (isNew) raised += 1;
  }
  return raised;
}
