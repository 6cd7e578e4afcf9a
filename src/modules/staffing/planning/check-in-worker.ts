import type { Finding } from '#kernel/finding.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { assessPlanLaw } from '../domain/law/assess-plan-law.ts';
import { rosterYears } from '../domain/law/roster-years.ts';
import { checkPlan } from '../domain/plan-checker/check-plan.ts';
import type { ChoiceFacts } from '../domain/replan/choices.ts';
import type { Plan } from '../domain/replan/plan.ts';
import { withoutGivenUp } from '../domain/shifts-of-plan.ts';
import type { Period } from '../domain/staffing-base.ts';

/** What the checker is given in its thread. */
export interface CheckTask {
  readonly municipality: Municipality;
  readonly plan: Plan;
  readonly period: Period;
  readonly facts: ChoiceFacts;
}

/** The independent checker's judgement of a plan and what the law says of it, run in a thread of its own. */
export function checkInWorker({ municipality, plan, period, facts }: CheckTask): Finding[] {
  const { from, to } = rosterYears(municipality.roster);
  const published = withoutGivenUp(municipality, plan);
  return [
    ...checkPlan(municipality, plan, period, facts),
    ...assessPlanLaw(published, plan.assignments, period, norwegianHolidays(from, to)),
  ];
}
