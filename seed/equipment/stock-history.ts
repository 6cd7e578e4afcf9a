import type { Rng } from '#kernel/rng.ts';
import { bell } from '../random-stream.ts';

/** Stock of one item at one site at the end of each week, and what came in during the week; the last week is the latest. */
export interface StockHistory {
  readonly levels: number[];
  readonly received: number[];
}

const NOISE = 0.16;
const REFILL_DAYS = 21;

function weekUse(random: Rng, dailyUse: number): number {
  return Math.max(0, Math.round(7 * dailyUse * (1 + bell(random) * NOISE)));
}

/**
 * A calm history that ends at `level`, reckoned backwards: use is added, deliveries are taken off, and a delivery of
 * about three weeks' use, in whole packs, came whenever the stock before it was not too small for that.
 */
export function calmHistory(
  random: Rng,
  weeks: number,
  level: number,
  dailyUse: number,
  packSize: number,
): StockHistory {
  const refill = Math.max(packSize, Math.round((dailyUse * REFILL_DAYS) / packSize) * packSize);
  const levels = [level];
  const received: number[] = [];
  for (let week = 1; week <= weeks; week++) {
    const before = (levels[0] ?? 0) + weekUse(random, dailyUse);
    const came = before - refill > 4 * dailyUse && random.next() < 0.45 ? refill : 0;
    received.unshift(came);
    if (week < weeks) levels.unshift(before - came);
  }
  return { levels, received };
}

/**
 * The same history with the last `weeks` weeks at `faster` times the use. Gives also what had to be fetched from the
 * central store, week by week, to keep three days at the site.
 */
export function hastenedHistory(
  calm: StockHistory,
  weeks: number,
  faster: number,
  dailyUse: number,
  packSize: number,
): { readonly history: StockHistory; readonly fetched: number[] } {
  const levels = [...calm.levels];
  const received = [...calm.received];
  const fetched = levels.map(() => 0);
  for (let week = levels.length - weeks; week < levels.length; week++) {
    const before = levels[week - 1] ?? 0;
    const calmUse = Math.max(0, (calm.levels[week - 1] ?? 0) + (calm.received[week] ?? 0) - (calm.levels[week] ?? 0));
    let level = Math.round(before + (received[week] ?? 0) - calmUse * faster);
    const low = 3 * dailyUse * faster;
    if (level < low) {
      const need = Math.ceil((low + 4 * dailyUse * faster - level) / packSize) * packSize;
      fetched[week] = need;
      received[week] = (received[week] ?? 0) + need;
      level += need;
    }
    levels[week] = Math.max(0, level);
  }
  return { history: { levels, received }, fetched };
}
