import type { Zone } from '#modules/organisation/domain/room-rows.ts';

const WORSE: Readonly<Record<Zone, number>> = { clean: 0, exposed: 1, infected: 2 };

/** Whether one zone is worse than another: infected is worse than exposed, which is worse than clean. */
export function isWorse(one: Zone, than: Zone): boolean {
  return WORSE[one] > WORSE[than];
}
