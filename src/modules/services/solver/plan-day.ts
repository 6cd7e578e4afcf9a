import type { HeldVisit } from '../domain/visit-plan/build-visit-problem.ts';
import { buildVisitProblem } from '../domain/visit-plan/build-visit-problem.ts';
import type { DayFacts } from '../domain/visit-plan/day-facts.ts';
import type { DayPlan } from '../domain/visit-plan/day-plan.ts';
import { describeDayPlan, withLenders } from '../domain/visit-plan/describe-day-plan.ts';
import { joinPlans, lendingGroups, partOfDay } from '../domain/visit-plan/lending.ts';
import type { VisitProblem } from '../domain/visits/visit-problem.ts';
import type { PlannedTours } from './plan-tours.ts';
import { planTours } from './plan-tours.ts';
import type { StartTours } from './start-links.ts';

export interface PlanDayOptions {
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** Whether districts with an unmet must may borrow carers from those near by. */
  readonly lending: boolean;
  readonly held?: readonly HeldVisit[];
  /** Visits that stay locked in the plan. */
  readonly locks?: readonly string[];
  readonly threads?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: DayProgress) => void) | undefined;
}

/** How far a search is: districts done, and the share of the time that has gone. */
export interface DayProgress {
  readonly phase: 'districts' | 'lending';
  readonly districts: number;
  readonly done: number;
  readonly seconds: number;
  readonly cost: number | null;
}

/** Districts planned side by side, each in a thread of its own. */
const THREADS = 2;
/** Kept of a limit for starting, and of what building the problem took for describing the result. */
const MARGIN_SECONDS = 0.1;
const DESCRIBING = 3;
/** Share of the time that lending gets when it is allowed. */
const LENDING_SHARE = 0.35;

interface District {
  readonly problem: VisitProblem;
  readonly tours: PlannedTours;
  readonly plan: DayPlan;
}

/**
 * Plans the day of some districts: each for itself side by side, then, where a must is unmet, again together with the nearest districts
 * whose people may help. A stop gives the best so far of each.
 */
export async function planDay(facts: DayFacts, unitIds: readonly string[], options: PlanDayOptions): Promise<DayPlan> {
  const startedAt = Date.now();
  const threads = options.threads ?? THREADS;
  const held = options.held ?? [];
  const lends = options.lending && unitIds.length > 1;
  const seconds = options.timeLimitSeconds * (lends ? 1 - LENDING_SHARE : 1);
  const side = Math.min(threads, unitIds.length);
  const found = new Map<string, District>();
  const tell = (phase: DayProgress['phase'], cost: number | null) =>
    options.onProgress?.({
      phase,
      districts: unitIds.length,
      done: found.size,
      seconds: (Date.now() - startedAt) / 1000,
      cost,
    });
  const queue = [...unitIds];
  const since = (moment: number) => (Date.now() - moment) / 1000;
  const one = async (): Promise<void> => {
    for (let unitId = queue.shift(); unitId !== undefined; unitId = queue.shift()) {
      const share = (seconds - since(startedAt)) / Math.ceil((queue.length + 1) / side);
      const began = Date.now();
      const part = partOfDay(facts, [unitId]);
      const problem = buildVisitProblem(part, { held });
      const tours = await planTours(problem, {
        timeLimitSeconds: searching(share, since(began)),
        seed: options.seed,
        threads: Math.max(1, Math.floor(threads / side)),
        signal: options.signal,
        onProgress: ({ cost }) => tell('districts', cost),
      });
      found.set(unitId, { problem, tours, plan: describeDayPlan(part, [unitId], problem, tours, options.locks) });
      tell('districts', tours.cost);
    }
  };
  await Promise.all(Array.from({ length: side }, one));
  const plans = unitIds.flatMap((unitId) => found.get(unitId)?.plan ?? []);
  const groups = lends ? lendingGroups(partOfDay(facts, unitIds), plans) : [];
  const joined: DayPlan[] = [];
  const lent = new Set<string>();
  for (const [index, group] of groups.entries()) {
    // What there is no time for stays as each district has planned it.
    if (since(startedAt) >= options.timeLimitSeconds || options.signal?.aborted) break;
    tell('lending', null);
    for (const unitId of group) lent.add(unitId);
    const share = (options.timeLimitSeconds - since(startedAt)) / (groups.length - index);
    const began = Date.now();
    const districts = group.flatMap((unitId) => found.get(unitId) ?? []);
    const part = partOfDay(facts, group);
    const problem = buildVisitProblem(part, { held, lending: true });
    const tours = await planTours(problem, {
      timeLimitSeconds: searching(share, since(began)),
      seed: options.seed,
      threads,
      signal: options.signal,
      start: startOf(districts),
      onProgress: ({ cost }) => tell('lending', cost),
    });
    joined.push(describeDayPlan(part, group, problem, tours, options.locks));
  }
  const alone = plans.filter((plan) => !lent.has(plan.unitIds[0] ?? ''));
  const all = [...alone, ...joined];
  const total = (Date.now() - startedAt) / 1000;
  return {
    ...withLenders(facts, joinPlans(all)),
    unitIds,
    seconds: { first: Math.min(...all.map((plan) => plan.seconds.first)), total },
  };
}

/** Seconds of a share that the search may take when building the problem took so many; describing the result takes its own. */
function searching(share: number, built: number): number {
  return Math.max(0, share - built * (1 + DESCRIBING) - MARGIN_SECONDS);
}

/** The tours that the districts have found, as what a search for all of them begins with. */
function startOf(districts: readonly District[]): StartTours {
  return {
    tours: new Map(
      districts.flatMap(({ problem, tours }) =>
        problem.carers.map(({ carerId }, index) => [carerId, tours.tours[index] ?? []] as const),
      ),
    ),
    kinds: Object.assign({}, ...districts.map(({ tours }) => tours.kinds)),
  };
}
