import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** The moments between which a Norwegian calendar day lies, `[from, to)`; 23 or 25 hours when the clock changes. */
export function dayBounds(date: PlainDate): { readonly from: Instant; readonly to: Instant } {
  const at = (minuteOfDay: number) => instantOf(new Date(osloEpochMinutes(date, minuteOfDay) * 60_000));
  return { from: at(0), to: at(1440) };
}
