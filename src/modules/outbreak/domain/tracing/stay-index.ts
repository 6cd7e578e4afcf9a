import type { Stay } from './stay.ts';

/** Stays by place, so that one case's contacts are found without walking through everybody's roster for each shift. */
export interface StayIndex {
  readonly stays: readonly Stay[];
  /** The stays of a place; sorted when somebody first asks for it. */
  at(place: string): PlaceStays | undefined;
}

/** Stays of one place by start, with the longest of them: nothing that begins earlier than that before a moment reaches it. */
interface PlaceStays {
  readonly stays: readonly Stay[];
  readonly longest: number;
}

/** Takes stays into the index. Stays without length are left out. */
export function indexStays(given: Iterable<Stay>): StayIndex {
  const stays: Stay[] = [];
  const lists = new Map<string, Stay[]>();
  for (const stay of given) {
    if (stay.from >= stay.to) continue;
    stays.push(stay);
    const list = lists.get(stay.place);
    if (list) list.push(stay);
    else lists.set(stay.place, [stay]);
  }
  const sorted = new Map<string, PlaceStays>();
  return {
    stays,
    at(place) {
      const known = sorted.get(place);
      const list = lists.get(place);
      if (known || !list) return known;
      const one = {
        stays: list.toSorted((a, b) => a.from - b.from),
        longest: list.reduce((most, { from, to }) => Math.max(most, to - from), 0),
      };
      sorted.set(place, one);
      return one;
    },
  };
}

/** The stays of one person, in the order given. */
export function staysOf({ stays }: StayIndex, who: string): Stay[] {
  return stays.filter((stay) => stay.who === who);
}

/** The stays of a place that touch or overlap `[from, to]`. */
export function* staysNear(index: StayIndex, place: string, from: number, to: number): Generator<Stay> {
  const at = index.at(place);
  if (!at) return;
  for (let next = firstFrom(at.stays, from - at.longest); next < at.stays.length; next++) {
    const stay = at.stays[next];
    if (!stay || stay.from > to) return;
    if (stay.to >= from) yield stay;
  }
}

function firstFrom(stays: readonly Stay[], moment: number): number {
  let low = 0;
  let high = stays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stays[middle]?.from ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
