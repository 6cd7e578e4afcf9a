import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** HiGHS alone on a model in LP text, in a thread that is ended when it does not keep its limit; undefined: no solution. */
export async function solveWithHighs(lp: string, seconds: number): Promise<number | undefined> {
  const worker = new Worker(new URL('./highs-peer-worker.ts', import.meta.url), { workerData: { lp, seconds } });
  let best: number | undefined;
  worker.on('message', (objective: number) => {
    if (Number.isFinite(objective)) best = Math.min(best ?? Number.POSITIVE_INFINITY, objective);
  });
  const lastResort = setTimeout(() => void worker.terminate(), seconds * 1100);
  await once(worker, 'exit').catch(() => undefined);
  clearTimeout(lastResort);
  return best === undefined ? undefined : Math.round(best);
}
