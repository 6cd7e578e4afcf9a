/** Size of one stratum and what a draw needs to know of it. */
export interface StratumSize {
  readonly size: number;
  /** Spread of what is to be measured, for Neyman's allocation. */
  readonly spread?: number | undefined;
}

/**
 * Shares a sample between strata in proportion to a measure, by largest remainder (Hamilton); a tie goes to the earlier stratum, and no
 * stratum gets more than it holds. Throws a RangeError when the sample is larger than all strata together.
 */
export function allocateByMeasure(total: number, strata: readonly StratumSize[], measure: readonly number[]): number[] {
  const room = strata.reduce((sum, { size }) => sum + size, 0);
  if (total > room) throw new RangeError(`${total} of ${room}`);
  const given = strata.map(() => 0);
  let open = strata.map((_, at) => at);
  let left = total;
  // What exceeds a full stratum is shared between the others.
  while (left > 0 && open.length > 0) {
    const all = open.reduce((sum, at) => sum + (measure[at] as number), 0);
    const shares = open.map((at) => (all > 0 ? (left * (measure[at] as number)) / all : left / open.length));
    const full = open.filter(
      (at, i) => (given[at] as number) + (shares[i] as number) > (strata[at] as StratumSize).size,
    );
    if (full.length > 0) {
      for (const at of full) {
        left -= (strata[at] as StratumSize).size - (given[at] as number);
        given[at] = (strata[at] as StratumSize).size;
      }
      open = open.filter((at) => !full.includes(at));
      continue;
    }
    const floors = shares.map(Math.floor);
    floors.forEach((floor, i) => {
      given[open[i] as number] = (given[open[i] as number] as number) + floor;
    });
    const rest = left - floors.reduce((sum, floor) => sum + floor, 0);
    const byRemainder = open
      .map((at, i) => ({ at, remainder: (shares[i] as number) - (floors[i] as number) }))
      .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
    for (const { at } of byRemainder.slice(0, rest)) given[at] = (given[at] as number) + 1;
    left = 0;
  }
  return given;
}

/** As large a share of every stratum. */
export function allocateProportionally(total: number, strata: readonly StratumSize[]): number[] {
  return allocateByMeasure(
    total,
    strata,
    strata.map(({ size }) => size),
  );
}

/** The same number from every stratum, as far as it holds so many. */
export function allocateEqually(total: number, strata: readonly StratumSize[]): number[] {
  return allocateByMeasure(
    total,
    strata,
    strata.map(() => 1),
  );
}

/** Most where strata are large and answers differ: the smallest variance of the mean for the sample's size (Neyman 1934). */
export function allocateNeyman(total: number, strata: readonly StratumSize[]): number[] {
  return allocateByMeasure(
    total,
    strata,
    strata.map(({ size, spread }) => size * (spread ?? 0)),
  );
}
