import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/work/work.ts';
import type { PlanState } from '../domain/plan-life-cycle.ts';
import { listPlanIds } from './plan-rows.ts';
import type { PlanRead } from './read-plan.ts';
import { readPlan } from './read-plan.ts';

/** Plans that the actor may see, newest first; with a place those of the municipality and of that unit or above or below it. */
export async function readPlans(
  work: Work,
  filter: { readonly place?: string | undefined; readonly state?: PlanState | undefined; readonly limit: number },
): Promise<PlanRead[]> {
  const plans: PlanRead[] = [];
  for (const planId of await listPlanIds(work.trx, filter)) {
    const plan = await readIfSeen(work, planId);
    if (plan && touches(plan, filter.place)) plans.push(plan);
  }
  return plans;
}

async function readIfSeen(work: Work, planId: number): Promise<PlanRead | undefined> {
  try {
    return await readPlan(work, planId);
  } catch (error) {
    if (error instanceof NotYours) return undefined;
    throw error;
  }
}

function touches({ row, base }: PlanRead, place: string | undefined): boolean {
  if (place === undefined || row.unitId === null || row.unitId === place) return true;
  const isAbove = (upper: string, lower: string) => base.unitOf.get(lower)?.path.includes(upper) === true;
  return isAbove(row.unitId, place) || isAbove(place, row.unitId);
}
