import type { Finding } from '#kernel/finding.ts';
import type { JudgedOn } from './judgement.ts';
import { onCompletingShift } from './judgement.ts';
import { placementFinding } from './placement-finding.ts';
import type { WorkShift } from './work-shift.ts';
import type { Worker } from './worker.ts';
import { isTrained } from './worker.ts';

/** Shifts in a unit that is neither the person's home nor one that the person is trained for on that day. */
export function assessTraining(
  worker: Worker,
  shifts: readonly WorkShift[],
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  return shifts
    .filter((shift) => judgedOn([shift]).length > 0 && !isTrained(worker, shift.unitId, shift.date))
    .map((shift) => placementFinding('training', shift));
}
