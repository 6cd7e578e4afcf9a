import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/refusal.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { StressStart } from '../../store/continuity/stress-runs.ts';
import { beatStressRun, finishStressRun, storeFigures } from '../../store/continuity/stress-runs.ts';
import type { StressProgress } from './run-stress-test.ts';
import { runStressTest } from './run-stress-test.ts';

/** How often a run says how far it is, and asks whether it is to stop. */
const BEAT_MS = 1000;

/** The stress tests that this process runs. */
export interface StressDesk {
  /** Names this process on its runs. */
  readonly solver: string;
  /** Runs a test that has been committed; the promise is done when its result is stored. */
  run(actor: Actor, start: StressStart): Promise<void>;
  /** Stops all and waits until what they have is stored; for closing down. */
  close(): Promise<void>;
}

const desks = new WeakMap<Platform['database'], StressDesk>();

/** The desk of a platform; there is one per open database. */
export function stressDeskOf(platform: Platform): StressDesk {
  const known = desks.get(platform.database) ?? createStressDesk(platform);
  desks.set(platform.database, known);
  return known;
}

function createStressDesk(platform: Platform): StressDesk {
  const running = new Map<Promise<void>, AbortController>();

  const test = async (actor: Actor, { runId, task }: StressStart, abort: AbortController): Promise<void> => {
    const started = Date.now();
    const seconds = () => (Date.now() - started) / 1000;
    let progress: StressProgress | undefined;
    let stored: Promise<void> | undefined;
    const beat = setInterval(() => {
      inTenant(platform.database, actor.tenantId, (trx) => beatStressRun(trx, runId, progress))
        .then((stop) => !stop || abort.abort())
        .catch(() => {}); // a missed sign of life is made good by the next
    }, BEAT_MS);
    try {
      const result = await runStressTest(task, {
        signal: abort.signal,
        onProgress: (step) => {
          progress = step;
        },
        onFigures: (figures) => {
          stored = doWork(platform, actor, (work) => storeFigures(work, runId, figures));
        },
      });
      await stored;
      const state = result.draws < task.options.draws ? 'stopped' : 'done';
      await doWork(platform, actor, (work) => finishStressRun(work, runId, { state, result, seconds: seconds() }));
    } catch (error) {
      const fault = error instanceof Refusal ? error.code : 'staffing.stress.fault';
      if (!(error instanceof Refusal)) process.stderr.write(`stress test ${runId}: ${(error as Error).stack}\n`);
      await doWork(platform, actor, (work) =>
        finishStressRun(work, runId, { state: 'failed', fault, seconds: seconds() }),
      );
    } finally {
      clearInterval(beat);
    }
  };

  return {
    solver: randomUUID(),
    run: async (actor, start) => {
      const abort = new AbortController();
      const run = test(actor, start, abort);
      running.set(run, abort);
      await run.finally(() => running.delete(run));
    },
    close: async () => {
      for (const abort of running.values()) abort.abort();
      await Promise.allSettled(running.keys());
    },
  };
}
