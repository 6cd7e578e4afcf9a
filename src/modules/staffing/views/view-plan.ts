import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { OpenShift, PickedPerson, PlanAssignment, PlanReply } from '../contract.ts';
import type { DecidedAssignment } from '../domain/decided-plan.ts';
import { pinsNotInPlan } from '../domain/decided-plan.ts';
import { nameFinding } from '../domain/name-finding.ts';
import { termsOf } from '../domain/plan-figures.ts';
import type { PlanAction } from '../domain/plan-life-cycle.ts';
import { PLAN_LIFE_CYCLE } from '../domain/plan-life-cycle.ts';
import type { OpenRow } from '../domain/replan/plan.ts';
import { shiftsOfPlan } from '../domain/shifts-of-plan.ts';
import { describeShiftTypes } from '../domain/staff-map/part-of-day.ts';
import type { StaffingBase } from '../domain/staffing-base.ts';
import { nameOfUnit, slotKeyOf } from '../domain/staffing-base.ts';
import type { PlanRead } from '../store/read-plan.ts';
import { viewPlanSummary } from './view-plan-summary.ts';

/** Shows a plan. */
export function viewPlan(work: Work, read: PlanRead): PlanReply {
  const { row, base } = read;
  const at = (topic: string) => (row.basis[topic]?.changedAt ?? null) as PlanReply['basis']['rosterAt'];
  return {
    ...viewPlanSummary(read),
    basis: {
      rosterAt: at('roster') ?? at('import'),
      availabilityAt: at('availability'),
      changedSince: read.changedSince,
    },
    open: read.open.map((one) => viewOpenRow(base, one)),
    assignments: read.decided.map((one) => viewAssignment(read, one)),
    holes: read.holes.map((one) => ({ ...viewOpenRow(base, one), reasons: [...one.reasons] })),
    picked: viewPicked(read),
    findings: read.findings.map((finding) => nameFinding(base, finding)),
    shifts: describeShiftTypes(shiftsOfPlan(base, row.document)),
    actions: actionsOf(work, read),
  };
}

/** Whom somebody picked outside the proposal, as far as the reader sees the row or the person. */
function viewPicked({ row, base, words, sees, nameOfAccount }: PlanRead): PickedPerson[] {
  if (!row.document) return [];
  return pinsNotInPlan(row.document, words)
    .filter((word) => sees(word.unitId, word.personId))
    .map(({ decisionId, personId, unitId, date, shift, competence, decidedAt, decidedBy }) => ({
      decisionId,
      personId,
      name: base.people.get(personId)?.name ?? personId,
      unitId,
      date,
      shift,
      competence,
      at: decidedAt,
      byName: nameOfAccount(decidedBy),
    }));
}

function viewAssignment({ base, nameOfAccount }: PlanRead, { assignment, word }: DecidedAssignment): PlanAssignment {
  const person = base.people.get(assignment.personId);
  const { unitId, date, shift, competence, personId, source, cost, because, insteadOf } = assignment;
  return {
    unitId,
    date,
    shift,
    competence,
    personId,
    source,
    cost,
    name: person?.name ?? personId,
    ownCompetence: person?.competence ?? '',
    unitName: nameOfUnit(base, unitId) ?? '',
    homeUnitId: person?.homeUnitId ?? null,
    homeUnitName: nameOfUnit(base, person?.homeUnitId ?? null),
    terms: termsOf(assignment),
    because: because.map((one) => ({
      ...one,
      facts:
        typeof one.facts['unitId'] === 'string'
          ? { ...one.facts, unitName: nameOfUnit(base, one.facts['unitId']) ?? '' }
          : one.facts,
    })),
    insteadOf: insteadOf
      ? { ...insteadOf, unitName: nameOfUnit(base, insteadOf.unitId) ?? '', leaves: insteadOf.leaves ?? null }
      : null,
    decision: word
      ? {
          decisionId: word.decisionId,
          decision: word.decision,
          at: word.decidedAt,
          byName: nameOfAccount(word.decidedBy),
        }
      : null,
  };
}

/** A row as the plan found it; a demand that is gone since is known by what was missing. */
function viewOpenRow(base: StaffingBase, row: OpenRow): OpenShift {
  const demand = base.demandAt.get(slotKeyOf(row))?.find((one) => one.competence === row.competence);
  const normal = demand?.normal ?? row.missing;
  const { unitId, date, shift, competence, missing, belowMinimum } = row;
  return {
    unitId,
    date,
    shift,
    competence,
    missing,
    belowMinimum,
    unitName: nameOfUnit(base, unitId) ?? '',
    normal,
    minimum: demand?.minimum ?? belowMinimum,
    covered: Math.max(0, normal - missing),
  };
}

const PERMISSION_OF: Readonly<Record<PlanAction, string>> = {
  stop: 'staffing.plan.create',
  discard: 'staffing.plan.create',
  retry: 'staffing.plan.create',
  replan: 'staffing.plan.create',
  decide: 'staffing.plan.decide',
  publish: 'staffing.plan.publish',
  unpublish: 'staffing.plan.publish',
};

/** What the actor may do with a plan in its state. */
function actionsOf({ access, actor }: Work, { row, reach }: PlanRead): PlanAction[] {
  return PLAN_LIFE_CYCLE[row.state].filter((action) => {
    const scope = access.scopeOf(actor, PERMISSION_OF[action]);
    if (action === 'decide') return scope === 'everywhere' || [...reach.units].some((unit) => scope.has(unit));
    return reaches(scope, row.unitId);
  });
}
