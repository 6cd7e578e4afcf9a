import { Worker } from 'node:worker_threads';

/** What a worker thread is asked to do: call one exported function of one module with plain data. */
export interface WorkerCall<Input> {
  /** Address of the module, `new URL('./x.ts', import.meta.url).href`. */
  readonly module: string;
  /** Name of an exported `(input, report, isStopped) => result | Promise<result>`. */
  readonly function: string;
  readonly input: Input;
}

export interface WorkerOptions<Progress> {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Asks the function to stop and give its best so far. */
  readonly signal?: AbortSignal | undefined;
  /** After being asked to stop it has this long before the thread is ended and the call rejects. */
  readonly graceMs?: number;
}

type Reply<Result, Progress> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string | undefined };

/** Calls a function in a thread of its own, so that the server goes on answering; only plain data crosses. */
export function runInWorker<Input, Result, Progress = never>(
  call: WorkerCall<Input>,
  options: WorkerOptions<Progress> = {},
): Promise<Result> {
  const stopFlag = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./worker-entry.ts', import.meta.url), { workerData: { ...call, stopFlag } });
  return new Promise<Result>((resolve, reject) => {
    let grace: NodeJS.Timeout | undefined;
    const stop = () => {
      Atomics.store(new Int32Array(stopFlag), 0, 1);
      grace = setTimeout(
        () => finish(() => reject(new Error('stopped before it had a result'))),
        options.graceMs ?? 5000,
      );
    };
    const finish = (settle: () => void) => {
      clearTimeout(grace);
      options.signal?.removeEventListener('abort', stop);
      settle();
      void worker.terminate();
    };
    worker.on('message', (reply: Reply<Result, Progress>) => {
      if (reply.kind === 'progress') options.onProgress?.(reply.progress);
      else if (reply.kind === 'result') finish(() => resolve(reply.result));
      else finish(() => reject(Object.assign(new Error(reply.message), { stack: reply.stack })));
    });
    worker.on('error', (error) => finish(() => reject(error)));
    worker.on('exit', (code) => finish(() => reject(new Error(`the worker ended with code ${code} and no result`))));
    if (options.signal?.aborted) stop();
    else options.signal?.addEventListener('abort', stop, { once: true });
  });
}
