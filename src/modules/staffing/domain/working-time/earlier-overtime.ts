import { isoWeekOf, plainDateAt } from '#kernel/plain-date.ts';
import type { WorkedWeek } from '#modules/organisation/domain/municipality.ts';
import type { EarlierOvertime } from './assess-overtime.ts';

const WEEKS_BACK = 52;
const weekNames = new Map<number, string>();

/** The name of an ISO week, as `2026-W47`, by its number. */
export function weekNameOf(week: number): string {
  const known = weekNames.get(week);
  if (known !== undefined) return known;
  const name = isoWeekOf(plainDateAt(week * 7 - 3));
  weekNames.set(week, name);
  return name;
}

/** One person's overtime in the 52 ISO weeks before a week, as worked.csv has it; weeks it does not name count as none. */
export function earlierOvertime(worked: readonly WorkedWeek[], firstWeek: number): EarlierOvertime {
  const hours = new Map<number, number>();
  if (worked.length === 0) return { firstWeek, hours };
  const byName = new Map(worked.toReversed().map((row) => [row.week, row.overtimeHours]));
  for (let week = firstWeek - WEEKS_BACK; week < firstWeek; week++) {
    const overtime = byName.get(weekNameOf(week));
    if (overtime !== undefined) hours.set(week, overtime);
  }
  return { firstWeek, hours };
}
