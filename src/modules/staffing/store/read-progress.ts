import type { Work } from '#platform/unit-of-work/work.ts';
import type { PlanDesk, RunningSearch } from '../planning/plan-desk.ts';
import { failLeftPlans } from './finish-plan.ts';
import type { PlanRow } from './plan-rows.ts';
import { getPlan } from './plan-rows.ts';
import { readPlan } from './read-plan.ts';

/** How far a plan is. One that is said to be solved at another process, which gives no sign of life, fails here. */
export async function readProgress(
  work: Work,
  desk: PlanDesk,
  planId: number,
): Promise<{ readonly row: PlanRow; readonly running: RunningSearch | undefined }> {
  const { row } = await readPlan(work, planId);
  const running = desk.find(work.trx.tenantId, planId);
  if (row.state !== 'solving' || running) return { row, running };
  const failed = await failLeftPlans(work, undefined);
  return { row: failed > 0 ? await getPlan(work.trx, planId) : row, running };
}
