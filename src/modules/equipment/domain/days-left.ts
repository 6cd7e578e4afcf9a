import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import { gammaQuantile } from './gamma-quantile.ts';
import type { UsableLot } from './usable-lots.ts';

/** Days until the shelf is empty: most likely (half of the outcomes are shorter), and the limits of 9 outcomes of 10. */
export interface DaysLeft {
  readonly mid: number;
  readonly low: number;
  readonly high: number;
  /** The answer was cut at the cap: at least that many. */
  readonly capped: boolean;
}

/** How fast it goes, and how sure that is; `stockVariance` is the doubt about what is on the shelf today. */
export interface UseRate {
  readonly meanPerDay: number;
  readonly dailyVariance: number;
  readonly meanVariance: number;
  readonly stockVariance: number;
}

/** Pieces with the days from today in which they may be used; infinite where no expiry is known. First expiry first. */
interface TimedLot {
  readonly pieces: number;
  readonly usableDays: number;
}

/** Days that lots last at an even use, and the pieces that expire before their turn. Lots stand first expiry first. */
export function lastingDays(
  lots: readonly UsableLot[],
  perDay: number,
  today: PlainDate,
): { readonly days: number; readonly wasted: number } {
  let days = 0;
  let wasted = 0;
  for (const { pieces, usableDays } of timed(lots, today)) {
    const end = Math.max(days, Math.min(days + pieces / perDay, usableDays));
    wasted += pieces - Math.min(pieces, (end - days) * perDay);
    days = end;
  }
  return { days, wasted };
}

function timed(lots: readonly UsableLot[], today: PlainDate): TimedLot[] {
  return lots.map(({ pieces, expiry }) => ({
    pieces,
    usableDays: expiry === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, expiry) + 1,
  }));
}

/**
 * How long lots last. Use up to day t is taken as gamma distributed with mean m·t and variance t·(daily) + t²·(of the mean) +
 * (of the stock); a quantile of the days is the t at which the same quantile of the use empties the shelf.
 */
export function daysLeft(lots: readonly UsableLot[], rate: UseRate, today: PlainDate, capDays: number): DaysLeft {
  const timedLots = timed(lots, today);
  const at = (probability: number) => solve(timedLots, rate, capDays, probability);
  const [low, mid, high] = [at(0.95), at(0.5), at(0.05)] as const;
  return { low: Math.min(low, mid), mid, high: Math.max(mid, high), capped: mid >= capDays };
}

const STEPS = 16;

function solve(lots: readonly TimedLot[], rate: UseRate, capDays: number, useProbability: number): number {
  const lastsBeyond = (days: number): boolean => {
    const t = Math.max(1, days);
    const variance = rate.dailyVariance / t + rate.meanVariance + rate.stockVariance / t ** 2;
    const perDay = gammaQuantile(rate.meanPerDay, variance, useProbability);
    return perDay <= 0 || lasts(lots, perDay) > days;
  };
  if (lots.length === 0) return 0;
  if (lastsBeyond(capDays)) return capDays;
  let [from, to] = [0, capDays];
  for (let step = 0; step < STEPS; step++) {
    const middle = (from + to) / 2;
    if (lastsBeyond(middle)) from = middle;
    else to = middle;
  }
  return to;
}

function lasts(lots: readonly TimedLot[], perDay: number): number {
  let days = 0;
  for (const { pieces, usableDays } of lots) days = Math.max(days, Math.min(days + pieces / perDay, usableDays));
  return days;
}
