import type { Finding } from '#kernel/finding.ts';
import type { JudgedOn } from './judgement.ts';
import { onCompletingShift } from './judgement.ts';
import { pairFinding, pairsOf } from './placement-finding.ts';
import type { WorkShift } from './work-shift.ts';
import type { Worker } from './worker.ts';

/**
 * Shifts away from home of somebody whose other shifts are neither at home nor in that same unit. For the pool, who have
 * no home, that means one unit in all. `judgedOn` is asked about each shift away from home.
 */
export function assessOneForeignUnit(
  worker: Worker,
  shifts: readonly WorkShift[],
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  const foreign = shifts.filter((shift) => shift.unitId !== worker.homeUnitId);
  return pairsOf(foreign)
    .filter(([a, b]) => a.unitId !== b.unitId && judgedOn([a, b]).length > 0)
    .map(([a, b]) => pairFinding('one-foreign-unit', a, b));
}
