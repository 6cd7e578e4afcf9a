import type { ShiftType } from '#modules/organisation/domain/municipality.ts';
import { findRuleSource } from '../../rules/replan-rule-sources.ts';
import { holeCost, moveTerms, sumOfTerms, termsOfGiven } from './assignment-price.ts';
import { isAnyChoiceOpen } from './choices.ts';
import { explainAssignment } from './explain-assignment.ts';
import { createHoleExplainer } from './explain-holes.ts';
import { SOURCES } from './index-people.ts';
import type { Assignment, GivenUpShift, OpenRow, Plan, PlanFinding, UncoveredRow } from './plan.ts';
import { createPlanState } from './plan-state.ts';
import type { PinFault, ReplanProblem } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import type { SetOracle } from './set-oracle.ts';
import { actorOfSet } from './set-oracle.ts';

/** A plan is optimal where its cost lies less than this above the proven bound. */
export const OPTIMAL_GAP = 0.5;

export interface SearchOutcome {
  /** Pairs that are legal together. */
  readonly pairs: readonly number[];
  readonly bound: number | null;
  readonly seconds: { readonly first: number; readonly total: number };
}

/** Writes a search's outcome as a plan: what was open, who takes what at what price and why, what stays open and why. */
export function buildPlan(problem: ReplanProblem, engine: RuleEngine, oracle: SetOracle, outcome: SearchOutcome): Plan {
  const { people, rows, pairs } = problem;
  const state = createPlanState(problem, oracle, outcome.pairs);
  const assignments: Assignment[] = [];
  let cost = 0;
  for (let person = 0; person < people.count; person++) {
    const set = state.given(person);
    if (set.length === 0) continue;
    const given = set.map((pair) => pairs.row[pair] as number);
    const actor = actorOfSet(pairs, person, set) ?? person;
    const terms = termsOfGiven(problem, engine, person, given, actor);
    set.forEach((pair, index) => {
      const moved = pairs.actor[pair] as number;
      const row = given[index] as number;
      const own = [...(terms[index] ?? []), ...(moved < 0 ? [] : moveTerms(problem, moved, row))];
      cost += sumOfTerms(own);
      assignments.push({
        personId: people.ids[person] ?? '',
        ...keyOf(problem, row),
        source: SOURCES[people.source[person] as number] ?? 'own',
        cost: sumOfTerms(own),
        because: explainAssignment(problem, engine, oracle, state, pair, own),
        ...(moved < 0 ? {} : { insteadOf: givenUp(problem, moved) }),
      });
    });
  }
  const explainer = createHoleExplainer(
    problem,
    engine,
    (person) => state.given(person).map((pair) => pairs.row[pair] as number),
    (person) => actorOfSet(pairs, person, state.given(person)) ?? person,
  );
  const uncovered: UncoveredRow[] = [];
  for (let row = 0; row < rows.asked; row++) {
    const missing = (rows.missing[row] as number) - state.filled(row);
    if (missing <= 0) continue;
    cost += holeCost(problem, row, state.filled(row));
    uncovered.push({
      ...keyOf(problem, row),
      missing,
      belowMinimum: Math.max(0, (rows.belowMinimum[row] as number) - state.filled(row)),
      reasons: explainer.reasons(row),
    });
  }
  assignments.sort(
    (a, b) =>
      compare(a.date, b.date) ||
      compare(a.unitId, b.unitId) ||
      compare(a.shift, b.shift) ||
      compare(a.personId, b.personId),
  );
  const bound = outcome.bound === null ? null : Math.min(outcome.bound, cost) + 0;
  return {
    municipality: problem.municipality,
    from: problem.from,
    days: problem.days,
    status: bound !== null && cost - bound < OPTIMAL_GAP ? 'optimal' : 'feasible',
    cost,
    bound,
    seconds: outcome.seconds,
    open: openRows(problem),
    assignments,
    uncovered,
    findings: problem.pinFaults.map((fault) => findingOf(problem, fault)),
    ...(isAnyChoiceOpen(problem.choices) ? { choices: problem.choices, parts: partsAsked(problem) } : {}),
  };
}

/** The published shift that an actor is without. */
function givenUp(problem: ReplanProblem, actor: number): GivenUpShift {
  const move = problem.moves[actor - problem.people.count];
  if (!move) throw new RangeError(`nobody gives up a shift as ${actor}`);
  return { ...move.key, ...(move.leaves === undefined ? {} : { leaves: move.leaves }) };
}

/** Shift types that rows were asked for in parts of. */
function partsAsked(problem: ReplanProblem): ShiftType[] {
  const asked = new Set(problem.rows.keys.map((key) => key.shift));
  return problem.shiftTypes.filter((type) => type.shift.includes('/') && asked.has(type.shift));
}

function keyOf(problem: ReplanProblem, row: number) {
  const key = problem.rows.keys[row];
  if (!key) throw new RangeError(`no row ${row}`);
  return key;
}

function openRows(problem: ReplanProblem): OpenRow[] {
  return problem.rows.keys.slice(0, problem.rows.asked).map((key, row) => ({
    ...key,
    missing: problem.rows.missing[row] as number,
    belowMinimum: problem.rows.belowMinimum[row] as number,
  }));
}

function findingOf(problem: ReplanProblem, fault: PinFault): PlanFinding {
  const { decision, code } = fault;
  const source = findRuleSource(problem.ruleOverrides, code, decision.date ?? problem.from);
  return {
    code,
    level: 'warn',
    personId: decision.personId,
    ...(decision.unitId === undefined ? {} : { unitId: decision.unitId }),
    ...(decision.date === undefined ? {} : { date: decision.date }),
    ...(decision.shift === undefined ? {} : { shift: decision.shift }),
    ...(decision.competence === undefined ? {} : { competence: decision.competence }),
    decision: decision.decision,
    facts: {},
    ...(source === undefined ? {} : { source }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
