import { Worker } from 'node:worker_threads';
import { Refusal } from '#kernel/refusal.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Plan, ReplanEvents, ReplanOptions } from '../domain/replan/plan.ts';
import type { ReplanMessage, ReplanTask } from './replan-messages.ts';

const DEFAULT_SECONDS = 10;
/** Share of the time limit, and seconds on top, after which a search that does not answer is ended with its first plan. */
const GRACE_SHARE = 1.5;
const GRACE_SECONDS = 30;

/**
 * Plans who takes the shifts that absence leaves open. The search runs in a thread of its own; the first legal plan and the progress
 * are told on the way, and an aborted signal gives the best plan so far. Throws a `Refusal` where there is nothing to plan from.
 */
export function planReplacement(
  municipality: Municipality,
  options: ReplanOptions = {},
  events: ReplanEvents = {},
): Promise<Plan> {
  const startedAt = Date.now();
  const limit = options.timeLimitSeconds ?? DEFAULT_SECONDS;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const task: ReplanTask = {
    municipality: withoutWhatPlansDoNotNeed(municipality),
    options: { ...options },
    startedAt,
    deadline: startedAt + limit * 1000,
    stop,
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./replan-worker.ts', import.meta.url), { workerData: task });
    let best: Plan | undefined;
    const onAbort = () => Atomics.store(stop, 0, 1);
    const lastResort = setTimeout(() => finish(), (limit * GRACE_SHARE + GRACE_SECONDS) * 1000);
    const finish = (error?: Error) => {
      clearTimeout(lastResort);
      events.signal?.removeEventListener('abort', onAbort);
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
      if (!error && best) resolve(best);
      else reject(error ?? new Error('the search ended without a plan'));
    };
    if (events.signal?.aborted) onAbort();
    events.signal?.addEventListener('abort', onAbort);
    worker.on('error', (error) => finish(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => finish());
    worker.on('message', (message: ReplanMessage) => {
      switch (message.type) {
        case 'progress':
          events.onProgress?.(message.progress);
          break;
        case 'first':
          best = message.plan;
          events.onFirstPlan?.(message.plan);
          break;
        case 'done':
          best = message.plan;
          finish();
          break;
        case 'refused':
          finish(new Refusal(message.code, message.facts, message.source));
          break;
      }
    });
  });
}

/** The lists that have no part in the plan need not be copied into the thread. */
function withoutWhatPlansDoNotNeed(municipality: Municipality): Municipality {
  return {
    ...municipality,
    users: [],
    services: [],
    visits: [],
    relatives: [],
    items: [],
    stock: [],
    counts: [],
    deliveries: [],
  };
}
