import type { Finding } from '#kernel/finding.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { ChoiceFacts } from '../replan/choices.ts';
import { assignmentCosts } from './assignment-costs.ts';
import { checkFigures } from './check-figures.ts';
import { checkMoves } from './check-moves.ts';
import { checkPins } from './check-pins.ts';
import { checkUncovered } from './check-uncovered.ts';
import { holeOf, rowKey } from './covered-demand.ts';
import type { GivenShift } from './person-rules.ts';
import { assessPerson } from './person-rules.ts';
import type { PlanDocument, PlanShift } from './plan-document.ts';
import type { PlanPeriod, PlanWorld } from './plan-world.ts';
import { planWorld } from './plan-world.ts';
import { givenShift, refusedOn } from './uncovered-reasons.ts';

/** Figures are compared to this; prices of a municipality may have decimals. */
const COST_SLACK = 1e-6;

/**
 * Judges a plan by the model's text alone: every hard rule (the finding's code is the rule's), and whatever the document
 * says of itself (`plan-…`): holes, prices, what is left and why, bound and status. No findings: the plan is right.
 * Knows nothing of how plans are made.
 */
export function checkPlan(
  municipality: Municipality,
  plan: PlanDocument,
  period: PlanPeriod,
  facts: ChoiceFacts = {},
): Finding[] {
  const world = planWorld(municipality, period, plan.choices, facts);
  const { known, findings: unknown } = resolveAssignments(plan, world);
  const givenOf = Map.groupBy(known, ({ assignment }) => assignment.personId);
  const givenShifts = new Map([...givenOf].map(([personId, list]) => [personId, list.map(({ given }) => given)]));
  return [
    ...unknown,
    ...checkOverCovered(plan, world),
    ...checkRefusals(plan, world),
    ...checkMoves(plan, world),
    ...[...givenShifts].flatMap(([personId, given]) => {
      const person = world.workers.get(personId);
      return person ? assessPerson(person, given, world) : [];
    }),
    ...[...givenOf].flatMap(([personId, list]) => checkCosts(personId, list, world)),
    ...checkPins(plan, world),
    ...checkUncovered(plan, givenShifts, world),
    ...checkFigures(municipality, plan, period, world),
  ];
}

interface KnownAssignment {
  readonly assignment: PlanShift;
  readonly given: GivenShift;
}

/** The assignments whose person and row exist, each once; findings for the others, and for a wrong source. */
function resolveAssignments(plan: PlanDocument, world: PlanWorld): { known: KnownAssignment[]; findings: Finding[] } {
  const known: KnownAssignment[] = [];
  const findings: Finding[] = [];
  for (const assignment of plan.assignments) {
    const person = world.workers.get(assignment.personId);
    const row = world.rows.get(rowKey(assignment));
    if (person && row)
      known.push({
        assignment,
        given: { ...givenShift(person.personId, row, world), insteadOf: assignment.insteadOf },
      });
    if (person && row && person.source === assignment.source) continue;
    const { personId, unitId, date, shift, competence } = assignment;
    const facts = { knownPerson: person !== undefined, knownRow: row !== undefined, source: assignment.source };
    findings.push({ code: 'plan-assignment', level: 'breach', personId, unitId, date, shift, competence, facts });
  }
  return { known, findings };
}

/** Rows that are given more people than they lack. */
function checkOverCovered(plan: PlanDocument, world: PlanWorld): Finding[] {
  const given = Map.groupBy(plan.assignments, rowKey);
  return [...world.rows.values()].flatMap((row): Finding[] => {
    const assigned = given.get(row.key)?.length ?? 0;
    const { missing } = holeOf(row, row.covered);
    if (assigned <= missing) return [];
    const { unitId, date, shift, competence } = row;
    return [{ code: 'over-covered', level: 'breach', unitId, date, shift, competence, facts: { assigned, missing } }];
  });
}

/** People given a row on which they have been refused. */
function checkRefusals(plan: PlanDocument, world: PlanWorld): Finding[] {
  return plan.assignments.flatMap((assignment): Finding[] => {
    const row = world.rows.get(rowKey(assignment));
    if (row === undefined || !refusedOn(row, world).has(assignment.personId)) return [];
    const { personId, unitId, date, shift, competence } = assignment;
    return [{ code: 'refused', level: 'breach', personId, unitId, date, shift, competence, facts: {} }];
  });
}

/** Assignments of one person whose price is not the model's. */
function checkCosts(personId: string, list: readonly KnownAssignment[], world: PlanWorld): Finding[] {
  const person = world.workers.get(personId);
  if (person === undefined) return [];
  const given = list.map((one) => one.given);
  return assignmentCosts(person, given, world).flatMap(({ given: one, cost }): Finding[] => {
    const stated = list.find((candidate) => candidate.given === one)?.assignment.cost ?? Number.NaN;
    if (Math.abs(stated - cost) <= COST_SLACK) return [];
    const { unitId, date, shift } = one.shift;
    const { competence } = one;
    return [{ code: 'plan-cost', level: 'breach', personId, unitId, date, shift, competence, facts: { stated, cost } }];
  });
}
