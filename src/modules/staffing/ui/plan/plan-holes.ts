import type { OpenShift, PlanAssignment, PlanHole, PlanReply, RowKeyView, ShiftTypeView } from '../../contract.ts';

/** A demand row that was short before the plan: who is proposed on it, and what is left when refusals do not count. */
export interface Hole extends OpenShift {
  /** Names the hole in the address bar. */
  readonly id: string;
  readonly proposed: readonly PlanAssignment[];
  readonly left: number;
  readonly leftBelowMinimum: number;
  /** Whom each rule stops; empty where the plan fills the row. */
  readonly reasons: PlanHole['reasons'];
}

/** The holes of one unit, in the order of the clock. */
export interface UnitHoles {
  readonly unitId: string;
  readonly unitName: string;
  readonly holes: readonly Hole[];
  /** People missing before the plan. */
  readonly missing: number;
}

/** Names a demand row in the address bar. */
export function holeIdOf(row: RowKeyView): string {
  return [row.unitId, row.date, row.shift, row.competence].join('~');
}

/** Whether a person has said no to a proposed shift. */
export function isRefused(assignment: PlanAssignment): boolean {
  return assignment.decision?.decision === 'refuse';
}

/** The rows that were short before the plan, with what the plan makes of them; by day, clock and competence. */
export function holesOf(plan: Pick<PlanReply, 'open' | 'assignments' | 'holes' | 'shifts'>): Hole[] {
  const proposedOn = Map.groupBy(plan.assignments, holeIdOf);
  const reasonsOf = new Map(plan.holes.map((hole) => [holeIdOf(hole), hole.reasons]));
  const startOf = new Map(plan.shifts.map((type) => [type.shift, type.startMinute]));
  const holes = plan.open
    .filter((row) => row.missing > 0)
    .map((row): Hole => {
      const id = holeIdOf(row);
      const proposed = proposedOn.get(id) ?? [];
      const taken = proposed.filter((one) => !isRefused(one)).length;
      return {
        ...row,
        id,
        proposed,
        left: Math.max(0, row.missing - taken),
        leftBelowMinimum: Math.max(0, row.belowMinimum - taken),
        reasons: reasonsOf.get(id) ?? [],
      };
    });
  const start = (hole: Hole) => startOf.get(hole.shift) ?? 0;
  return holes.toSorted(
    (a, b) =>
      compareText(a.date, b.date) ||
      start(a) - start(b) ||
      compareText(a.shift, b.shift) ||
      compareText(a.competence, b.competence),
  );
}

/** Holes by unit, the unit with most people below the minimum left first, then most left, then most missing. */
export function holesByUnit(holes: readonly Hole[]): UnitHoles[] {
  const sum = (list: readonly Hole[], of: (hole: Hole) => number) => list.reduce((total, hole) => total + of(hole), 0);
  return [...Map.groupBy(holes, (hole) => hole.unitId)]
    .map(([unitId, inUnit]) => ({
      unitId,
      unitName: inUnit[0]?.unitName ?? unitId,
      holes: inUnit,
      missing: sum(inUnit, (hole) => hole.missing),
      order: [sum(inUnit, (hole) => hole.leftBelowMinimum), sum(inUnit, (hole) => hole.left)] as const,
    }))
    .toSorted(
      (a, b) =>
        b.order[0] - a.order[0] ||
        b.order[1] - a.order[1] ||
        b.missing - a.missing ||
        compareText(a.unitName, b.unitName),
    )
    .map(({ order: _, ...unit }) => unit);
}

/** What the list of holes can be narrowed to. */
export const HOLE_FILTERS = ['left', 'minimum', 'undecided', 'refused', 'overtime', 'moved'] as const;
export type HoleFilter = (typeof HOLE_FILTERS)[number];

/** Whether a hole is what a filter asks for. */
export function isHole(hole: Hole, filter: HoleFilter): boolean {
  switch (filter) {
    case 'left':
      return hole.left > 0;
    case 'minimum':
      return hole.belowMinimum > 0;
    case 'undecided':
      return hole.proposed.some((one) => one.decision === null);
    case 'refused':
      return hole.proposed.some(isRefused);
    case 'overtime':
      return hole.proposed.some((one) => one.terms.some((term) => term.code === 'overtime'));
    case 'moved':
      return hole.proposed.some(isMoved);
  }
}

/** Whether a proposed shift takes one of our own to another unit than their home. */
export function isMoved(assignment: PlanAssignment): boolean {
  return assignment.homeUnitId !== null && assignment.homeUnitId !== assignment.unitId;
}

/** Left holes of one unit, part of the day and competence. */
export interface LeftGroup {
  readonly unitName: string;
  readonly part: ShiftTypeView['part'];
  readonly competence: string;
  readonly left: number;
}

/** What is left in groups one can say in a sentence, most below the minimum first. */
export function leftGroups(holes: readonly Hole[], shifts: readonly ShiftTypeView[]): LeftGroup[] {
  const partOf = new Map(shifts.map((type) => [type.shift, type.part]));
  const groups = Map.groupBy(
    holes.filter((hole) => hole.left > 0),
    (hole) => `${hole.unitId}~${partOf.get(hole.shift) ?? 'day'}~${hole.competence}`,
  );
  const total = (list: readonly Hole[], of: (hole: Hole) => number) => list.reduce((sum, hole) => sum + of(hole), 0);
  return [...groups.values()]
    .toSorted(
      (a, b) =>
        total(b, (hole) => hole.leftBelowMinimum) - total(a, (hole) => hole.leftBelowMinimum) ||
        total(b, (hole) => hole.left) - total(a, (hole) => hole.left),
    )
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          unitName: first.unitName,
          part: partOf.get(first.shift) ?? 'day',
          competence: first.competence,
          left: total(group, (hole) => hole.left),
        },
      ];
    });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
