import { Worker } from 'node:worker_threads';
import type { ReplanProblem } from '../domain/replan/problem.ts';
import type { ExactMessage, ExactTask } from './exact-messages.ts';

/** The exact search beside its caller: what it has found and proven so far. */
export interface ExactThread {
  readonly plan: { readonly pairs: readonly number[]; readonly cost: number } | undefined;
  readonly bound: number | null;
  /** The search came to its end by itself. */
  readonly finished: boolean;
  /** Nothing more will come: the search ended, was stopped or failed. */
  readonly ended: boolean;
  /** Ends the thread at once; what was found stays. */
  stop(): void;
}

/** Starts the exact search in a thread of its own, from a legal plan. A thread that fails only leaves its bound unproven. */
export function startExactThread(
  problem: ReplanProblem,
  start: readonly number[],
  mostNodes: number | undefined,
  onNews: () => void,
): ExactThread {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const task: ExactTask = { problem, start, mostNodes, stop };
  const worker = new Worker(new URL('./exact-worker.ts', import.meta.url), { workerData: task });
  let plan: ExactThread['plan'];
  let bound: number | null = null;
  let finished = false;
  let ended = false;
  const end = () => {
    ended = true;
    onNews();
  };
  worker.on('message', (message: ExactMessage) => {
    if (message.type === 'plan') plan = { pairs: message.pairs, cost: message.cost };
    if (message.type === 'bound') bound = message.bound;
    if (message.type === 'done') {
      plan = { pairs: message.pairs, cost: message.cost };
      bound = Number.isFinite(message.bound) ? message.bound : null;
      finished = message.finished;
      end();
    }
    onNews();
  });
  worker.on('error', end);
  worker.on('exit', end);
  return {
    get plan() {
      return plan;
    },
    get bound() {
      return bound;
    },
    get finished() {
      return finished;
    },
    get ended() {
      return ended;
    },
    stop: () => {
      Atomics.store(stop, 0, 1);
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
    },
  };
}
