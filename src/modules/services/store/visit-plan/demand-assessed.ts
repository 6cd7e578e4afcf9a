import type { Work } from '#platform/unit-of-work/work.ts';
import type { DayFacts } from '../../domain/visit-plan/day-facts.ts';
import type { DayPlan } from '../../domain/visit-plan/day-plan.ts';
import { reductionOf } from '../../domain/visit-plan/reduction-of.ts';
import { demandAllowed } from '../assessment/demand-allowed.ts';

/** Refuses `services.assessment.needed` where a plan reduces a visit that has not begun beyond what somebody has signed for. */
export async function demandAssessed(work: Work, { date, visits }: DayFacts, plan: DayPlan): Promise<void> {
  const reduced = visits.flatMap((visit) => {
    const action = visit.mark || !(visit.visitId in plan.ways) ? undefined : reductionOf(visit, plan);
    return action ? [{ visitId: visit.visitId, serviceId: visit.serviceId ?? null, date, action }] : [];
  });
  if (reduced.length > 0) await demandAllowed(work, reduced);
}
