/**
 * The most that shifts from some place on can be worth to a person, when only their number and the rest between them count. Pairs are
 * in order of start; more than the rules allow is fine, less never is: it bounds the search for sets from above.
 */
export interface WorthTable {
  /** The most that pairs from place `from` on add to a set of `size`, steps of the price taken off. */
  further(from: number, size: number): number;
  /** Places of the pairs that come to `further(0, 0)`. */
  bestPlaces(): number[];
  /** First place from which on a pair can follow the pair of a place. */
  readonly next: Int32Array;
}

export interface WorthInput {
  readonly gains: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Least minutes between two shifts. */
  readonly rest: number;
  /** Most shifts of a set. */
  readonly most: number;
  /** Price of the k-th shift, k from 1; the least of several where they fall. */
  readonly stepPrice: (k: number) => number;
}

export function createWorthTable({ gains, from, to, rest, most, stepPrice }: WorthInput): WorthTable {
  const count = gains.length;
  const stride = count + 1;
  const next = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let j = i + 1;
    while (j < count && (from[j] as number) < (to[i] as number) + rest) j++;
    next[i] = j;
  }
  /** Largest gain of exactly `picks` pairs from place `i` on. */
  const table = new Float64Array((most + 1) * stride).fill(Number.NEGATIVE_INFINITY);
  table.fill(0, 0, stride);
  for (let picks = 1; picks <= most; picks++) {
    const row = picks * stride;
    const before = row - stride;
    for (let i = count - 1; i >= 0; i--) {
      const taken = (gains[i] as number) + (table[before + (next[i] as number)] as number);
      const left = table[row + i + 1] as number;
      table[row + i] = taken > left ? taken : left;
    }
  }
  const picksFor = (i: number, size: number): { picks: number; worth: number } => {
    let best = { picks: 0, worth: 0 };
    let steps = 0;
    for (let picks = 1; picks <= most - size; picks++) {
      steps += stepPrice(size + picks);
      const worth = (table[picks * stride + i] as number) - steps;
      if (worth > best.worth) best = { picks, worth };
    }
    return best;
  };
  return {
    next,
    further: (i, size) => picksFor(i, size).worth,
    bestPlaces: () => {
      const places: number[] = [];
      let { picks } = picksFor(0, 0);
      for (let i = 0; picks > 0 && i < count; ) {
        const here = table[picks * stride + i] as number;
        if (here > (table[picks * stride + i + 1] as number)) {
          places.push(i);
          i = next[i] as number;
          picks--;
        } else i++;
      }
      return places;
    },
  };
}
