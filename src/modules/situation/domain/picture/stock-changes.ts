import type { Instant } from '#kernel/instant.ts';
import type { Change } from './report-changes.ts';

/** Days an item lasts, then or now. */
export interface ItemDaysKnown {
  readonly item: string;
  readonly level: string;
  readonly days: { readonly mid: number; readonly low: number; readonly high: number } | null;
}

/** An item is told of when the days have changed by so many beyond the days gone by, or its level has changed. */
const TOLD_DAYS = 3;

/** Items whose days left have changed much, or whose level has, from what was known then to what is known now. */
export function stockChanges(
  before: readonly ItemDaysKnown[],
  now: readonly ItemDaysKnown[],
  countedAt: Instant,
): Change[] {
  const known = new Map(before.map((one) => [one.item, one]));
  return now.flatMap(({ item, level, days }): Change[] => {
    const then = known.get(item);
    if (!days || !then?.days) return [];
    const moved = Math.abs(days.mid - then.days.mid) >= TOLD_DAYS;
    if (level === then.level && !(moved && level !== 'normal')) return [];
    const facts = {
      item,
      days: Math.floor(days.mid),
      low: Math.floor(days.low),
      high: Math.floor(days.high),
      daysBefore: Math.floor(then.days.mid),
    };
    return [{ at: countedAt, kind: 'stock', unitId: null, unitName: null, facts }];
  });
}
