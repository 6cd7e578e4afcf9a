import type { MessagePort } from 'node:worker_threads';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import type { RosterTask } from './roster-messages.ts';
import { runSearch } from './run-search.ts';

const task = workerData as RosterTask;

await runSearch(task, {
  tell: (message) => {
    parentPort?.postMessage(message);
    if (message.type === 'plan') task.other?.postMessage(message.plan);
  },
  receive: () => newest(task.other),
});
task.other?.close();

function newest(port: MessagePort | undefined): RosterPlan | undefined {
  let plan: RosterPlan | undefined;
  for (let got = port && receiveMessageOnPort(port); got; got = port && receiveMessageOnPort(port)) {
    plan = got.message as RosterPlan;
  }
  return plan;
}
