import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { StockParameters } from '../rules/stock-parameters.ts';
import type { DaysLeft, UseRate } from './days-left.ts';
import { daysLeft, lastingDays } from './days-left.ts';
import type { CountGap, UseEstimate } from './estimate-use.ts';
import { countGaps, estimateUse } from './estimate-use.ts';
import type { CountFact, DeliveryFact, StockFacts } from './stock-facts.ts';
import type { UsableLot } from './usable-lots.ts';
import { firstExpiryFirst, takeFirst, usableLots } from './usable-lots.ts';

/** A delivery on its way. */
export interface ExpectedDelivery {
  readonly date: PlainDate;
  readonly quantity: number;
}

/** One item at one site. Pieces; `days` is undefined where the counts tell nothing about the use (`unknown` says why). */
export interface StockLine {
  readonly item: string;
  readonly siteId: string;
  /** Newest count, what came since, and what is thought left of both today, expired pieces taken out. */
  readonly countedOn: PlainDate | undefined;
  readonly counted: number | undefined;
  readonly receivedSince: number;
  readonly usable: number;
  readonly expired: number;
  /** Pieces that expire before their turn comes at the present use. */
  readonly expiringBeforeUse: number;
  readonly use: UseEstimate | undefined;
  readonly gaps: readonly CountGap[];
  readonly days: DaysLeft | undefined;
  readonly unknown: 'never-counted' | 'counted-once' | 'no-usable-gap' | undefined;
  readonly nextDelivery: ExpectedDelivery | undefined;
  /** Expected on a day that has passed. */
  readonly lateDelivery: ExpectedDelivery | undefined;
}

/** One item over all its sites, as if its pieces were shared. */
export interface StockTotal {
  readonly item: string;
  readonly lines: readonly StockLine[];
  readonly usable: number;
  readonly expired: number;
  readonly usePerDay: number | undefined;
  readonly days: DaysLeft | undefined;
  /** Oldest of the newest counts of the sites. */
  readonly countedOn: PlainDate | undefined;
  /** Sites that use the item at an unknown pace; neither their use nor their stock is in the days. */
  readonly sitesUnknown: number;
  readonly nextDelivery: ExpectedDelivery | undefined;
  readonly lateDelivery: ExpectedDelivery | undefined;
}

export interface StockOptions {
  readonly today: PlainDate;
  readonly parameters: StockParameters;
  /** Sites that only store: what leaves them is not used but moved, so it is no use of the municipality. */
  readonly storeSites: ReadonlySet<string>;
}

/** How long each item lasts, per site and in all, items and sites in the order of their ids. */
export function assessStockDays(facts: StockFacts, options: StockOptions): StockTotal[] {
  const key = (one: { readonly item: string; readonly siteId: string }) => `${one.item}\u0000${one.siteId}`;
  const counts = Map.groupBy(facts.counts, key);
  const deliveries = Map.groupBy(facts.deliveries, key);
  const lots = Map.groupBy(facts.lots, key);
  const keys = [...new Set([...counts.keys(), ...deliveries.keys(), ...lots.keys()])].sort();
  const shelves = keys.map((name) => {
    const [item = '', siteId = ''] = name.split('\u0000');
    const own = { counts: counts.get(name) ?? [], deliveries: deliveries.get(name) ?? [], lots: lots.get(name) ?? [] };
    return shelfOf(item, siteId, own, options);
  });
  return [...Map.groupBy(shelves, ({ line }) => line.item).values()].map((ofItem) => totalOf(ofItem, options));
}

interface SiteShelf {
  readonly line: StockLine;
  readonly lots: readonly UsableLot[];
  readonly rate: UseRate | undefined;
}

function shelfOf(item: string, siteId: string, facts: StockFacts, options: StockOptions): SiteShelf {
  const { today, parameters } = options;
  const counts = facts.counts.filter((count) => count.date <= today);
  const last = counts.reduce<CountFact | undefined>((a, b) => (a === undefined || a.date < b.date ? b : a), undefined);
  const receivedSince = last
    ? sum(facts.deliveries.filter((one) => !one.expected && last.date <= one.date && one.date <= today))
    : 0;
  const shelf = usableLots(facts.lots, last && last.counted + receivedSince, today);
  const gaps = countGaps(counts, facts.deliveries);
  const use = estimateUse(gaps, today, parameters);
  const elapsed = last ? daysBetween(last.date, today) : 0;
  const lots = use ? takeFirst(shelf.lots, use.meanPerDay * elapsed) : shelf.lots;
  const rate = use && {
    meanPerDay: use.meanPerDay,
    dailyVariance: use.dailyVariance,
    meanVariance: use.meanVariance,
    stockVariance: use.dailyVariance * elapsed + use.meanVariance * elapsed ** 2,
  };
  const used = use !== undefined && use.meanPerDay > 0;
  return {
    lots,
    rate,
    line: {
      item,
      siteId,
      countedOn: last?.date,
      counted: last?.counted,
      receivedSince,
      usable: piecesIn(lots),
      expired: shelf.expired,
      expiringBeforeUse: used ? lastingDays(lots, use.meanPerDay, today).wasted : 0,
      use,
      gaps,
      days: rate && daysLeft(lots, rate, today, parameters.capDays),
      unknown: use ? undefined : whyUnknown(counts.length),
      ...expectedOf(facts.deliveries, today),
    },
  };
}

function whyUnknown(counts: number): StockLine['unknown'] {
  if (counts === 0) return 'never-counted';
  return counts === 1 ? 'counted-once' : 'no-usable-gap';
}

function totalOf(shelves: readonly SiteShelf[], options: StockOptions): StockTotal {
  const { today, parameters, storeSites } = options;
  const isStore = ({ line }: SiteShelf) => storeSites.has(line.siteId);
  const users = shelves.filter((shelf) => !isStore(shelf));
  const rates = users.flatMap((shelf) => shelf.rate ?? []);
  const sitesUnknown = users.filter((shelf) => shelf.rate === undefined).length;
  const shared = firstExpiryFirst(shelves.filter((one) => isStore(one) || one.rate).flatMap(({ lots }) => lots));
  const add = (value: (rate: UseRate) => number) => rates.reduce((total, rate) => total + value(rate), 0);
  // One day's ups and downs even out between sites; what makes use rise at one site (an outbreak, a new rule) makes it rise at
  // the others too, so the doubts about the means and the shelves are added as if they always went the same way.
  const rate: UseRate = {
    meanPerDay: add((one) => one.meanPerDay),
    dailyVariance: add((one) => one.dailyVariance),
    meanVariance: add((one) => Math.sqrt(one.meanVariance)) ** 2,
    stockVariance: add((one) => Math.sqrt(one.stockVariance)) ** 2,
  };
  const lines = shelves.map(({ line }) => line);
  const dates = lines.flatMap((line) => line.countedOn ?? []).sort();
  return {
    item: lines[0]?.item ?? '',
    lines,
    usable: lines.reduce((total, line) => total + line.usable, 0),
    expired: lines.reduce((total, line) => total + line.expired, 0),
    usePerDay: rates.length > 0 ? rate.meanPerDay : undefined,
    days: rates.length > 0 ? daysLeft(shared, rate, today, parameters.capDays) : undefined,
    countedOn: dates[0],
    sitesUnknown,
    nextDelivery: earliest(lines.flatMap((line) => line.nextDelivery ?? [])),
    lateDelivery: earliest(lines.flatMap((line) => line.lateDelivery ?? [])),
  };
}

function expectedOf(deliveries: readonly DeliveryFact[], today: PlainDate) {
  const expected = deliveries.filter((one) => one.expected);
  return {
    nextDelivery: earliest(expected.filter((one) => one.date >= today)),
    lateDelivery: earliest(expected.filter((one) => one.date < today)),
  };
}

/** The soonest delivery, with all that comes on that day. */
function earliest(deliveries: readonly ExpectedDelivery[]): ExpectedDelivery | undefined {
  const date = deliveries.map((one) => one.date).sort()[0];
  return date && { date, quantity: sum(deliveries.filter((one) => one.date === date)) };
}

function sum(deliveries: readonly { readonly quantity: number }[]): number {
  return deliveries.reduce((total, one) => total + one.quantity, 0);
}

function piecesIn(lots: readonly UsableLot[]): number {
  return lots.reduce((total, lot) => total + lot.pieces, 0);
}
