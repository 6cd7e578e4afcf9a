import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Period } from '../../domain/staffing-base.ts';
import { JUDGED_DAYS } from '../period-around.ts';

/** Days ahead that shifts may be asked about at most. */
export const MOST_DAYS_AHEAD = 41;

/** The period that holds some shifts, from today on; two weeks where they lie within, so that its picture is shared. */
export function periodOfOffers(work: Pick<Work, 'clock'>, rows: readonly { readonly date: PlainDate }[]): Period {
  const today = work.clock.today();
  const last = Math.max(0, ...rows.map((row) => daysBetween(today, row.date)));
  return { from: today, days: last < JUDGED_DAYS ? JUDGED_DAYS : MOST_DAYS_AHEAD + 1 };
}
