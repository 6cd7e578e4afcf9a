import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { StockParameters } from '../rules/stock-parameters.ts';
import type { CountFact, DeliveryFact } from './stock-facts.ts';

/**
 * What two counts after each other tell. `used` = count before + received − count after; `inStockDays` leaves out the days that
 * the shelf was certainly empty. `excluded` says why a gap tells nothing; `ran-out` gaps end on an empty shelf, on a day unknown.
 */
export interface CountGap {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly before: number;
  readonly received: number;
  readonly after: number;
  readonly used: number;
  readonly inStockDays: number;
  readonly ranOut: boolean;
  readonly excluded?: 'more-than-possible' | 'out-of-stock' | undefined;
}

/** Use per day in stock: its mean, the variance of one day's use, and the variance of the mean itself. */
export interface UseEstimate {
  readonly meanPerDay: number;
  readonly dailyVariance: number;
  readonly meanVariance: number;
  /** The gaps it rests on. */
  readonly gaps: readonly CountGap[];
  /** Every gap ended on an empty shelf: use was at least this. */
  readonly lowerBound: boolean;
}

/** The gaps between the counts of one item at one site, oldest first; deliveries of a count's day come after the count. */
export function countGaps(counts: readonly CountFact[], deliveries: readonly DeliveryFact[]): CountGap[] {
  const ordered = counts.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return ordered.slice(1).map((after, index) => gapOf(ordered[index] as CountFact, after, deliveries));
}

function gapOf(before: CountFact, after: CountFact, deliveries: readonly DeliveryFact[]): CountGap {
  const within = deliveries
    .filter((one) => !one.expected && one.quantity > 0 && before.date <= one.date && one.date < after.date)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const received = within.reduce((sum, one) => sum + one.quantity, 0);
  const used = before.counted + received - after.counted;
  const days = daysBetween(before.date, after.date);
  const filledOn = before.counted > 0 ? before.date : within[0]?.date;
  const inStockDays = filledOn === undefined ? 0 : days - daysBetween(before.date, filledOn);
  return {
    from: before.date,
    to: after.date,
    before: before.counted,
    received,
    after: after.counted,
    used,
    inStockDays,
    ranOut: after.counted === 0 && used > 0,
    excluded: used < 0 ? 'more-than-possible' : inStockDays === 0 ? 'out-of-stock' : undefined,
  };
}

/** Use per day by adjusted consumption; undefined where no gap tells anything. */
export function estimateUse(
  gaps: readonly CountGap[],
  today: PlainDate,
  parameters: StockParameters,
): UseEstimate | undefined {
  const usable = gaps.filter(
    (gap) => gap.excluded === undefined && daysBetween(gap.to, today) < parameters.longWindowDays,
  );
  const chosen = chooseGaps(usable, today, parameters);
  if (chosen.length === 0) return undefined;
  const complete = chosen.filter((gap) => !gap.ranOut);
  const weigh = (gap: CountGap) => 0.5 ** (daysBetween(gap.to, today) / parameters.halfLifeDays);
  const known = rateOf(complete.map((gap) => ({ used: gap.used, days: gap.inStockDays, weight: weigh(gap) })));
  // A shelf found empty: it held at the known rate for used / rate days, and was empty for the rest of the gap.
  const spans = chosen.map((gap) => ({
    used: gap.used,
    days: gap.ranOut && known > 0 ? Math.min(gap.inStockDays, Math.max(1, gap.used / known)) : gap.inStockDays,
    weight: weigh(gap),
  }));
  const mean = rateOf(spans);
  const { priorGaps, priorDailyVariation } = parameters;
  const squares = spans.reduce((sum, span) => sum + span.weight * span.days * (span.used / span.days - mean) ** 2, 0);
  const weights = spans.reduce((sum, span) => sum + span.weight, 0);
  const dailyVariance = (priorGaps * (priorDailyVariation * mean) ** 2 + squares) / (priorGaps + weights);
  const weighted = spans.reduce((sum, span) => sum + span.weight * span.days, 0);
  const doubly = spans.reduce((sum, span) => sum + span.weight ** 2 * span.days, 0);
  return {
    meanPerDay: mean,
    dailyVariance,
    meanVariance: (dailyVariance * doubly) / weighted ** 2,
    gaps: chosen,
    lowerBound: complete.length === 0,
  };
}

function chooseGaps(usable: readonly CountGap[], today: PlainDate, parameters: StockParameters): CountGap[] {
  const chosen: CountGap[] = [];
  let days = 0;
  for (const gap of usable.toReversed()) {
    const recent = daysBetween(gap.to, today) < parameters.windowDays;
    const enough = chosen.length >= parameters.enoughGaps && days >= parameters.enoughDays;
    if (!recent && enough) break;
    chosen.push(gap);
    days += gap.inStockDays;
  }
  return chosen.reverse();
}

function rateOf(spans: readonly { readonly used: number; readonly days: number; readonly weight: number }[]): number {
  const days = spans.reduce((sum, span) => sum + span.weight * span.days, 0);
  return days === 0 ? 0 : spans.reduce((sum, span) => sum + span.weight * span.used, 0) / days;
}
