import { isoWeekOf, plainDateAt } from '#kernel/plain-date.ts';
import type { WorkedWeek } from '#modules/organisation/domain/municipality.ts';
import type { EarlierOvertime } from './assess-overtime.ts';

const WEEKS_BACK = 52;

/** One person's overtime in the 52 ISO weeks before a week, as worked.csv has it; weeks it does not name count as none. */
export function earlierOvertime(worked: readonly WorkedWeek[], firstWeek: number): EarlierOvertime {
  const hours = new Map<number, number>();
  if (worked.length === 0) return { firstWeek, hours };
  for (let week = firstWeek - WEEKS_BACK; week < firstWeek; week++) {
    const name = isoWeekOf(plainDateAt(week * 7 - 3));
    const row = worked.find((candidate) => candidate.week === name);
    if (row) hours.set(week, row.overtimeHours);
  }
  return { firstWeek, hours };
}
