import { Refusal } from '#kernel/refusal.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import type { CohortProgress } from '../domain/cohort/cohort-roster.ts';
import type { UnitRosterTask } from '../store/cohort/create-unit-roster.ts';
import { beatUnitRoster, storeBuilt, storeNotBuilt } from '../store/cohort/finish-unit-roster.ts';
import type { UnitRosterDocument } from '../store/cohort/unit-roster-rows.ts';
import { planDeskOf } from './plan-desk.ts';

const HEARTBEAT_MS = 5000;
/** After a stop the engine gives its best, and it is settled and measured. */
const GRACE_MS = 30_000;

/** The searches for unit rosters that this process runs. */
export interface UnitRosterDesk {
  /** Names this process on what it builds; the same as the plan desk's. */
  readonly solver: string;
  /** Runs a search that has been committed; the promise is done when its result is stored. */
  run(actor: Actor, task: UnitRosterTask): Promise<void>;
  find(tenantId: number, unitRosterId: number): CohortProgress | undefined;
  /** Asks a search to give the best so far. */
  stop(tenantId: number, unitRosterId: number): void;
  /** Stops all searches and waits until the best of each is stored. */
  close(): Promise<void>;
}

const desks = new WeakMap<Platform['database'], UnitRosterDesk>();

/** The desk of a platform; there is one per open database. */
export function unitRosterDeskOf(platform: Platform): UnitRosterDesk {
  const known = desks.get(platform.database) ?? createDesk(platform);
  desks.set(platform.database, known);
  return known;
}

function createDesk(platform: Platform): UnitRosterDesk {
  const entries = new Map<string, { progress: CohortProgress | undefined; readonly abort: AbortController }>();
  const running = new Set<Promise<void>>();
  const keyOf = (tenantId: number, unitRosterId: number) => `${tenantId} ${unitRosterId}`;

  const build = async (actor: Actor, { unitRosterId, search }: UnitRosterTask): Promise<void> => {
    const key = keyOf(actor.tenantId, unitRosterId);
    const entry: { progress: CohortProgress | undefined; abort: AbortController } = {
      progress: undefined,
      abort: new AbortController(),
    };
    entries.set(key, entry);
    const heartbeat = setInterval(() => {
      inTenant(platform.database, actor.tenantId, (trx) => beatUnitRoster(trx, unitRosterId))
        .then((goOn) => goOn || entry.abort.abort())
        .catch(() => {}); // a missed sign of life is made good by the next
    }, HEARTBEAT_MS);
    try {
      const document = await runInWorker<UnitRosterTask['search'], UnitRosterDocument, CohortProgress>(
        {
          module: new URL('./unit-roster-in-worker.ts', import.meta.url).href,
          function: 'buildInWorker',
          input: search,
        },
        { signal: entry.abort.signal, graceMs: GRACE_MS, onProgress: (progress) => (entry.progress = progress) },
      );
      await doWork(platform, actor, (work) => storeBuilt(work, unitRosterId, document));
    } catch (error) {
      const fault = error instanceof Refusal ? error.code : 'staffing.unit-roster.fault';
      if (!(error instanceof Refusal)) process.stderr.write(`unit roster ${key}: ${(error as Error).stack}\n`);
      await doWork(platform, actor, (work) => storeNotBuilt(work, unitRosterId, fault));
    } finally {
      clearInterval(heartbeat);
      entries.delete(key);
    }
  };

  return {
    solver: planDeskOf(platform).solver,
    run: async (actor, task) => {
      const run = build(actor, task);
      running.add(run);
      await run.finally(() => running.delete(run));
    },
    find: (tenantId, unitRosterId) => entries.get(keyOf(tenantId, unitRosterId))?.progress,
    stop: (tenantId, unitRosterId) => entries.get(keyOf(tenantId, unitRosterId))?.abort.abort(),
    close: async () => {
      for (const entry of entries.values()) entry.abort.abort();
      await Promise.allSettled(running);
    },
  };
}
