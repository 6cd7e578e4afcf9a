import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { checkDayPlan } from '../../domain/visit-plan-checker/check-day-plan.ts';
import type { DayProgress } from '../../solver/plan-day.ts';
import { planDay } from '../../solver/plan-day.ts';
import type { VisitPlanTask } from '../../store/visit-plan/create-visit-plan.ts';
import { beatVisitPlan, failVisitPlan, storeVisitPlan } from '../../store/visit-plan/finish-visit-plan.ts';

const HEARTBEAT_MS = 5000;

/** The searches for a day's tours that this process runs. */
export interface VisitPlanDesk {
  /** Names this process on what it searches for. */
  readonly solver: string;
  /** Runs a search that has been committed; the promise is done when its result is stored. */
  run(actor: Actor, task: VisitPlanTask): Promise<void>;
  find(tenantId: number, visitPlanId: number): DayProgress | undefined;
  /** Asks a search to give the best so far. */
  stop(tenantId: number, visitPlanId: number): void;
  /** Stops all searches and waits until the best of each is stored. */
  close(): Promise<void>;
}

const desks = new WeakMap<Platform['database'], VisitPlanDesk>();

/** The desk of a platform; there is one per open database. */
export function visitPlanDeskOf(platform: Platform): VisitPlanDesk {
  const known = desks.get(platform.database) ?? createDesk(platform);
  desks.set(platform.database, known);
  return known;
}

interface Entry {
  progress: DayProgress;
  readonly abort: AbortController;
}

function createDesk(platform: Platform): VisitPlanDesk {
  const entries = new Map<string, Entry>();
  const running = new Set<Promise<void>>();
  const keyOf = (tenantId: number, visitPlanId: number) => `${tenantId} ${visitPlanId}`;

  const search = async (actor: Actor, task: VisitPlanTask): Promise<void> => {
    const { visitPlanId, facts, unitIds, lending, held, locks, seed, timeLimitSeconds } = task;
    const key = keyOf(actor.tenantId, visitPlanId);
    const entry: Entry = {
      progress: { phase: 'districts', districts: unitIds.length, done: 0, seconds: 0, cost: null },
      abort: new AbortController(),
    };
    entries.set(key, entry);
    const heartbeat = setInterval(() => {
      inTenant(platform.database, actor.tenantId, (trx) => beatVisitPlan(trx, visitPlanId))
        .then((goOn) => goOn || entry.abort.abort())
        .catch(() => {}); // a missed sign of life is made good by the next
    }, HEARTBEAT_MS);
    try {
      const plan = await planDay(facts, unitIds, {
        timeLimitSeconds,
        seed,
        lending,
        held,
        locks,
        signal: entry.abort.signal,
        onProgress: (progress) => {
          entry.progress = progress;
        },
      });
      const findings = checkDayPlan(facts, plan);
      await doWork(platform, actor, (work) => storeVisitPlan(work, visitPlanId, plan, findings));
    } catch (error) {
      process.stderr.write(`visit plan ${key}: ${(error as Error).stack}\n`);
      await doWork(platform, actor, (work) => failVisitPlan(work, visitPlanId, 'services.visit-plan.fault'));
    } finally {
      clearInterval(heartbeat);
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
    find: (tenantId, visitPlanId) => entries.get(keyOf(tenantId, visitPlanId))?.progress,
    stop: (tenantId, visitPlanId) => entries.get(keyOf(tenantId, visitPlanId))?.abort.abort(),
    close: async () => {
      for (const entry of entries.values()) entry.abort.abort();
      await Promise.allSettled(running);
    },
  };
}
