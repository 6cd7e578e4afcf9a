import { describe, expect, test } from 'vitest';
import { runInWorker } from './run-in-worker.ts';

const module = new URL('./fixtures/count-to.ts', import.meta.url).href;
const call = (input: { goal: number; fail?: boolean }) => ({ module, function: 'countTo', input });

describe('a function in a thread of its own', () => {
  test('gives its result and its progress', async () => {
    const steps: number[] = [];
    const result = await runInWorker<object, number, number>(call({ goal: 4 }), {
      onProgress: (step) => steps.push(step),
    });
    expect([result, steps]).toEqual([4, [1, 2, 3, 4]]);
  });

  test('asked to stop, it gives what it has', async () => {
    const controller = new AbortController();
    const result = await runInWorker<object, number, number>(call({ goal: 100_000 }), {
      onProgress: (step) => step === 3 && controller.abort(),
      signal: controller.signal,
    });
    expect(result).toBeGreaterThanOrEqual(3);
    expect(result).toBeLessThan(100_000);
  });

  test('an error inside comes out with its words', async () => {
    await expect(runInWorker(call({ goal: 1, fail: true }))).rejects.toThrow('cannot count');
  });
});
