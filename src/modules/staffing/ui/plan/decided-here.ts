import type { Instant } from '#kernel/instant.ts';
import type { DecideBody, PlanAssignment, PlanReply, RowKeyView } from '../../contract.ts';
import { holeIdOf } from './plan-holes.ts';

export type Decision = DecideBody['decisions'][number]['decision'];

/** One person on one shift, with the name for the words that say what was done. */
export interface ShiftOfPerson extends RowKeyView {
  readonly personId: string;
  readonly name: string;
}

/** A decision with who and when, as the plan will tell it. */
export interface Decided {
  readonly targets: readonly ShiftOfPerson[];
  readonly decision: Decision;
  /** One per target; absent until the server has answered. */
  readonly decisionIds?: readonly number[];
  readonly at: Instant;
  readonly byName: string;
}

const targetId = (one: ShiftOfPerson | PlanAssignment) => `${one.personId}~${holeIdOf(one)}`;

/** Whether the plan proposes this person on this shift. */
export function isProposed(plan: Pick<PlanReply, 'assignments'>, target: ShiftOfPerson): boolean {
  const id = targetId(target);
  return plan.assignments.some((one) => targetId(one) === id);
}

/** The plan with a decision put on its proposed shifts; people picked outside the proposal wait beside it. */
export function withDecision(plan: PlanReply, decided: Decided): PlanReply {
  const indexOf = new Map(decided.targets.map((target, index) => [targetId(target), index]));
  const proposed = new Set(plan.assignments.map(targetId));
  const picked = decided.targets.flatMap((target, index) => {
    if (decided.decision !== 'pin' || proposed.has(targetId(target))) return [];
    const { at, byName } = decided;
    return [{ ...target, decisionId: decided.decisionIds?.[index] ?? 0, at, byName }];
  });
  return {
    ...plan,
    picked: [...plan.picked, ...picked],
    assignments: plan.assignments.map((assignment) => {
      const index = indexOf.get(targetId(assignment));
      if (index === undefined) return assignment;
      const { decision, at, byName, decisionIds } = decided;
      return { ...assignment, decision: { decisionId: decisionIds?.[index] ?? 0, decision, at, byName } };
    }),
  };
}

/** The targets as the server wants them. */
export function decisionsBody(targets: readonly ShiftOfPerson[], decision: Decision): DecideBody['decisions'] {
  return targets.map(({ personId, unitId, date, shift, competence }) => ({
    personId,
    unitId,
    date,
    shift,
    competence,
    decision,
  }));
}

/** Proposed shifts that a decision would change: those without it already. */
export function undecidedBy(assignments: readonly PlanAssignment[], decision: Decision): readonly PlanAssignment[] {
  return assignments.filter((one) => one.decision?.decision !== decision);
}
