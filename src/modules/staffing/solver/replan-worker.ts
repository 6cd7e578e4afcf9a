import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#kernel/refusal.ts';
import type { ReplanMessage, ReplanTask } from './replan-messages.ts';
import { searchReplacement } from './search-replacement.ts';

const tell = (message: ReplanMessage) => parentPort?.postMessage(message);

try {
  tell({ type: 'done', plan: await searchReplacement(workerData as ReplanTask, tell) });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  tell({ type: 'refused', code: error.code, facts: error.facts, source: error.source });
}
