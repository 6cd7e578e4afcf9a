import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Period } from '../domain/staffing-base.ts';

/** Days that a shift is judged within. */
export const JUDGED_DAYS = 14;

/** The period that a shift is judged within: from today on, moved where the shift lies later. */
export function periodAround(date: PlainDate, today: PlainDate): Period {
  const isWithin = today <= date && date < addDays(today, JUDGED_DAYS);
  return { from: isWithin ? today : date, days: JUDGED_DAYS };
}
