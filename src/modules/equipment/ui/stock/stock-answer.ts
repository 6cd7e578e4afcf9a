import type { ItemDays } from '../../contract.ts';

/** The item that runs out first among those under the limit, and how its delivery stands to that day. */
export interface WorstItem {
  readonly item: string;
  readonly level: 'watch' | 'act';
  readonly delivery: 'before' | 'after' | 'late' | 'none';
  /** Whole days: until it runs out, until the delivery, and between them (for a late one: how late). */
  readonly days: number;
  readonly deliveryDays: number;
  readonly gapDays: number;
}

/** How many items last shorter than the limit, and the worst of them. Items of unknown use are counted apart. */
export interface StockAnswer {
  readonly below: number;
  readonly unknown: number;
  readonly worst: WorstItem | undefined;
}

/** What the page says first. Items in any order. */
export function stockAnswer(items: readonly ItemDays[]): StockAnswer {
  const below = items.filter((one) => one.level !== 'normal');
  const shortest = below.toSorted((a, b) => (a.days?.mid ?? 0) - (b.days?.mid ?? 0))[0];
  return {
    below: below.length,
    unknown: items.filter((one) => one.days === null).length,
    worst: shortest && worstOf(shortest),
  };
}

function worstOf({ item, level, days, nextDelivery, lateDelivery }: ItemDays): WorstItem | undefined {
  if (level === 'normal' || !days) return undefined;
  const left = Math.round(days.mid);
  if (nextDelivery) {
    const gap = nextDelivery.inDays - left;
    const delivery = gap > 0 ? 'before' : 'after';
    return { item, level, delivery, days: left, deliveryDays: nextDelivery.inDays, gapDays: Math.abs(gap) };
  }
  const late = lateDelivery ? -lateDelivery.inDays : 0;
  return { item, level, delivery: lateDelivery ? 'late' : 'none', days: left, deliveryDays: 0, gapDays: late };
}
