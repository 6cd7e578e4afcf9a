import { randomUUID } from 'node:crypto';
import type { Finding } from '#kernel/finding.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import type { Plan, ReplanProgress } from '../domain/replan/plan.ts';
import { planReplacement } from '../solver/plan-replacement.ts';
import type { PlanTask } from '../store/create-plan.ts';
import { beat, storeFailed, storeSolved } from '../store/finish-plan.ts';
import type { CheckTask } from './check-in-worker.ts';

const HEARTBEAT_MS = 5000;

/** How far a search at this process is. */
export interface RunningSearch {
  readonly phase: ReplanProgress['phase'] | 'waiting' | 'check' | 'done';
  readonly seconds: number;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly uncovered: number | null;
  readonly openShifts: number | null;
  readonly iterations: number;
}

/** The searches that this process runs. */
export interface PlanDesk {
  /** Names this process on the plans that it solves. */
  readonly solver: string;
  /** Runs the search of a plan that has been committed; the promise is done when its result is stored. */
  run(actor: Actor, task: PlanTask): Promise<void>;
  find(tenantId: number, planId: number): RunningSearch | undefined;
  /** Asks a search to give the best so far; false where it runs at another process. */
  stop(tenantId: number, planId: number): boolean;
  /** Stops all searches and waits until the best of each is stored; for closing down. */
  close(): Promise<void>;
  /** Calls back on each step of a search until the returned function is called. */
  follow(tenantId: number, planId: number, onStep: () => void): () => void;
}

interface Entry {
  search: RunningSearch;
  readonly abort: AbortController;
}

const NOTHING_YET: RunningSearch = {
  phase: 'waiting',
  seconds: 0,
  cost: null,
  bound: null,
  uncovered: null,
  openShifts: null,
  iterations: 0,
};

const desks = new WeakMap<Platform['database'], PlanDesk>();

/** The desk of a platform; there is one per open database. */
export function planDeskOf(platform: Platform): PlanDesk {
  const known = desks.get(platform.database) ?? createPlanDesk(platform);
  desks.set(platform.database, known);
  return known;
}

function createPlanDesk(platform: Platform): PlanDesk {
  const entries = new Map<string, Entry>();
  const followers = new Map<string, Set<() => void>>();
  const keyOf = (tenantId: number, planId: number) => `${tenantId} ${planId}`;

  const running = new Set<Promise<void>>();

  const search = async (actor: Actor, task: PlanTask): Promise<void> => {
    const key = keyOf(actor.tenantId, task.planId);
    const entry: Entry = { search: NOTHING_YET, abort: new AbortController() };
    entries.set(key, entry);
    const step = (change: Partial<RunningSearch>) => {
      entry.search = { ...entry.search, ...change };
      for (const follower of followers.get(key) ?? []) follower();
    };
    const heartbeat = setInterval(() => {
      inTenant(platform.database, actor.tenantId, (trx) => beat(trx, task.planId))
        .then((wanted) => wanted === 'go-on' || entry.abort.abort())
        .catch(() => {}); // a missed sign of life is made good by the next
    }, HEARTBEAT_MS);
    try {
      const plan = await solve(task, entry.abort.signal, step);
      step({ phase: 'check', cost: plan.cost, bound: plan.bound, uncovered: missingOf(plan.uncovered) });
      const findings = await check(task, plan);
      await doWork(platform, actor, (work) => storeSolved(work, task.planId, plan, findings));
    } catch (error) {
      const fault = error instanceof Refusal ? error.code : 'staffing.plan.fault';
      if (!(error instanceof Refusal)) process.stderr.write(`plan ${key}: ${(error as Error).stack}\n`);
      await doWork(platform, actor, (work) => storeFailed(work, task.planId, fault));
    } finally {
      clearInterval(heartbeat);
      step({ phase: 'done' });
      entries.delete(key);
    }
  };

  return {
    solver: randomUUID(),
    run: async (actor, task) => {
      const run = search(actor, task);
      running.add(run);
      await run.finally(() => running.delete(run));
    },
    close: async () => {
      for (const entry of entries.values()) entry.abort.abort();
      await Promise.allSettled(running);
    },
    find: (tenantId, planId) => entries.get(keyOf(tenantId, planId))?.search,
    stop: (tenantId, planId) => {
      const entry = entries.get(keyOf(tenantId, planId));
      entry?.abort.abort();
      return entry !== undefined;
    },
    follow: (tenantId, planId, onStep) => {
      const key = keyOf(tenantId, planId);
      const group = followers.get(key) ?? new Set();
      followers.set(key, group.add(onStep));
      return () => {
        group.delete(onStep);
        if (group.size === 0) followers.delete(key);
      };
    },
  };
}

function solve(task: PlanTask, signal: AbortSignal, step: (change: Partial<RunningSearch>) => void): Promise<Plan> {
  const { period, seed, timeLimitSeconds } = task;
  return planReplacement(
    task.municipality,
    { from: period.from, days: period.days, seed, timeLimitSeconds, choices: task.choices, facts: task.facts },
    {
      signal,
      onProgress: ({ phase, seconds, cost, bound, uncovered, iterations }) =>
        step({ phase, seconds, cost, bound, uncovered, iterations }),
      onFirstPlan: (plan) =>
        step({ cost: plan.cost, uncovered: missingOf(plan.uncovered), openShifts: missingOf(plan.open) }),
    },
  );
}

function check(task: PlanTask, plan: Plan): Promise<Finding[]> {
  const { municipality, period, facts } = task;
  return runInWorker<CheckTask, Finding[]>({
    module: new URL('./check-in-worker.ts', import.meta.url).href,
    function: 'checkInWorker',
    input: { municipality, plan, period, facts },
  });
}

function missingOf(rows: Plan['open']): number {
  return rows.reduce((sum, row) => sum + row.missing, 0);
}
