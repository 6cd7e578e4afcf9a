import type { Finding } from '#kernel/finding.ts';
import type { JudgedOn } from './judgement.ts';
import { onCompletingShift } from './judgement.ts';
import { placementFinding } from './placement-finding.ts';
import type { WorkShift } from './work-shift.ts';
import type { Worker } from './worker.ts';
import { isAbsent, isAvailable } from './worker.ts';

/** Shifts in which the person is absent for a minute or more or, coming from the pool, not available throughout. */
export function assessAbsence(
  worker: Worker,
  shifts: readonly WorkShift[],
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  return shifts
    .filter((shift) => judgedOn([shift]).length > 0 && (isAbsent(worker, shift) || !isAvailable(worker, shift)))
    .map((shift) => placementFinding('absence', shift));
}
