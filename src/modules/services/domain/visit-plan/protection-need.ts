import type { Protection } from '../../rules/visit-plan/protection-rule.ts';
import { PROTECTION, protectionRuleOn } from '../../rules/visit-plan/protection-rule.ts';
import type { DayFacts } from './day-facts.ts';
import type { DayPlan } from './day-plan.ts';

/** What the visits of a day use up, and to how many homes with infection somebody goes. */
export interface ProtectionNeed {
  /** Times that a carer is at a home with infection; two at once are two. */
  readonly infected: number;
  readonly ordinary: number;
  readonly pieces: Readonly<Record<Protection, number>>;
}

/** The protective equipment that a day's tours need by the rule of that day: by carer and visit, calls and what is left need none. */
export function protectionNeed(facts: DayFacts, plan: DayPlan): ProtectionNeed {
  const infectedIds = new Set(facts.visits.filter((visit) => visit.infected).map((visit) => visit.visitId));
  const stops = plan.tours.flatMap((tour) => tour.stops).filter((stop) => stop.kind === 'visit');
  const infected = stops.filter((stop) => infectedIds.has(stop.visitId)).length;
  const ordinary = stops.length - infected;
  const rule = protectionRuleOn(facts.date);
  const pieces = Object.fromEntries(
    PROTECTION.map((item) => [item, infected * rule.infected[item] + ordinary * rule.ordinary[item]]),
  ) as Record<Protection, number>;
  return { infected, ordinary, pieces };
}
