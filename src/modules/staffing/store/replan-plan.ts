import type { Work } from '#platform/unit-of-work/work.ts';
import type { ReplanChoices } from '../domain/replan/choices.ts';
import type { PlanTask, Solver } from './create-plan.ts';
import { createPlan } from './create-plan.ts';
import { openPlan, setPlan } from './open-plan.ts';
import { readWords } from './plan-decisions.ts';
import type { PlanRow } from './plan-rows.ts';

/** How long a new search may take, and from which seed (absent: as before). */
export interface SearchWish {
  readonly timeLimitSeconds?: number | undefined;
  readonly seed?: number | undefined;
  readonly choices?: ReplanChoices | undefined;
}

/** Begins a new proposal around the decisions on a plan, which stays to be compared with. */
export async function replanAround(
  work: Work,
  planId: number,
  revision: number,
  wish: SearchWish,
  solver: Solver,
): Promise<PlanTask> {
  return begin(work, await openPlan(work, planId, 'replan', revision), wish, solver);
}

/** Begins a plan that failed anew, with its decisions; the failed one is given up. */
export async function retryPlan(work: Work, planId: number, revision: number, solver: Solver): Promise<PlanTask> {
  const plan = await openPlan(work, planId, 'retry', revision);
  const task = await begin(work, plan, {}, solver);
  await setPlan(work.trx, planId, { state: 'discarded', revision: revision + 1 });
  return task;
}

async function begin(work: Work, plan: PlanRow, wish: SearchWish, solver: Solver): Promise<PlanTask> {
  const words = await readWords(work.trx, plan.planId);
  return createPlan(
    work,
    {
      period: plan,
      unitId: plan.unitId,
      seed: wish.seed ?? plan.seed,
      timeLimitSeconds: wish.timeLimitSeconds ?? plan.timeLimitSeconds,
      choices: wish.choices ?? plan.choices,
      replaces: { planId: plan.planId, words },
    },
    solver,
  );
}
