import { NotYours } from '#platform/errors/not-yours.ts';
import { createTenantCache } from '#platform/live/tenant-cache.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PlanSummary } from '../contract.ts';
import type { PlanState } from '../domain/plan-life-cycle.ts';
import { viewPlanSummary } from '../views/view-plan-summary.ts';
import { listPlanHeads } from './plan-rows.ts';
import { readPlan } from './read-plan.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { openingPeriod } from './record-absences.ts';

/** Summaries that hide nothing, kept until their plan's revision is another. */
const summaries = createTenantCache<PlanSummary>(200);

/** Plans that the actor may see, newest first; with a place those of the municipality and of that unit or above or below it. */
export async function readPlans(
  work: Work,
  filter: { readonly place?: string | undefined; readonly state?: PlanState | undefined; readonly limit: number },
): Promise<PlanSummary[]> {
  const { base } = (await readStaffingPicture(work, openingPeriod(work))).picture;
  const isAbove = (upper: string, lower: string) => base.unitOf.get(lower)?.path.includes(upper) === true;
  const touches = (unitId: string | null) =>
    filter.place === undefined ||
    unitId === null ||
    unitId === filter.place ||
    isAbove(unitId, filter.place) ||
    isAbove(filter.place, unitId);
  const seesAll = work.access.scopeOf(work.actor, 'staffing.plan.read') === 'everywhere';
  const plans: PlanSummary[] = [];
  for (const { planId, revision, unitId } of await listPlanHeads(work.trx, filter)) {
    if (!touches(unitId)) continue;
    const summary = seesAll
      ? await summaries.get(work.trx, String(planId), String(revision), () => summarize(work, planId))
      : await summarizeIfSeen(work, planId);
    if (summary) plans.push(summary);
  }
  return plans;
}

async function summarize(work: Work, planId: number): Promise<PlanSummary> {
  return viewPlanSummary(await readPlan(work, planId));
}

async function summarizeIfSeen(work: Work, planId: number): Promise<PlanSummary | undefined> {
  try {
    return await summarize(work, planId);
  } catch (error) {
    if (error instanceof NotYours) return undefined;
    throw error;
  }
}
