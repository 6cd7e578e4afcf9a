import type { Stay } from './stay.ts';

/** Stays by person and by place, so that one case's contacts are found without walking through everybody's roster. */
export interface StayIndex {
  readonly byPerson: ReadonlyMap<string, readonly Stay[]>;
  readonly byPlace: ReadonlyMap<string, PlaceStays>;
}

/** Stays of one place by start, with the longest of them: nothing that begins earlier than that before a moment reaches it. */
interface PlaceStays {
  readonly stays: readonly Stay[];
  readonly longest: number;
}

/** Sorts stays into the index. Stays without length are left out. */
export function indexStays(stays: Iterable<Stay>): StayIndex {
  const byPerson = new Map<string, Stay[]>();
  const lists = new Map<string, Stay[]>();
  for (const stay of stays) {
    if (stay.from >= stay.to) continue;
    push(byPerson, stay.who, stay);
    push(lists, stay.place, stay);
  }
  const byPlace = new Map<string, PlaceStays>();
  for (const [place, list] of lists) {
    let longest = 0;
    let sorted = true;
    for (const [at, stay] of list.entries()) {
      longest = Math.max(longest, stay.to - stay.from);
      sorted &&= at === 0 || (list[at - 1]?.from ?? 0) <= stay.from;
    }
    if (!sorted) list.sort((a, b) => a.from - b.from);
    byPlace.set(place, { stays: list, longest });
  }
  return { byPerson, byPlace };
}

/** The stays of a place that touch or overlap `[from, to]`. */
export function* staysNear(index: StayIndex, place: string, from: number, to: number): Generator<Stay> {
  const at = index.byPlace.get(place);
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

function push(map: Map<string, Stay[]>, key: string, stay: Stay): void {
  const list = map.get(key);
  if (list) list.push(stay);
  else map.set(key, [stay]);
}
