import type { Finding } from '#kernel/finding.ts';
import type { JudgedOn } from './judgement.ts';
import { onCompletingShift } from './judgement.ts';
import { pairFinding, pairsOf, placementFinding } from './placement-finding.ts';
import type { Places } from './places.ts';
import type { WorkShift } from './work-shift.ts';
import type { Worker } from './worker.ts';

/** Shifts in a unit with an outbreak that day of somebody who neither belongs there nor is in the outbreak team. */
export function assessOutbreakIn(
  worker: Worker,
  shifts: readonly WorkShift[],
  places: Places,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  if (worker.outbreakTeam) return [];
  return shifts
    .filter((shift) => shift.unitId !== worker.homeUnitId && places.hasStatus(shift.unitId, shift.date, 'outbreak'))
    .filter((shift) => judgedOn([shift]).length > 0)
    .map((shift) => placementFinding('outbreak-in', shift));
}

/** A shift in a unit with an outbreak that day, and another of the same person's shifts in another unit. */
export function assessOutbreakOut(
  shifts: readonly WorkShift[],
  places: Places,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  const inOutbreak = new Set(shifts.filter(({ unitId, date }) => places.hasStatus(unitId, date, 'outbreak')));
  if (inOutbreak.size === 0) return [];
  return pairsOf(shifts)
    .filter(([a, b]) => a.unitId !== b.unitId && (inOutbreak.has(a) || inOutbreak.has(b)))
    .filter((pair) => judgedOn(pair).length > 0)
    .map(([a, b]) => pairFinding('outbreak-out', a, b));
}
