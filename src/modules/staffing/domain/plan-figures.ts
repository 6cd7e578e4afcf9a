import type { DecidedAssignment } from './decided-plan.ts';
import type { Assignment, CostTerm, CostTermCode, OpenRow, Plan } from './replan/plan.ts';
import { COST_TERMS } from './replan/plan.ts';

/** What a row has left when some of the proposed shifts on it are taken. */
export function leftOver(row: OpenRow, taken: number): { readonly missing: number; readonly belowMinimum: number } {
  return { missing: Math.max(0, row.missing - taken), belowMinimum: Math.max(0, row.belowMinimum - taken) };
}

/** Names a row of the demand. */
export function rowKeyOf(row: { unitId: string; date: string; shift: string; competence: string }): string {
  return `${row.unitId}\n${row.date}\n${row.shift}\n${row.competence}`;
}

/** The parts of a proposed shift's price, as the plan tells them. */
export function termsOf(assignment: Assignment): CostTerm[] {
  const facts = assignment.because.find((one) => one.code === 'price')?.facts ?? {};
  return COST_TERMS.flatMap((code: CostTermCode): CostTerm[] => {
    const points = facts[code];
    return typeof points === 'number' ? [{ code, points }] : [];
  });
}

/** Whether a proposed shift begins in overtime. */
export function isOvertime(assignment: Assignment): boolean {
  return termsOf(assignment).some((term) => term.code === 'overtime');
}

/** A plan in figures; what is refused does not count as taken. */
export interface PlanFigures {
  readonly openBefore: number;
  readonly openAfter: number;
  readonly belowMinimumBefore: number;
  readonly belowMinimumAfter: number;
  readonly people: number;
  readonly shifts: number;
  readonly peopleInOvertime: number;
  readonly movedPeople: number;
  readonly accepted: number;
  readonly refused: number;
  readonly pinned: number;
}

/** Counts a proposal, or the part of it that somebody may see. `homeOf` gives a person's home unit, null in the pool. */
export function planFigures(
  open: Plan['open'],
  decided: readonly DecidedAssignment[],
  homeOf: (personId: string) => string | null,
): PlanFigures {
  const taken = decided.filter(({ word }) => word?.decision !== 'refuse').map(({ assignment }) => assignment);
  const onRow = Map.groupBy(taken, rowKeyOf);
  const left = open.map((row) => leftOver(row, onRow.get(rowKeyOf(row))?.length ?? 0));
  const count = (decision: string) => decided.filter(({ word }) => word?.decision === decision).length;
  const peopleOf = (list: readonly Assignment[]) => new Set(list.map((one) => one.personId)).size;
  return {
    openBefore: open.reduce((sum, row) => sum + row.missing, 0),
    openAfter: left.reduce((sum, row) => sum + row.missing, 0),
    belowMinimumBefore: open.reduce((sum, row) => sum + row.belowMinimum, 0),
    belowMinimumAfter: left.reduce((sum, row) => sum + row.belowMinimum, 0),
    people: peopleOf(taken),
    shifts: taken.length,
    peopleInOvertime: peopleOf(taken.filter(isOvertime)),
    movedPeople: peopleOf(taken.filter((one) => ![null, one.unitId].includes(homeOf(one.personId)))),
    accepted: count('accept'),
    refused: count('refuse'),
    pinned: count('pin'),
  };
}
