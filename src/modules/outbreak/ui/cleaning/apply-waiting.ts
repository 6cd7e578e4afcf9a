import type { CleaningTaskView } from '../../contract/cleaning.ts';

/** A tick that waits on this device for contact. */
export interface WaitingWrite {
  readonly path: string;
  readonly body: unknown;
}

const TICK = /^\/api\/outbreak\/cleaning\/(\d+)\/steps$/;

/** The tasks as they will be when what waits on the device is sent: later ticks go before earlier ones. */
export function applyWaiting(tasks: readonly CleaningTaskView[], waiting: readonly WaitingWrite[]): CleaningTaskView[] {
  return tasks.map((task) => {
    const ticks = waiting.flatMap(({ path, body }) =>
      TICK.exec(path)?.[1] === String(task.taskId) ? [body as { readonly step: string; readonly done: boolean }] : [],
    );
    if (ticks.length === 0) return task;
    const last = new Map(ticks.map((tick) => [tick.step, tick.done]));
    return { ...task, steps: task.steps.map((step) => ({ ...step, done: last.get(step.step) ?? step.done })) };
  });
}
