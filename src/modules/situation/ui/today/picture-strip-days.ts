import type { StripDay } from '#platform/ui-kit/strip-day.ts';
import type { StripDayView } from '../../contract.ts';

/**
 * The days of a strip. People too many on one shift do not make up for people too few on another, so a day below minimum
 * stands at its minimum less what is below.
 */
export function pictureStripDays(days: readonly StripDayView[]): StripDay[] {
  return days.map((day) => ({
    date: day.date,
    minimum: day.minimum,
    normal: day.normal,
    value: day.belowMinimum > 0 ? Math.max(0, day.minimum - day.belowMinimum) : Math.max(day.covered, day.minimum),
  }));
}
