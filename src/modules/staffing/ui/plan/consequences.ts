import type { CandidateView, PlanAssignment, PlanReply } from '../../contract.ts';
import { costParts } from './cost-words.ts';
import { isMoved, isRefused } from './plan-holes.ts';

/** Somebody who gets shifts that begin in overtime; hours in the fullest seven days. */
export interface OvertimeOf {
  readonly personId: string;
  readonly name: string;
  readonly hours: number;
  readonly limitHours: number | undefined;
}

/** What follows from a plan: counted on the shifts that nobody has refused. */
export interface Consequences {
  readonly overtime: readonly OvertimeOf[];
  /** People who go to another unit than their home; of them those who go to another site. */
  readonly moved: number;
  readonly movedToOtherSite: number;
  /** People from outside our own staff, by source. */
  readonly fromOutside: readonly { readonly source: string; readonly people: number }[];
  readonly people: number;
  readonly shifts: number;
  /** Price of the proposed shifts by term, dearest first. */
  readonly terms: readonly CandidateView['terms'][number][];
}

/** Counts what a plan brings with it. */
export function consequencesOf(plan: Pick<PlanReply, 'assignments'>): Consequences {
  const taken = plan.assignments.filter((one) => !isRefused(one));
  const people = (list: readonly PlanAssignment[]) => new Set(list.map((one) => one.personId)).size;
  const moved = taken.filter(isMoved);
  const outside = Map.groupBy(
    taken.filter((one) => one.source !== 'own'),
    (one) => one.source,
  );
  return {
    overtime: overtimeOf(taken),
    moved: people(moved),
    movedToOtherSite: people(moved.filter((one) => hasTerm(one, 'other-site'))),
    fromOutside: [...outside]
      .map(([source, shifts]) => ({ source, people: people(shifts) }))
      .toSorted((a, b) => b.people - a.people),
    people: people(taken),
    shifts: taken.length,
    terms: costParts(taken.flatMap((one) => one.terms)),
  };
}

function overtimeOf(taken: readonly PlanAssignment[]): OvertimeOf[] {
  const people = Map.groupBy(
    taken.filter((one) => hasTerm(one, 'overtime')),
    (one) => one.personId,
  );
  return [...people]
    .map(([personId, shifts]): OvertimeOf => {
      const facts = shifts.flatMap((shift) => shift.because.filter((one) => one.code === 'overtime-hours'));
      const limits = facts.flatMap((one) => numberIn(one.facts['limitHours']));
      return {
        personId,
        name: shifts[0]?.name ?? personId,
        hours: Math.max(0, ...facts.flatMap((one) => numberIn(one.facts['overtimeHours']))),
        limitHours: limits.length > 0 ? Math.min(...limits) : undefined,
      };
    })
    .toSorted((a, b) => b.hours - a.hours || (a.name < b.name ? -1 : 1));
}

function hasTerm(assignment: PlanAssignment, code: string): boolean {
  return assignment.terms.some((term) => term.code === code);
}

function numberIn(fact: unknown): number[] {
  return typeof fact === 'number' ? [fact] : [];
}
