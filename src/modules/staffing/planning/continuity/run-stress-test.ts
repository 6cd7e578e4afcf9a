import { availableParallelism } from 'node:os';
import type { CriticalFunctionRow } from '#modules/organisation/domain/critical-function-row.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import type { DrawsResult, DrawsTask } from '../../domain/continuity/run-draws.ts';
import type { StressMeasure } from '../../domain/continuity/stress-measure.ts';
import type { StressOptions } from '../../domain/continuity/stress-options.ts';
import type { StressResult } from '../../domain/continuity/stress-result.ts';
import { joinDraws, summariseDraws } from '../../domain/continuity/summarise-draws.ts';
import { measureBias } from './measure-bias.ts';

/** Threads of one stress test at most: the server has other things to do. */
const MOST_THREADS = 4;
/** A thread asked to stop ends its draw at the next level; on a large municipality that takes some seconds. */
const GRACE_MS = 60_000;

/** A stress test to be run; plain data. */
export interface StressTask {
  readonly municipality: Municipality;
  readonly critical: readonly CriticalFunctionRow[];
  readonly options: StressOptions;
  readonly measures: readonly StressMeasure[];
  /** Draws on which full plans are made beside the greedy step, and seconds for each; 0 draws: the bias is not measured. */
  readonly bias: { readonly draws: number; readonly seconds: number };
}

/** How far a stress test is. */
export interface StressProgress {
  readonly phase: 'draws' | 'bias';
  readonly done: number;
  readonly of: number;
}

export interface StressEvents {
  readonly onProgress?: ((progress: StressProgress) => void) | undefined;
  /** The figures as soon as the draws are done, before the bias is measured. */
  readonly onFigures?: ((result: StressResult) => void) | undefined;
  /** Ends the test; what is done so far is the result. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs a stress test in threads of its own. The result depends on the task alone, not on the number of threads. */
export async function runStressTest(
  task: StressTask,
  { onProgress, onFigures, signal }: StressEvents = {},
  threads: number = Math.min(MOST_THREADS, availableParallelism()),
): Promise<StressResult> {
  const { options, measures } = task;
  const step = Math.max(1, Math.min(threads, options.draws));
  const done = new Array<number>(step).fill(0);
  const parts = await Promise.all(
    done.map((_, first) =>
      runInWorker<DrawsTask, DrawsResult, number>(
        {
          module: new URL('../../domain/continuity/run-draws.ts', import.meta.url).href,
          function: 'runDraws',
          input: {
            municipality: withoutCare(task.municipality),
            critical: task.critical,
            options,
            measures,
            first,
            step,
          },
        },
        {
          signal,
          graceMs: GRACE_MS,
          onProgress: (count) => {
            done[first] = count;
            onProgress?.({ phase: 'draws', done: done.reduce((sum, one) => sum + one, 0), of: options.draws });
          },
        },
      ),
    ),
  );
  const draws = joinDraws(parts);
  const result = summariseDraws(options, draws, measures);
  onFigures?.(result);
  const bias = await measureBias(task, draws, { onProgress, signal });
  return { ...result, bias };
}

/** Lists that have no part in a stress test need not be copied into the threads. */
function withoutCare(municipality: Municipality): Municipality {
  const none = { users: [], services: [], visits: [], relatives: [], items: [], stock: [], counts: [], deliveries: [] };
  return { ...municipality, ...none };
}
