import type { CompiledRoster } from './compile-roster.ts';
import { countPerson, linePrice } from './cover-state.ts';
import { priceByRule } from './price-by-rule.ts';
import type { RosterPlan } from './roster-plan.ts';
import type { RosterAssignment, RosterConflict, RosterCostPart, RosterResult } from './roster-result.ts';

export interface SearchFacts {
  readonly bound: number | null;
  readonly proven: boolean;
  readonly seconds: number;
  readonly iterations: number;
  /** Rules found to clash; a person among them has no schedule and counts as a hard violation. */
  readonly conflicts: readonly RosterConflict[];
}

/** The result of a search with its costs taken apart. */
export function buildResult(roster: CompiledRoster, plan: RosterPlan | undefined, facts: SearchFacts): RosterResult {
  const { problem, days, lines } = roster;
  const size = roster.people * days;
  const choice = plan?.choice ?? new Uint8Array(size);
  const role = plan?.role ?? new Uint8Array(size);
  const state = { choice, role, count: new Int32Array(lines.count) };
  const assignments: RosterAssignment[] = [];
  const parts: Record<RosterCostPart, number> = {
    under: 0,
    over: 0,
    requests: 0,
    runs: 0,
    daysOff: 0,
    weekends: 0,
    totals: 0,
  };
  problem.employees.forEach((_, employee) => {
    countPerson(roster, state, employee, 1);
    for (let day = 0; day < days; day++) {
      const at = employee * days + day;
      const shift = (choice[at] as number) - 1;
      if (shift < 0) continue;
      const skill = problem.skills.length === 0 ? null : (roster.rolesOf[employee]?.[role[at] as number] ?? null);
      assignments.push({ employee, day, shift, skill });
    }
    const own = priceByRule(roster, employee, choice.subarray(employee * days, (employee + 1) * days));
    for (const part of Object.keys(own) as (keyof typeof own)[]) parts[part] += own[part];
  });
  let belowMinimum = 0;
  const short: { demand: number; missing: number; belowMinimum: number; price: number }[] = [];
  for (let line = 0; line < lines.count; line++) {
    const count = state.count[line] as number;
    const missing = Math.max(0, (lines.wanted[line] as number) - count);
    const below = Math.max(0, (lines.minimum[line] as number) - count);
    parts.under += missing * (lines.under[line] as number);
    parts.over += Math.max(0, count - (lines.wanted[line] as number)) * (lines.over[line] as number);
    belowMinimum += below;
    if (missing > 0) short.push({ demand: line, missing, belowMinimum: below, price: linePrice(roster, line, count) });
  }
  short.sort((a, b) => b.price - a.price);
  const { conflicts } = facts;
  const unable = conflicts.filter((conflict) => conflict.employee !== null).length;
  const hardViolations = belowMinimum + unable;
  const cost = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return {
    status: statusOf(plan, facts, hardViolations, conflicts.length),
    cost: Math.round(cost * 1e6) / 1e6,
    bound: hardViolations > 0 ? null : facts.bound,
    hardViolations,
    seconds: facts.seconds,
    assignments,
    explanation: {
      parts,
      short: short.map(({ demand, missing, belowMinimum: below }) => ({ demand, missing, belowMinimum: below })),
      conflicts,
      iterations: facts.iterations,
    },
  };
}

/** How many people the minimums of the demand lines lack in a roster. */
export function missingForMinimum(roster: CompiledRoster, plan: RosterPlan): number {
  const state = { choice: plan.choice, role: plan.role, count: new Int32Array(roster.lines.count) };
  for (let person = 0; person < roster.people; person++) countPerson(roster, state, person, 1);
  let missing = 0;
  for (let line = 0; line < roster.lines.count; line++) {
    missing += Math.max(0, (roster.lines.minimum[line] as number) - (state.count[line] as number));
  }
  return missing;
}

function statusOf(
  plan: RosterPlan | undefined,
  facts: SearchFacts,
  hardViolations: number,
  conflicts: number,
): RosterResult['status'] {
  if (conflicts > 0 || (facts.proven && hardViolations > 0)) return 'infeasible';
  if (!plan || hardViolations > 0) return 'unsolved';
  return facts.proven ? 'optimal' : 'feasible';
}
