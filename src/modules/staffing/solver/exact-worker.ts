import { parentPort, workerData } from 'node:worker_threads';
import { searchExactly } from './exact/exact-search.ts';
import { loadHighs } from './exact/load-highs.ts';
import type { ExactMessage, ExactTask } from './exact-messages.ts';

const task = workerData as ExactTask;
const tell = (message: ExactMessage) => parentPort?.postMessage(message);
const highs = await loadHighs();
const outcome = searchExactly(highs, task.problem, task.start, {
  onPlan: (pairs, cost) => tell({ type: 'plan', pairs, cost }),
  onBound: (bound) => tell({ type: 'bound', bound }),
  shouldStop: () => Atomics.load(task.stop, 0) === 1,
  mostNodes: task.mostNodes,
});
tell({ type: 'done', ...outcome });
