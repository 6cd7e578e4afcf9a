import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { SpreadStarted } from '../store/spread/create-spread-run.ts';
import type { SpreadEnd } from '../store/spread/finish-spread-run.ts';
import { beatSpreadRun, storeSpreadRun } from '../store/spread/finish-spread-run.ts';
import type { ComparisonProgress } from './run-comparison.ts';
import { runComparison } from './run-comparison.ts';

/** How often a run says how far it is, and asks whether it is to stop. */
const BEAT_MS = 1000;

/** The comparisons that this process runs. */
export interface ComparisonDesk {
  /** Names this process on its runs. */
  readonly solver: string;
  /** Runs a comparison that has been committed; the promise is done when its result is stored. */
  run(actor: Actor, started: SpreadStarted): Promise<void>;
  /** Stops all and waits until what they have is stored; for closing down. */
  close(): Promise<void>;
}

const desks = new WeakMap<Platform['database'], ComparisonDesk>();

/** The desk of a platform; there is one per open database. */
export function comparisonDeskOf(platform: Platform): ComparisonDesk {
  let desk = desks.get(platform.database);
  if (!desk) {
    const running = new Map<AbortController, Promise<void>>();
    desk = {
      solver: randomUUID(),
      run: (actor, started) => {
        const abort = new AbortController();
        const done = compare(platform, actor, started, abort).finally(() => running.delete(abort));
        running.set(abort, done);
        return done;
      },
      close: async () => {
        for (const abort of running.keys()) abort.abort();
        await Promise.allSettled(running.values());
      },
    };
    desks.set(platform.database, desk);
  }
  return desk;
}

async function compare(
  platform: Platform,
  actor: Actor,
  { runId, task, sampled }: SpreadStarted,
  abort: AbortController,
): Promise<void> {
  const startedAt = Date.now();
  const store = (end: Omit<SpreadEnd, 'seconds'>) =>
    doWork(platform, actor, (work) =>
      storeSpreadRun(work, runId, { ...end, seconds: (Date.now() - startedAt) / 1000 }),
    );
  let progress: ComparisonProgress | undefined;
  let figuresStored: Promise<void> = Promise.resolve();
  const beat = setInterval(() => {
    // A missed sign of life is made good by the next.
    inTenant(platform.database, actor.tenantId, (trx) => beatSpreadRun(trx, runId, progress)).then(
      (stop) => stop && abort.abort(),
      () => {},
    );
  }, BEAT_MS);
  try {
    const result = await runComparison(task, sampled, {
      signal: abort.signal,
      onProgress: (step) => {
        progress = step;
      },
      onFigures: (figures) => {
        figuresStored = store({ state: 'running', result: figures });
      },
    });
    await figuresStored;
    const isWhole = result.runs === task.runs && !abort.signal.aborted;
    await store({ state: isWhole ? 'done' : 'stopped', result });
  } catch (error) {
    if (!(error instanceof Refusal)) process.stderr.write(`spread run ${runId}: ${(error as Error).stack}\n`);
    await store({ state: 'failed', fault: error instanceof Refusal ? error.code : 'simulation.spread.fault' });
  } finally {
    clearInterval(beat);
  }
}
