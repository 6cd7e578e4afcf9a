/** States of a plan and what may be done in each; server and pages read the same table. */
export const PLAN_LIFE_CYCLE = {
  solving: ['stop', 'discard'],
  proposed: ['decide', 'replan', 'publish', 'discard'],
  published: ['unpublish'],
  discarded: [],
  failed: ['retry', 'discard'],
} as const satisfies Record<string, readonly string[]>;

export type PlanState = keyof typeof PLAN_LIFE_CYCLE;
export type PlanAction = (typeof PLAN_LIFE_CYCLE)[PlanState][number];

/** Whether something may be done with a plan in a state. */
export function allows(state: PlanState, action: PlanAction): boolean {
  return (PLAN_LIFE_CYCLE[state] as readonly PlanAction[]).includes(action);
}
