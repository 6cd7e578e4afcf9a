import { buildPlan } from '../domain/replan/build-plan.ts';
import { compileProblem } from '../domain/replan/compile-problem.ts';
import { fillGreedily } from '../domain/replan/greedy.ts';
import type { Plan } from '../domain/replan/plan.ts';
import { createPlanState } from '../domain/replan/plan-state.ts';
import { createRuleEngine } from '../domain/replan/rule-engine.ts';
import { createSetOracle } from '../domain/replan/set-oracle.ts';
import type { ReplanMessage, ReplanTask } from './replan-messages.ts';

/** The whole search: a legal plan at once, told as the first. */
export async function searchReplacement(task: ReplanTask, tell: (message: ReplanMessage) => void): Promise<Plan> {
  const seconds = () => (Date.now() - task.startedAt) / 1000;
  const problem = compileProblem(task.municipality, task.options);
  const engine = createRuleEngine(problem);
  const oracle = createSetOracle(problem, engine, problem.pairs);
  const state = createPlanState(problem, oracle, problem.pinnedPairs);
  fillGreedily(problem, state);
  const first = seconds();
  const plan = buildPlan(problem, engine, oracle, {
    pairs: state.pairs(),
    bound: null,
    seconds: { first, total: first },
  });
  tell({ type: 'first', plan });
  return plan;
}
