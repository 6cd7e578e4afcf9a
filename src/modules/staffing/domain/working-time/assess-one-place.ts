import type { Finding } from '#kernel/finding.ts';
import type { JudgedOn } from './judgement.ts';
import { onCompletingShift } from './judgement.ts';
import { pairFinding } from './placement-finding.ts';
import type { WorkShift } from './work-shift.ts';

/** Shifts of one person, on call or at work, that share a minute. */
export function assessOnePlace(shifts: readonly WorkShift[], judgedOn: JudgedOn = onCompletingShift): Finding[] {
  const inOrder = [...shifts].sort((a, b) => a.start - b.start);
  return inOrder.flatMap((first, index) => {
    const findings: Finding[] = [];
    for (let next = index + 1; next < inOrder.length; next++) {
      const later = inOrder[next];
      if (later === undefined || later.start >= first.end) break;
      if (judgedOn([first, later]).length > 0) findings.push(pairFinding('one-place', first, later));
    }
    return findings;
  });
}
