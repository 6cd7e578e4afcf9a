import type { DayFacts } from './day-facts.ts';
import type { DayPlan } from './day-plan.ts';
import { dayTravel } from './day-travel.ts';

const NEIGHBOURS = 2;

/** The part of the day's facts that concerns some districts. */
export function partOfDay(facts: DayFacts, unitIds: readonly string[]): DayFacts {
  const units = new Set(unitIds);
  return {
    ...facts,
    visits: facts.visits.filter((visit) => units.has(visit.unitId)),
    carers: facts.carers.filter((carer) => units.has(carer.unitId)),
  };
}

/** Districts with an unmet must, each with the nearest districts whose carers might help; no district stands in two groups. */
export function lendingGroups(facts: DayFacts, plans: readonly DayPlan[]): string[][] {
  const travel = dayTravel(facts);
  const must = new Set(facts.visits.filter((visit) => visit.importance === 'must').map((visit) => visit.visitId));
  const short = plans
    .map((plan) => ({ unitId: plan.unitIds[0] ?? '', unmet: plan.unmet.filter((one) => must.has(one.visitId)).length }))
    .filter(({ unmet }) => unmet > 0)
    .sort((a, b) => b.unmet - a.unmet);
  const taken = new Set<string>();
  const groups: string[][] = [];
  for (const { unitId } of short) {
    if (taken.has(unitId)) continue;
    const helpers = new Set(
      facts.carers.filter((carer) => !carer.away && carer.mayWorkIn.includes(unitId)).map((carer) => carer.unitId),
    );
    const near = facts.units
      .filter((unit) => unit.unitId !== unitId && helpers.has(unit.unitId) && !taken.has(unit.unitId))
      .sort((a, b) => away(a.unitId, unitId) - away(b.unitId, unitId))
      .slice(0, NEIGHBOURS)
      .map((unit) => unit.unitId);
    if (near.length === 0) continue;
    for (const each of [unitId, ...near]) taken.add(each);
    groups.push([unitId, ...near]);
  }
  return groups;

  function away(one: string, other: string): number {
    return travel.minutes(travel.baseOf(one), travel.baseOf(other));
  }
}

/** Several districts' plans as one. */
export function joinPlans(plans: readonly DayPlan[]): DayPlan {
  const [first] = plans;
  if (!first) throw new RangeError('no plans to join');
  return {
    date: first.date,
    unitIds: plans.flatMap((plan) => plan.unitIds),
    tours: plans.flatMap((plan) => plan.tours),
    ways: Object.assign({}, ...plans.map((plan) => plan.ways)),
    unmet: plans.flatMap((plan) => plan.unmet),
    notes: plans.flatMap((plan) => plan.notes),
    locks: plans.flatMap((plan) => plan.locks),
    loans: plans.flatMap((plan) => plan.loans),
    seconds: {
      first: Math.max(...plans.map((plan) => plan.seconds.first)),
      total: Math.max(...plans.map((plan) => plan.seconds.total)),
    },
  };
}
