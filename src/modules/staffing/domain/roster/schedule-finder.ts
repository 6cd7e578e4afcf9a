import type { CompiledRoster } from './compile-roster.ts';
import type { PersonNetwork } from './person-network.ts';
import { buildNetwork, COUNTS_SHIFT, COUNTS_WEEKEND } from './person-network.ts';

/** Finds a person's cheapest legal roster under prices of each day's choices. */
export interface ScheduleFinder {
  /** False where the person's rules leave no roster at all. */
  readonly feasible: boolean;
  /**
   * The least total price, the person's own soft limits included, of a roster that keeps all hard limits; `schedule` then holds
   * the choice of each day. Infinity where there is none. A result that is not below `worthBelow` may be a lower bound only, with
   * no schedule.
   */
  cheapest(prices: Float64Array, schedule: Uint8Array, worthBelow?: number): number;
}

const EXCEEDED = -1;

/** Room for the tables of one thread; they grow with the largest network. */
export interface FinderSpace {
  values: Float64Array;
  base: Int32Array;
  groupPrice: Float64Array;
  groupChoice: Int32Array;
}

export function createFinderSpace(): FinderSpace {
  return {
    values: new Float64Array(1 << 16),
    base: new Int32Array(1024),
    groupPrice: new Float64Array(1024),
    groupChoice: new Int32Array(1024),
  };
}

/**
 * The exact search over one person's network, backward from the end: each node holds, per amount of work and counted totals, the
 * least price to the end. Limits on the number of a type of shift are counted only once the cheapest roster breaks them.
 */
export function createScheduleFinder(roster: CompiledRoster, index: number, space: FinderSpace): ScheduleFinder {
  const network = buildNetwork(roster, index);
  const layouts = new Map<string, Layout>();
  const layoutOf = (active: readonly number[]) => {
    const key = active.join(' ');
    const found = layouts.get(key) ?? createLayout(network, active);
    layouts.set(key, found);
    return found;
  };
  const plain = layoutOf([]);
  const cheapest: ScheduleFinder['cheapest'] = (prices, schedule, worthBelow = Number.POSITIVE_INFINITY) => {
    if (!network.feasible) return Number.POSITIVE_INFINITY;
    priceGroups(roster, network, prices, space);
    let active: number[] = [];
    let layout = plain;
    for (;;) {
      const value = fillTables(roster, network, layout, prices, space);
      if (!(value < worthBelow)) return value;
      trace(roster, network, layout, prices, space, schedule);
      const broken = brokenLimits(network, schedule);
      if (broken.length === 0) return value;
      active = [...active, ...broken].sort((a, b) => a - b);
      layout = layoutOf(active);
    }
  };
  return {
    feasible: cheapest(anySchedule(roster, network, index), new Uint8Array(roster.days)) < Number.POSITIVE_INFINITY,
    cheapest,
  };
}

/** Prices at which the cheapest schedule is any legal one, with few shifts of limited types. */
function anySchedule(roster: CompiledRoster, network: PersonNetwork, index: number): Float64Array {
  const prices = (roster.ownPrice[index] as Float64Array).map((price) =>
    price === Number.POSITIVE_INFINITY ? price : 0,
  );
  for (const { shift } of network.automaton.limits) {
    for (let at = shift + 1; at < prices.length; at += roster.choices) prices[at] = (prices[at] as number) + 1;
  }
  return prices;
}

/** How the counted totals lie in a node's table: the outer index, the amount of work inside it. */
interface Layout {
  readonly outer: number;
  /** Outer index after an arc, or EXCEEDED, by the kind of arc: `(1 + place of the limit in active) × 4 + counts`. */
  readonly next: readonly Int32Array[];
  readonly kindOfArc: Uint16Array;
  readonly endPrice: Float64Array;
}

function createLayout(network: PersonNetwork, active: readonly number[]): Layout {
  const { weekends, shifts, automaton } = network;
  const sizes = [
    weekends?.size ?? 1,
    shifts?.size ?? 1,
    ...active.map((limit) => (automaton.limits[limit]?.value ?? 0) + 1),
  ];
  const outer = sizes.reduce((product, size) => product * size, 1);
  const digits = (at: number) => {
    let rest = at;
    return sizes.map((size) => {
      const digit = rest % size;
      rest = Math.floor(rest / size);
      return digit;
    });
  };
  const indexOf = (counts: readonly number[]) => {
    let at = 0;
    for (let i = sizes.length - 1; i >= 0; i--) {
      if ((counts[i] as number) >= (sizes[i] as number)) return EXCEEDED;
      at = at * (sizes[i] as number) + (counts[i] as number);
    }
    return at;
  };
  const next: Int32Array[] = [];
  for (let place = 0; place <= active.length; place++) {
    for (let counts = 0; counts < 4; counts++) {
      next.push(
        Int32Array.from({ length: outer }, (_, at) => {
          const after = digits(at);
          if (weekends && counts & COUNTS_WEEKEND) after[0] = (after[0] as number) + 1;
          if (shifts && counts & COUNTS_SHIFT) after[1] = (after[1] as number) + 1;
          if (place > 0) after[1 + place] = (after[1 + place] as number) + 1;
          return indexOf(after);
        }),
      );
    }
  }
  return {
    outer,
    next,
    kindOfArc: Uint16Array.from(network.arcCounts, (counts, arc) => {
      const limit = automaton.groups[network.arcGroup[arc] as number]?.limit ?? -1;
      return (limit < 0 ? 0 : (active.indexOf(limit) + 1) * 4) + counts;
    }),
    endPrice: Float64Array.from({ length: outer }, (_, at) => {
      const [weekendCount = 0, shiftCount = 0] = digits(at);
      return (weekends?.price[weekendCount] ?? 0) + (shifts?.price[shiftCount] ?? 0);
    }),
  };
}

function priceGroups(roster: CompiledRoster, network: PersonNetwork, prices: Float64Array, space: FinderSpace): void {
  const { groups } = network.automaton;
  if (space.groupPrice.length < groups.length * roster.days) {
    space.groupPrice = new Float64Array(groups.length * roster.days);
    space.groupChoice = new Int32Array(groups.length * roster.days);
  }
  for (let day = 0; day < roster.days; day++) {
    const first = day * roster.choices;
    groups.forEach((group, g) => {
      let best = Number.POSITIVE_INFINITY;
      let choice = 0;
      for (const shift of group.shifts) {
        const price = prices[first + shift + 1] as number;
        if (price < best) {
          best = price;
          choice = shift + 1;
        }
      }
      space.groupPrice[day * groups.length + g] = best;
      space.groupChoice[day * groups.length + g] = choice;
    });
  }
}

function fillTables(
  roster: CompiledRoster,
  network: PersonNetwork,
  layout: Layout,
  prices: Float64Array,
  space: FinderSpace,
): number {
  const { low, high, dayStart, arcStart, arcGroup, arcTo, arcPrice, arcUnits, priceOfUnits } = network;
  const { outer } = layout;
  const groups = network.automaton.groups.length;
  const nodes = dayStart[roster.days + 1] as number;
  if (space.base.length < nodes) space.base = new Int32Array(nodes);
  const { base, groupPrice } = space;
  let size = 0;
  for (let node = 0; node < nodes; node++) {
    base[node] = size;
    const width = (high[node] as number) - (low[node] as number) + 1;
    if (width > 0) size += width * outer;
  }
  if (space.values.length < size) space.values = new Float64Array(size * 2);
  const { values } = space;
  values.fill(Number.POSITIVE_INFINITY, 0, size);
  for (let node = dayStart[roster.days] as number; node < nodes; node++) {
    const width = (high[node] as number) - (low[node] as number) + 1;
    if (width <= 0) continue;
    for (let at = 0; at < outer; at++) {
      for (let unit = 0; unit < width; unit++) {
        values[(base[node] as number) + at * width + unit] =
          (layout.endPrice[at] as number) + (priceOfUnits[(low[node] as number) + unit] as number);
      }
    }
  }
  for (let day = roster.days - 1; day >= 0; day--) {
    const offPrice = prices[day * roster.choices] as number;
    const firstGroup = day * groups;
    for (let node = dayStart[day] as number; node < (dayStart[day + 1] as number); node++) {
      const nodeLow = low[node] as number;
      const width = (high[node] as number) - nodeLow + 1;
      if (width <= 0) continue;
      const here = base[node] as number;
      for (let arc = arcStart[node] as number; arc < (arcStart[node + 1] as number); arc++) {
        const group = arcGroup[arc] as number;
        const price = (arcPrice[arc] as number) + (group < 0 ? offPrice : (groupPrice[firstGroup + group] as number));
        if (price === Number.POSITIVE_INFINITY) continue;
        const to = arcTo[arc] as number;
        const toLow = low[to] as number;
        const toWidth = (high[to] as number) - toLow + 1;
        const shift = nodeLow + (arcUnits[arc] as number) - toLow;
        const from = shift < 0 ? -shift : 0;
        const until = toWidth - shift < width ? toWidth - shift : width;
        if (from >= until) continue;
        const next = layout.next[layout.kindOfArc[arc] as number] as Int32Array;
        const toBase = (base[to] as number) + shift;
        for (let at = 0; at < outer; at++) {
          const after = next[at] as number;
          if (after === EXCEEDED) continue;
          const source = toBase + after * toWidth;
          const target = here + at * width;
          for (let unit = from; unit < until; unit++) {
            const value = (values[source + unit] as number) + price;
            if (value < (values[target + unit] as number)) values[target + unit] = value;
          }
        }
      }
    }
  }
  return low[network.start] === 0 ? (values[base[network.start] as number] as number) : Number.POSITIVE_INFINITY;
}

/** Walks the tables from the start along arcs that give the least price. */
function trace(
  roster: CompiledRoster,
  network: PersonNetwork,
  layout: Layout,
  prices: Float64Array,
  space: FinderSpace,
  schedule: Uint8Array,
): void {
  const { low, high, arcStart, arcGroup, arcTo, arcPrice, arcUnits } = network;
  const { base, values, groupPrice, groupChoice } = space;
  const groups = network.automaton.groups.length;
  let node = network.start;
  let units = 0;
  let at = 0;
  for (let day = 0; day < roster.days; day++) {
    let best = Number.POSITIVE_INFINITY;
    let bestArc = -1;
    let bestAt = 0;
    for (let arc = arcStart[node] as number; arc < (arcStart[node + 1] as number); arc++) {
      const group = arcGroup[arc] as number;
      const to = arcTo[arc] as number;
      const unit = units + (arcUnits[arc] as number) - (low[to] as number);
      const width = (high[to] as number) - (low[to] as number) + 1;
      if (unit < 0 || unit >= width) continue;
      const after = (layout.next[layout.kindOfArc[arc] as number] as Int32Array)[at] as number;
      if (after === EXCEEDED) continue;
      const step = group < 0 ? (prices[day * roster.choices] as number) : (groupPrice[day * groups + group] as number);
      const value = (arcPrice[arc] as number) + step + (values[(base[to] as number) + after * width + unit] as number);
      if (value < best) {
        best = value;
        bestArc = arc;
        bestAt = after;
      }
    }
    const group = arcGroup[bestArc] as number;
    schedule[day] = group < 0 ? 0 : (groupChoice[day * groups + group] as number);
    units += arcUnits[bestArc] as number;
    at = bestAt;
    node = arcTo[bestArc] as number;
  }
}

function brokenLimits(network: PersonNetwork, schedule: Uint8Array): number[] {
  const broken: number[] = [];
  network.automaton.limits.forEach(({ shift, value }, limit) => {
    let count = 0;
    for (const choice of schedule) if (choice === shift + 1) count++;
    if (count > value) broken.push(limit);
  });
  return broken;
}
