/** Counts what somebody does within a stretch of time, and says when it is too much. */
export interface RateLimit {
  /** Counts one; gives the minutes to wait where there have been too many, else 0. */
  count(who: string, nowMs: number): number;
  /** The minutes to wait, without counting. */
  waitMinutes(who: string, nowMs: number): number;
}

/** Callers remembered at most; with more, those whose stretch is over are forgotten. */
const MOST_REMEMBERED = 10_000;

/** Lets `most` through per caller and stretch, in this process. */
export function createRateLimit(most: number, stretchMinutes: number): RateLimit {
  const seen = new Map<string, { count: number; readonly until: number }>();
  const waiting = (one: { readonly count: number; readonly until: number } | undefined, nowMs: number) =>
    one && one.until > nowMs && one.count > most ? Math.ceil((one.until - nowMs) / 60_000) : 0;
  return {
    count: (who, nowMs) => {
      const known = seen.get(who);
      const one = known && known.until > nowMs ? known : { count: 0, until: nowMs + stretchMinutes * 60_000 };
      one.count++;
      seen.set(who, one);
      if (seen.size > MOST_REMEMBERED) {
        for (const [name, { until }] of seen) if (until <= nowMs) seen.delete(name);
      }
      return waiting(one, nowMs);
    },
    waitMinutes: (who, nowMs) => waiting(seen.get(who), nowMs),
  };
}
