import type { Finding } from '#kernel/finding.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { checkPlan } from '../domain/plan-checker/check-plan.ts';
import type { Plan } from '../domain/replan/plan.ts';
import type { Period } from '../domain/staffing-base.ts';

/** What the checker is given in its thread. */
export interface CheckTask {
  readonly municipality: Municipality;
  readonly plan: Plan;
  readonly period: Period;
}

/** The independent checker's judgement of a plan, run in a thread of its own. */
export function checkInWorker({ municipality, plan, period }: CheckTask): Finding[] {
  return checkPlan(municipality, plan, period);
}
