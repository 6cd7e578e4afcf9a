import type { CompiledRoster } from './compile-roster.ts';

/** Who works what, and how many stand on each demand line. */
export interface CoverState {
  /** Choice by `person × days + day`. */
  readonly choice: Uint8Array;
  /** Role of a shift, by the same index. */
  readonly role: Uint8Array;
  readonly count: Int32Array;
}

export function emptyCover(roster: CompiledRoster): CoverState {
  const size = roster.people * roster.days;
  return { choice: new Uint8Array(size), role: new Uint8Array(size), count: new Int32Array(roster.lines.count) };
}

/** Price of a demand line with so many people. */
export function linePrice({ lines, hardPrice }: CompiledRoster, line: number, count: number): number {
  const wanted = lines.wanted[line] as number;
  const below = (lines.minimum[line] as number) - count;
  return (
    (below > 0 ? below * hardPrice : 0) +
    (count < wanted
      ? (wanted - count) * (lines.under[line] as number)
      : (count - wanted) * (lines.over[line] as number))
  );
}

/** Price of all demand lines. */
export function coverPrice(roster: CompiledRoster, count: Int32Array): number {
  let price = 0;
  for (let line = 0; line < roster.lines.count; line++) price += linePrice(roster, line, count[line] as number);
  return price;
}

/** What one more person in a cell changes. */
export function priceOfOneMore(roster: CompiledRoster, count: Int32Array, cell: number): number {
  const { cellStart, cellLines, lines, hardPrice } = roster;
  let price = 0;
  for (let i = cellStart[cell] as number; i < (cellStart[cell + 1] as number); i++) {
    const line = cellLines[i] as number;
    const now = count[line] as number;
    if (now < (lines.wanted[line] as number)) {
      price -= lines.under[line] as number;
      if (now < (lines.minimum[line] as number)) price -= hardPrice;
    } else price += lines.over[line] as number;
  }
  return price;
}

/** Adds a cell's person to the lines that count it (`step` 1), or takes one away (−1). */
export function countCell(roster: CompiledRoster, count: Int32Array, cell: number, step: 1 | -1): void {
  for (let i = roster.cellStart[cell] as number; i < (roster.cellStart[cell + 1] as number); i++) {
    const line = roster.cellLines[i] as number;
    count[line] = (count[line] as number) + step;
  }
}

/** Adds a person's whole roster to the counts, or takes it away. */
export function countPerson(roster: CompiledRoster, state: CoverState, person: number, step: 1 | -1): void {
  const first = person * roster.days;
  for (let day = 0; day < roster.days; day++) {
    const choice = state.choice[first + day] as number;
    if (choice === 0) continue;
    const base = (roster.cellBase[person] as Int32Array)[state.role[first + day] as number] as number;
    countCell(roster, state.count, base + day * roster.shifts + choice - 1, step);
  }
}

/**
 * Prices of each choice for a person who is not counted: own prices and what one more would change, in the best of the person's
 * roles, whose place in their list goes to `roles` (by day and choice). Roles of a day do not bear on each other, so the cheapest is right.
 */
export function pricesFor(
  roster: CompiledRoster,
  count: Int32Array,
  person: number,
  prices: Float64Array,
  roles: Uint8Array,
): void {
  const own = roster.ownPrice[person] as Float64Array;
  const bases = roster.cellBase[person] as Int32Array;
  const { days, choices } = roster;
  for (let day = 0; day < days; day++) {
    const first = day * choices;
    prices[first] = own[first] as number;
    for (let choice = 1; choice < choices; choice++) {
      const at = first + choice;
      const base = own[at] as number;
      prices[at] = base;
      if (base === Number.POSITIVE_INFINITY) continue;
      let best = Number.POSITIVE_INFINITY;
      for (let place = 0; place < bases.length; place++) {
        const price = priceOfOneMore(roster, count, (bases[place] as number) + day * roster.shifts + choice - 1);
        if (price < best) {
          best = price;
          roles[at] = place;
        }
      }
      prices[at] = base + best;
    }
  }
}
