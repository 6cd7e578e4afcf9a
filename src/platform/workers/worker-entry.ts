import { parentPort, workerData } from 'node:worker_threads';

interface Call {
  readonly module: string;
  readonly function: string;
  readonly input: unknown;
  readonly stopFlag: SharedArrayBuffer;
}

type WorkerFunction = (input: unknown, report: (progress: unknown) => void, isStopped: () => boolean) => unknown;

const call = workerData as Call;
const flag = new Int32Array(call.stopFlag);

try {
  const module = (await import(call.module)) as Record<string, unknown>;
  const run = module[call.function] as WorkerFunction;
  const report = (progress: unknown): void => parentPort?.postMessage({ kind: 'progress', progress });
  const result = await run(call.input, report, () => Atomics.load(flag, 0) === 1);
  parentPort?.postMessage({ kind: 'result', result });
} catch (error) {
  const { message, stack } = error as Error;
  parentPort?.postMessage({ kind: 'error', message, stack });
}
