import type { Finding } from '#kernel/finding.ts';
import type { JudgedOn } from './judgement.ts';
import { onCompletingShift } from './judgement.ts';
import { placementFinding } from './placement-finding.ts';
import type { WorkShift } from './work-shift.ts';
import type { Worker } from './worker.ts';

/** Shifts away from home of somebody who has not consented to that. The pool has consented. */
export function assessConsent(
  worker: Worker,
  shifts: readonly WorkShift[],
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  if (worker.consentsToRedeployment) return [];
  return shifts
    .filter((shift) => judgedOn([shift]).length > 0 && shift.unitId !== worker.homeUnitId)
    .map((shift) => placementFinding('consent', shift));
}
