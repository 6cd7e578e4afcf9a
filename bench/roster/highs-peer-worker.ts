import { parentPort, workerData } from 'node:worker_threads';
import { loadHighs } from '#modules/staffing/solver/exact/load-highs.ts';

/** HiGHS by itself on a model in LP text; tells each better solution's objective as it comes. */
const { lp, seconds } = workerData as { lp: string; seconds: number };
const highs = await loadHighs();
const model = highs.createModel({ format: 'lp', data: lp });
model.options.set('output_flag', false);
model.options.set('time_limit', seconds);
model.run({
  [highs.constants.callbackType.mipImprovingSolution]: (event) => {
    parentPort?.postMessage(event.data.objective_function_value);
  },
});
if (model.getModelStatus() === highs.constants.modelStatus.optimal) parentPort?.postMessage(model.getObjectiveValue());
