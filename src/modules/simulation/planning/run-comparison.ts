import { availableParallelism } from 'node:os';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import { joinShares } from '../domain/individuals/join-shares.ts';
import type { ShareResult, SpreadShare } from '../domain/individuals/simulate-individuals.ts';
import type { SpreadFigures, SpreadSummary } from '../domain/individuals/spread-summary.ts';
import type { SpreadTask } from '../domain/individuals/spread-task.ts';
import { spreadingRuns, summariseSpread } from '../domain/individuals/summarise-spread.ts';
import { summariseUncovered } from '../domain/individuals/summarise-uncovered.ts';
import type { UncoveredResult, UncoveredShare } from './count-uncovered.ts';

/** Threads of one comparison at most: the server has other things to do. */
const MOST_THREADS = 4;
/** A thread asked to stop ends the plan it is in. */
const GRACE_MS = 60_000;

/** How far a comparison is. */
export interface ComparisonProgress {
  readonly phase: 'runs' | 'shifts';
  readonly done: number;
  readonly of: number;
}

export interface ComparisonEvents {
  readonly onProgress?: ((progress: ComparisonProgress) => void) | undefined;
  /** The figures as soon as the runs are done, before shifts are counted. */
  readonly onFigures?: ((summary: SpreadSummary) => void) | undefined;
  /** Ends the comparison; what is done so far is the result. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs a comparison in threads of its own and counts uncovered shifts on the first `sampled` runs. The result depends on the task alone, not on the number of threads. */
export async function runComparison(
  task: SpreadTask,
  sampled: number,
  { onProgress, onFigures, signal }: ComparisonEvents = {},
  threads: number = Math.min(MOST_THREADS, availableParallelism()),
): Promise<SpreadSummary> {
  const shares = await inThreads<SpreadShare, ShareResult>(
    new URL('../domain/individuals/simulate-individuals.ts', import.meta.url).href,
    'simulateIndividuals',
    Math.max(1, Math.min(threads, task.runs)),
    (first, step) => ({ task, first, step }),
    { signal, onDone: (done) => onProgress?.({ phase: 'runs', done, of: task.runs }) },
  );
  const joined = joinShares(shares);
  const summary = summariseSpread(
    task.packages.map(({ id }) => id),
    joined,
  );
  onFigures?.(summary);
  const runs = Math.min(sampled, summary.runs);
  if (runs === 0 || signal?.aborted || task.scene.kind !== 'municipality') return summary;
  const counted = await inThreads<UncoveredShare, UncoveredResult>(
    new URL('./count-uncovered.ts', import.meta.url).href,
    'countUncovered',
    Math.max(1, Math.min(threads, runs)),
    (first, step) => ({ task, runs, first, step }),
    { signal, onDone: (done) => onProgress?.({ phase: 'shifts', done, of: runs }) },
  );
  const spreads = spreadingRuns(joined);
  return {
    ...withUncovered(summary, counted, () => true),
    whenSpread: withUncovered(summary.whenSpread, counted, (run) => spreads.has(run)),
  };
}

function withUncovered<Figures extends SpreadFigures>(
  summary: Figures,
  shares: readonly UncoveredResult[],
  isWanted: (run: number) => boolean,
): Figures {
  const { days, before } = shares[0] as UncoveredResult;
  const order = shares
    .flatMap(({ runs }, share) => runs.map((run, at) => ({ run, share, at })))
    .filter(({ run }) => isWanted(run))
    .sort((a, b) => a.run - b.run);
  const countsOf = (pack: number) =>
    Int32Array.from(
      order.flatMap(({ share, at }) => [
        ...(shares[share]?.packages[pack] ?? new Int32Array(0)).subarray(at * days, (at + 1) * days),
      ]),
    );
  const base = countsOf(0);
  return {
    ...summary,
    packages: summary.packages.map((pack, index) => ({
      ...pack,
      uncovered: summariseUncovered({
        runs: order.length,
        days,
        before,
        counts: index === 0 ? base : countsOf(index),
        without: index === 0 ? undefined : base,
      }),
    })),
  };
}

async function inThreads<Input, Result>(
  module: string,
  name: string,
  threads: number,
  inputOf: (first: number, step: number) => Input,
  { signal, onDone }: { readonly signal: AbortSignal | undefined; readonly onDone: (done: number) => void },
): Promise<Result[]> {
  const done = new Array<number>(threads).fill(0);
  return Promise.all(
    done.map((_, first) =>
      runInWorker<Input, Result, number>(
        { module, function: name, input: inputOf(first, threads) },
        {
          signal,
          graceMs: GRACE_MS,
          onProgress: (count) => {
            done[first] = count;
            onDone(done.reduce((sum, one) => sum + one, 0));
          },
        },
      ),
    ),
  );
}
