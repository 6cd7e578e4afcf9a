import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { CostResult } from '../contract.ts';
import { applyOneSiteRule } from '../domain/cross-site/apply-one-site-rule.ts';
import type { Plan } from '../domain/replan/plan.ts';
import { planReplacement } from '../solver/plan-replacement.ts';
import type { CostTask } from '../store/cross-site/cost-rows.ts';
import { finishCost } from '../store/cross-site/cost-rows.ts';

/** Seconds of search for each of the two plans: long enough to fill what can be filled, short enough to wait for. */
const SECONDS_EACH = 6;

/** The reckonings that this process runs. */
export interface CostDesk {
  run(actor: Actor, task: CostTask): Promise<void>;
  /** 0 to 1; undefined where it does not run here. */
  progress(tenantId: number, costId: number): number | undefined;
  close(): Promise<void>;
}

const desks = new WeakMap<Platform['database'], CostDesk>();

/** The desk of a platform; there is one per open database. */
export function costDeskOf(platform: Platform): CostDesk {
  const known = desks.get(platform.database) ?? createCostDesk(platform);
  desks.set(platform.database, known);
  return known;
}

function createCostDesk(platform: Platform): CostDesk {
  const shares = new Map<string, number>();
  const running = new Set<Promise<void>>();
  const abort = new AbortController();
  const keyOf = (tenantId: number, costId: number) => `${tenantId} ${costId}`;
  const reckon = async (actor: Actor, task: CostTask): Promise<void> => {
    const key = keyOf(actor.tenantId, task.costId);
    shares.set(key, 0);
    try {
      const result = await reckonCost(task, abort.signal, (share) => shares.set(key, share));
      await doWork(platform, actor, (work) => finishCost(work, task.costId, result, null));
    } catch (error) {
      process.stderr.write(`cross-site cost ${key}: ${(error as Error).stack}\n`);
      await doWork(platform, actor, (work) => finishCost(work, task.costId, null, 'staffing.cross-site.cost-fault'));
    } finally {
      shares.delete(key);
    }
  };
  return {
    run: async (actor, task) => {
      const run = reckon(actor, task);
      running.add(run);
      await run.finally(() => running.delete(run));
    },
    progress: (tenantId, costId) => shares.get(keyOf(tenantId, costId)),
    close: async () => {
      abort.abort();
      await Promise.allSettled(running);
    },
  };
}

/** Two searches of the same length: with the units open as they would be without a rule, and with it; what both leave open is the price of the rule. */
async function reckonCost(task: CostTask, signal: AbortSignal, tell: (share: number) => void): Promise<CostResult> {
  const closed = new Set(task.unitIds);
  const variant = applyOneSiteRule(task.municipality, closed, task.from, task.days);
  const search = (municipality: CostTask['municipality'], first: number): Promise<Plan> =>
    planReplacement(
      municipality,
      { from: task.from, days: task.days, seed: 1, timeLimitSeconds: SECONDS_EACH },
      { signal, onProgress: ({ seconds }) => tell(first + Math.min(0.49, seconds / SECONDS_EACH / 2)) },
    );
  // A unit that is closed already is opened for the comparison, else the rule would seem to cost nothing.
  const open = task.municipality.unitStatus.filter((row) => row.status !== 'no_cross_site' || !closed.has(row.unitId));
  const without = await search({ ...task.municipality, unitStatus: open }, 0);
  const withRule = await search(variant.municipality, 0.5);
  const perUnit = (plan: Plan) => {
    const sums = new Map<string, number>();
    for (const row of plan.uncovered) sums.set(row.unitId, (sums.get(row.unitId) ?? 0) + row.missing);
    return sums;
  };
  const [before, after] = [perUnit(without), perUnit(withRule)];
  return {
    without: holesOf(without),
    withRule: holesOf(withRule),
    lifted: variant.lifted.length,
    liftedPeople: new Set(variant.lifted.map((row) => row.staffId)).size,
    withEmployer: variant.withEmployer.length,
    units: [...new Set([...before.keys(), ...after.keys()])]
      .map((unitId) => ({ unitId, without: before.get(unitId) ?? 0, withRule: after.get(unitId) ?? 0 }))
      .filter((unit) => unit.without !== unit.withRule)
      .toSorted((a, b) => b.withRule - b.without - (a.withRule - a.without)),
  };
}

function holesOf(plan: Plan): CostResult['without'] {
  return {
    missing: plan.uncovered.reduce((sum, row) => sum + row.missing, 0),
    belowMinimum: plan.uncovered.reduce((sum, row) => sum + row.belowMinimum, 0),
  };
}
