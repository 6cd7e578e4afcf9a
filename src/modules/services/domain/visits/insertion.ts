import type { Rng } from '#kernel/rng.ts';
import type { TourState } from './tour-state.ts';
import { ANYWHERE } from './visit-problem.ts';

/** How a visit goes in: by which option, and for each part a carer and the node before. */
export interface Insertion {
  readonly option: number;
  readonly price: number;
  readonly detour: number;
  readonly carer: number;
  readonly before: number;
  readonly secondCarer: number;
  readonly secondBefore: number;
}

type Spots = Omit<Insertion, 'option'>;

interface Spot {
  readonly carer: number;
  readonly before: number;
  readonly after: number;
  readonly detour: number;
  readonly arrival: number;
  /** At least so much does the price rise by. */
  readonly least: number;
}

const NONE = -1;
const NOWHERE = { detour: 0, carer: NONE, before: NONE, secondCarer: NONE, secondBefore: NONE } as const;
/** Share of the spots that are left out by chance, so that the search does not always fall for the same one. */
const BLINK = 0.01;

/**
 * The cheapest way to put a visit into the tours as they stand, or undefined when there is none below `limit`. With `changed` (by carer)
 * only spots in tours that have changed are looked at, as the visit is known to have none in the others.
 */
export function findInsertion(
  state: TourState,
  visit: number,
  random: Rng,
  limit: number,
  changed?: Uint8Array | undefined,
): Insertion | undefined {
  const { data } = state;
  let best: Insertion | undefined;
  const end = data.optionStart[visit + 1] as number;
  for (let option = data.optionStart[visit] as number; option < end; option++) {
    const below = best?.price ?? limit;
    if ((data.optionPrice[option] as number) < below) best = insertBy(state, option, random, below, changed) ?? best;
  }
  return best;
}

/** Puts a visit in as `findInsertion` found. */
export function applyInsertion(state: TourState, visit: number, insertion: Insertion): void {
  const { data } = state;
  const { option } = insertion;
  const first = data.firstOf[option] as number;
  const second = data.secondOf[option] as number;
  if (first !== NONE) state.order.link(first, insertion.carer, insertion.before);
  if (second !== NONE) state.order.link(second, insertion.secondCarer, insertion.secondBefore);
  state.commit(visit, option, insertion.detour);
}

function insertBy(
  state: TourState,
  option: number,
  random: Rng,
  limit: number,
  changed: Uint8Array | undefined,
): Insertion | undefined {
  const { data } = state;
  const optionPrice = data.optionPrice[option] as number;
  const first = data.firstOf[option] as number;
  const second = data.secondOf[option] as number;
  if (first === NONE) return { ...NOWHERE, option, price: optionPrice };
  const below = limit - optionPrice;
  const found =
    second === NONE
      ? insertOne(state, first, random, below, changed)
      : insertTwo(state, first, second, random, below, changed);
  return found && { ...found, option, price: found.price + optionPrice };
}

function insertOne(
  state: TourState,
  node: number,
  random: Rng,
  limit: number,
  changed: Uint8Array | undefined,
): Spots | undefined {
  let price = limit;
  let found: Spots | undefined;
  const attempt = ({ carer, before, detour }: Spot): void => {
    state.order.link(node, carer, before);
    const all = state.times.push(node, NONE, detour, price, false);
    state.order.unlink(node);
    if (all >= price) return;
    price = all;
    found = { price, detour, carer, before, secondCarer: NONE, secondBefore: NONE };
  };
  const spots = spotsOf(state, node, random, limit, changed);
  const likeliest = cheapest(spots);
  if (!likeliest) return undefined;
  attempt(likeliest);
  for (const spot of spots) if (spot.least < price && spot !== likeliest) attempt(spot);
  return found;
}

function insertTwo(
  state: TourState,
  first: number,
  second: number,
  random: Rng,
  limit: number,
  changed: Uint8Array | undefined,
): Spots | undefined {
  const { times, order } = state;
  const gapLeast = state.data.gapLeast[first] as number;
  const gapMost = state.data.gapMost[first] as number;
  let price = limit;
  let found: Spots | undefined;
  const attempt = (one: Spot, two: Spot): void => {
    if (one.carer === two.carer) return;
    if (changed && !changed[one.carer] && !changed[two.carer]) return;
    const later = Math.max(two.arrival, one.arrival + gapLeast);
    const sooner = Math.max(one.arrival, later - gapMost);
    const detour = one.detour + two.detour;
    const lateness = times.leastLateness(first, sooner, one.after) + times.leastLateness(second, later, two.after);
    if (detour + lateness >= price) return;
    order.link(first, one.carer, one.before);
    order.link(second, two.carer, two.before);
    const all = times.push(first, second, detour, price, false);
    order.unlink(second);
    order.unlink(first);
    if (all >= price) return;
    price = all;
    found = { price, detour, carer: one.carer, before: one.before, secondCarer: two.carer, secondBefore: two.before };
  };
  const ones = spotsOf(state, first, random, limit);
  const twos = spotsOf(state, second, random, limit);
  const one = cheapest(ones);
  const two = cheapest(twos);
  if (!one || !two) return undefined;
  attempt(one, two);
  const restOne = worthTrying(ones, price - two.least);
  const restTwo = worthTrying(twos, price - one.least);
  for (const each of restOne) {
    if (each.least + two.least >= price) break;
    for (const other of restTwo) {
      if (each.least + other.least >= price) break;
      attempt(each, other);
    }
  }
  return found;
}

function cheapest(spots: readonly Spot[]): Spot | undefined {
  let best: Spot | undefined;
  for (const spot of spots) if (!best || spot.least < best.least) best = spot;
  return best;
}

function worthTrying(spots: readonly Spot[], below: number): Spot[] {
  return spots.filter((spot) => spot.least < below).sort((a, b) => a.least - b.least);
}

/** Every spot of a node whose detour and lateness, its own and the next one's, are below the limit. */
function spotsOf(state: TourState, node: number, random: Rng, limit: number, changed?: Uint8Array): Spot[] {
  const { data, order, times, slack } = state;
  const spots: Spot[] = [];
  const isInfected = data.infectedOf[node] === 1;
  const here = data.placeOf[node] as number;
  const isAnywhere = here === ANYWHERE;
  const mustStart = data.mustStartOf[node] as number;
  for (const carer of data.carersOf[node] as Int32Array) {
    if (changed && !changed[carer]) continue;
    if (!slack.isOpen) slack.refresh(carer);
    let before = NONE;
    for (;;) {
      const after = order.after(carer, before);
      const fits = isAnywhere || (isInfected ? !order.comesClean(after) : !order.cameInfected(before));
      if (fits && random.next() >= BLINK) {
        const arrival = times.arrival(node, carer, before);
        // Starts rise along a tour, so what is too late here is too late further on.
        if (arrival > mustStart || times.latenessPrice(node, arrival) >= limit) break;
        const place = isAnywhere ? order.placeAfter(carer, before) : here;
        if (slack.isOpen || slack.allows(node, arrival, carer, place, after)) {
          const detour = order.detour(node, carer, before);
          const least = detour + times.leastLateness(node, arrival, after);
          if (least < limit) spots.push({ carer, before, after, detour, arrival, least });
        }
      }
      if (after === NONE) break;
      before = after;
    }
  }
  return spots;
}
