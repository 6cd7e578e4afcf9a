/** States of a day's plan and what may be done in each; server and pages read the same table. */
export const VISIT_PLAN_LIFE_CYCLE = {
  solving: ['stop', 'discard'],
  draft: ['edit', 'publish', 'discard'],
  published: ['unpublish'],
  superseded: [],
  discarded: [],
  failed: ['discard'],
} as const satisfies Record<string, readonly string[]>;

export type VisitPlanState = keyof typeof VISIT_PLAN_LIFE_CYCLE;
export type VisitPlanAction = (typeof VISIT_PLAN_LIFE_CYCLE)[VisitPlanState][number];

/** Whether something may be done with a day's plan in a state. */
export function allowsVisitPlan(state: VisitPlanState, action: VisitPlanAction): boolean {
  return (VISIT_PLAN_LIFE_CYCLE[state] as readonly VisitPlanAction[]).includes(action);
}
