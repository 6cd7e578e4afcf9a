import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { ItemDays, SiteItem } from '../contract.ts';
import type { ExpectedDelivery, StockLine, StockTotal } from '../domain/assess-stock-days.ts';
import { assessStockDays } from '../domain/assess-stock-days.ts';
import type { DaysLeft } from '../domain/days-left.ts';
import { STOCK_PARAMETERS } from '../rules/stock-parameters.ts';
import type { StockRead } from '../store/read-stock-facts.ts';

export interface StockQuery {
  readonly today: PlainDate;
  /** Only these sites; absent: all. */
  readonly siteIds?: ReadonlySet<string> | undefined;
  /** As it was known on an earlier day: counts and deliveries after it are left out. */
  readonly knownOn?: PlainDate | undefined;
}

/** Assessments of what was read, kept as long as the reading itself. */
const assessed = new WeakMap<StockRead, Map<string, StockTotal[]>>();
const MOST_KEPT = 60;

/** How long each item lasts at some sites, from what was read; asked again of the same reading it is not worked out again. */
export function stockDaysOf(read: StockRead, query: StockQuery): StockTotal[] {
  const { today, siteIds, knownOn } = query;
  const kept = assessed.get(read) ?? new Map<string, StockTotal[]>();
  assessed.set(read, kept);
  const key = `${today} ${knownOn ?? ''} ${siteIds ? [...siteIds].sort().join('\u0000') : '*'}`;
  const known = kept.get(key);
  if (known) return known;
  const made = assessQuery(read, query);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

function assessQuery(read: StockRead, query: StockQuery): StockTotal[] {
  const { siteIds, knownOn } = query;
  const here = (row: { readonly siteId: string }) => siteIds === undefined || siteIds.has(row.siteId);
  const known = (row: { readonly date: PlainDate }) => knownOn === undefined || row.date <= knownOn;
  const { counts, deliveries, lots } = read.facts;
  return assessStockDays(
    {
      counts: counts.filter((row) => here(row) && known(row)),
      deliveries: deliveries.filter((row) => here(row) && known(row)),
      lots: lots.filter(here),
    },
    { today: query.today, parameters: STOCK_PARAMETERS, storeSites: read.storeSites },
  );
}

/** Whether few days left need a person; an item of unknown use is no alarm by itself. */
export function stockLevel(days: DaysLeft | undefined): ItemDays['level'] {
  if (!days || days.mid >= STOCK_PARAMETERS.watchDays) return 'normal';
  return days.mid < STOCK_PARAMETERS.actDays ? 'act' : 'watch';
}

/** Totals as the contract gives them, the shortest-lasting first, those of unknown use last. */
export function itemViews(totals: readonly StockTotal[], read: StockRead, today: PlainDate): ItemDays[] {
  const views = totals.map((total): ItemDays => {
    const oldest = total.lines.find((line) => line.countedOn !== undefined && line.countedOn === total.countedOn);
    return {
      item: total.item,
      group: read.items.get(total.item)?.group ?? null,
      usable: Math.round(total.usable),
      expired: total.expired,
      expiringBeforeUse: Math.round(total.lines.reduce((sum, line) => sum + line.expiringBeforeUse, 0)),
      usePerDay: round(total.usePerDay),
      days: daysView(total.days),
      level: stockLevel(total.days),
      countedOn: total.countedOn ?? null,
      countedAt: (oldest && momentOf(oldest, read)) ?? null,
      nextDelivery: deliveryView(total.nextDelivery, today),
      lateDelivery: deliveryView(total.lateDelivery, today),
      sites: total.lines.length,
      sitesBelowLimit: total.lines.filter((line) => stockLevel(line.days) !== 'normal').length,
      sitesUnknown: total.sitesUnknown,
    };
  });
  return views.sort((a, b) => (a.days?.mid ?? Infinity) - (b.days?.mid ?? Infinity) || (a.item < b.item ? -1 : 1));
}

/** One site's line as the contract gives it. */
export function siteItemView(line: StockLine, siteName: string, read: StockRead, today: PlainDate): SiteItem {
  return {
    siteId: line.siteId,
    siteName,
    item: line.item,
    usable: Math.round(line.usable),
    expired: line.expired,
    expiringBeforeUse: Math.round(line.expiringBeforeUse),
    usePerDay: round(line.use?.meanPerDay),
    days: daysView(line.days),
    level: stockLevel(line.days),
    unknown: line.unknown ?? null,
    countedOn: line.countedOn ?? null,
    countedAt: momentOf(line, read) ?? null,
    nextDelivery: deliveryView(line.nextDelivery, today),
    lateDelivery: deliveryView(line.lateDelivery, today),
  };
}

/** Days to one decimal. */
export function daysView(days: DaysLeft | undefined): ItemDays['days'] {
  return days ? { mid: tenth(days.mid), low: tenth(days.low), high: tenth(days.high), capped: days.capped } : null;
}

function momentOf(line: StockLine, read: StockRead): Instant | undefined {
  return read.countedAt.get(`${line.item}\u0000${line.siteId}`);
}

function deliveryView(delivery: ExpectedDelivery | undefined, today: PlainDate): ItemDays['nextDelivery'] {
  return delivery ? { ...delivery, inDays: daysBetween(today, delivery.date) } : null;
}

function round(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 100) / 100;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
