import type { Finding } from '#kernel/finding.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { priceOf } from './check-uncovered.ts';
import { rowKey } from './covered-demand.ts';
import type { PlanDocument } from './plan-document.ts';
import type { PlanPeriod, PlanWorld } from './plan-world.ts';

const COST_SLACK = 1e-6;
/** Prices are whole numbers in steps that make a gap below this a proof. */
const OPTIMAL_GAP = 0.5;

/** Differences between a plan's own totals, bound, status and period, and what they must be. */
export function checkFigures(
  municipality: Municipality,
  plan: PlanDocument,
  period: PlanPeriod,
  world: PlanWorld,
): Finding[] {
  const findings: Finding[] = [];
  const report = (code: string, facts: Finding['facts']): void => void findings.push({ code, level: 'breach', facts });
  if (plan.municipality !== municipality.number || plan.from !== period.from || plan.days !== period.days) {
    report('plan-period', { municipality: plan.municipality, from: plan.from, days: plan.days });
  }
  const cost = totalCost(plan, world);
  if (!(Math.abs(plan.cost - cost) <= COST_SLACK)) report('plan-cost', { stated: plan.cost, cost });
  if (plan.bound !== null && !(plan.bound <= plan.cost + COST_SLACK)) {
    report('plan-bound', { bound: plan.bound, cost: plan.cost });
  }
  const status = plan.bound !== null && plan.cost - plan.bound < OPTIMAL_GAP ? 'optimal' : 'feasible';
  if (plan.status !== status) report('plan-status', { stated: plan.status, status });
  return findings;
}

/** Assignments as priced in the plan, plus the holes that they leave. */
function totalCost(plan: PlanDocument, world: PlanWorld): number {
  const assigned = Map.groupBy(plan.assignments, rowKey);
  let cost = 0;
  for (const assignment of plan.assignments) cost += assignment.cost;
  for (const row of world.rows.values())
    cost += priceOf(row, row.covered + (assigned.get(row.key)?.length ?? 0), world);
  return cost;
}
