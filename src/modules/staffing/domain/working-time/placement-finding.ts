import type { Facts, Finding } from '#kernel/finding.ts';
import type { PlacementCode } from '../../rules/working-time-placement.ts';
import { PLACEMENT_SOURCES } from '../../rules/working-time-placement.ts';
import type { WorkShift } from './work-shift.ts';

/** A breach of a rule on who may work where, at one shift. */
export function placementFinding(code: PlacementCode, at: WorkShift, facts: Facts = {}): Finding {
  const { personId, unitId, date, shift } = at;
  return { code, level: 'breach', personId, unitId, date, shift, facts, source: PLACEMENT_SOURCES[code] };
}

/** A breach that two shifts make together: dated on the later one, with the other in the facts. */
export function pairFinding(code: PlacementCode, a: WorkShift, b: WorkShift): Finding {
  const [first, last] = a.start <= b.start ? [a, b] : [b, a];
  return placementFinding(code, last, { otherUnitId: first.unitId, otherDate: first.date, otherShift: first.shift });
}

/** Every two of some shifts, each pair once. */
export function pairsOf(shifts: readonly WorkShift[]): [WorkShift, WorkShift][] {
  return shifts.flatMap((a, index) => shifts.slice(index + 1).map((b): [WorkShift, WorkShift] => [a, b]));
}
