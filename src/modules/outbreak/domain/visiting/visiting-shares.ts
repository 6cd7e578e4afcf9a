import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { VisitLevel } from './visit-rule.ts';

/** Levels of a unit's day from free to strictest. */
export const SHARE_LEVELS = ['open', 'advice', 'limited', 'closed'] as const;
export type ShareLevel = (typeof SHARE_LEVELS)[number];

/** A limit as it counts in shares: days `[from, to)`, and the day from which its review is overdue. */
export interface LimitStretch {
  readonly unitId: string;
  readonly level: VisitLevel;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** From this day on it stands without having been looked at in time; undefined: it never was overdue. */
  readonly overdueFrom?: PlainDate | undefined;
}

/** Unit-days of one period by level, and of those with a limit how many followed the rules. */
export interface VisitingShare {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly unitDays: number;
  readonly days: Readonly<Record<ShareLevel, number>>;
  readonly limitedDays: number;
  readonly limitedInTime: number;
}

/**
 * How visits were limited in a period `[from, to)`, counted in days of units; where two limits of a unit overlap, the strictest
 * counts. The scale is that of the question «i hvilken grad var besøk begrenset».
 */
export function shareOfPeriod(
  period: { readonly from: PlainDate; readonly to: PlainDate },
  units: readonly string[],
  limits: readonly LimitStretch[],
): VisitingShare {
  const length = daysBetween(period.from, period.to);
  const days: Record<ShareLevel, number> = { open: 0, advice: 0, limited: 0, closed: 0 };
  const byUnit = Map.groupBy(limits, (limit) => limit.unitId);
  let limitedInTime = 0;
  for (const unitId of units) {
    const levels = new Uint8Array(length);
    const late = new Uint8Array(length);
    for (const limit of byUnit.get(unitId) ?? []) {
      const rank = SHARE_LEVELS.indexOf(limit.level);
      const first = Math.max(0, daysBetween(period.from, limit.from));
      const last = Math.min(length, daysBetween(period.from, limit.to));
      const lateFrom = limit.overdueFrom === undefined ? length : daysBetween(period.from, limit.overdueFrom);
      for (let day = first; day < last; day++) {
        if (rank < (levels[day] ?? 0)) continue;
        levels[day] = rank;
        late[day] = day >= lateFrom ? 1 : 0;
      }
    }
    for (let day = 0; day < length; day++) {
      const level = SHARE_LEVELS[levels[day] ?? 0] ?? 'open';
      days[level] += 1;
      if ((level === 'limited' || level === 'closed') && late[day] === 0) limitedInTime += 1;
    }
  }
  return {
    ...period,
    unitDays: units.length * length,
    days,
    limitedDays: days.limited + days.closed,
    limitedInTime,
  };
}
