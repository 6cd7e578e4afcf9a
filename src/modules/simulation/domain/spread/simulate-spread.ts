import type { SpreadResult } from './run-spread.ts';
import { runSpread } from './run-spread.ts';
import type { SpreadModel } from './spread-model.ts';

/** What a thread is asked to simulate. */
export interface SpreadTask {
  readonly model: SpreadModel;
  readonly runs: number;
  readonly seed: number;
}

/** Times that the number of runs done is told in one simulation. */
const REPORTS = 10;

/** Runs a model in a thread of its own, telling how far it has come; asked to stop, it gives the runs so far. */
export function simulateSpread(
  { model, runs, seed }: SpreadTask,
  report: (done: number) => void,
  isStopped: () => boolean,
): SpreadResult {
  const step = Math.max(1, Math.ceil(runs / REPORTS));
  return runSpread(model, runs, seed, (done) => {
    if (done > 0 && done % step === 0) report(done);
    return isStopped();
  });
}
