import type { Finding } from '#kernel/finding.ts';
import type { CoveredRow } from './covered-demand.ts';
import { coverRow, holeOf, rowKey } from './covered-demand.ts';
import { mayMove } from './open-choices.ts';
import type { PlanDocument, PlanShift } from './plan-document.ts';
import type { PlanWorld } from './plan-world.ts';
import { givenShift } from './uncovered-reasons.ts';

/**
 * Published shifts that a plan has people give up, against what was opened for: a shift the person really has, one at most from each
 * unit's shift and each person, for a row below minimum, with the notice, and out of a shift that stays at its minimum.
 */
export function checkMoves(plan: PlanDocument, world: PlanWorld): Finding[] {
  const moves = plan.assignments.filter((one) => one.insteadOf !== undefined);
  const seen = new Set<string>();
  return moves.flatMap((assignment): Finding[] => {
    const fault = faultOf(assignment, world, seen);
    if (fault === undefined) return [];
    const { personId, unitId, date, shift, competence } = assignment;
    return [{ code: 'plan-move', level: 'breach', personId, unitId, date, shift, competence, facts: { fault } }];
  });
}

function faultOf(assignment: PlanShift, world: PlanWorld, seen: Set<string>): string | undefined {
  const { insteadOf, personId } = assignment;
  const row = world.rows.get(rowKey(assignment));
  if (insteadOf === undefined || row === undefined) return undefined;
  const published = (world.standing.get(personId) ?? []).find(
    (shift) =>
      shift.unitId === insteadOf.unitId &&
      shift.date === insteadOf.date &&
      shift.shift === insteadOf.shift &&
      shift.kind === 'normal',
  );
  if (published === undefined || !world.inPeriod(published.date)) return 'not-published';
  for (const one of [
    `person ${personId}`,
    `slot ${JSON.stringify([insteadOf.unitId, insteadOf.date, insteadOf.shift])}`,
  ]) {
    if (seen.has(one)) return 'more-than-one';
    seen.add(one);
  }
  if (holeOf(row, row.covered).belowMinimum === 0) return 'not-below-minimum';
  if (!mayMove(published, givenShift(personId, row, world).shift, world.open.choices, world.from)) return 'not-opened';
  const left = leftBehind(insteadOf, personId, world);
  if (left === undefined) return 'short-already';
  if (left.some((after) => after.covered < after.minimum)) return 'below-minimum';
  const leaves = left.find((after) => after.covered < after.normal)?.competence;
  return leaves === insteadOf.leaves ? undefined : 'leaves';
}

/** The rows of a unit's shift without one person; undefined where one of them lacks somebody as it is. */
export function leftBehind(
  slot: { readonly unitId: string; readonly date: string; readonly shift: string },
  personId: string,
  world: PlanWorld,
): CoveredRow[] | undefined {
  const inSlot = (at: { unitId: string; date: string; shift: string }) =>
    at.unitId === slot.unitId && at.date === slot.date && at.shift === slot.shift;
  const rows = [...world.rows.values()].filter((row) => inSlot(row) && row.share === undefined);
  if (rows.some((row) => holeOf(row, row.covered).missing > 0)) return undefined;
  const present = [...world.standing.values()]
    .flat()
    .filter((shift) => inSlot(shift) && shift.kind !== 'on_call' && shift.personId !== personId);
  const people = present.flatMap((shift) => world.workers.get(shift.personId) ?? []);
  return coverRow(rows, people, world.prices);
}
