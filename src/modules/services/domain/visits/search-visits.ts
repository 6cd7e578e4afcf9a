import type { Rng } from '#kernel/rng.ts';
import { rng } from '#kernel/rng.ts';
import type { CompiledVisits } from './compile-visits.ts';
import { applyInsertion, findInsertion } from './insertion.ts';
import { granted, mainNode, nearestVisits } from './nearest-visits.ts';
import { TourState } from './tour-state.ts';

/** Improves tours round by round; the same seed, rounds and heats give the same tours. */
export interface VisitSearch {
  readonly best: TourState;
  readonly rounds: number;
  /** So many rounds, `heat` = the worsening of the price that is accepted about one time in three. */
  run(rounds: number, heat: number): void;
  /** Goes on from tours found elsewhere. */
  adopt(tours: TourState): void;
}

const NONE = -1;
const MEAN_RUINED = 14;
const LONGEST_STRING = 7;
/** Chance that a string keeps some visits in its middle, and that it keeps one more. */
const CHANCE_OF_SPLIT = 0.5;
const CHANCE_OF_LONGER_SPLIT = 0.3;
/** Chance that a round begins at a visit that is undone, as long as there are any. */
const CHANCE_OF_UNDONE = 0.3;
/** Chance that a visit left before the round is tried in every tour again, not only in those that the round has opened. */
const CHANCE_OF_ALL = 0.02;

/** Ruin of neighbouring strings and recreation by cheapest insertion (after Christiaens and Vanden Berghe 2020), with couplings. */
export function createVisitSearch(data: CompiledVisits, seed: number, start?: TourState): VisitSearch {
  const random = rng(seed);
  const near = nearestVisits(data);
  const state = new TourState(data);
  const best = new TourState(data);
  const kept = new TourState(data);
  if (start) state.copy(start);
  recreate(state, [...state.undone], random);
  best.copy(state);
  kept.copy(state);
  const opened = new Uint8Array(data.carers);
  let rounds = 0;
  return {
    best,
    get rounds() {
      return rounds;
    },
    adopt(tours) {
      for (const each of [state, kept]) each.copy(tours);
      if (tours.cost < best.cost) best.copy(tours);
    },
    run(more, heat) {
      for (let round = 0; round < more; round++) {
        rounds += 1;
        const left = new Set(state.undone);
        opened.fill(0);
        ruin(state, near, random, opened);
        if (!state.times.retime()) {
          state.copy(kept);
          continue;
        }
        recreate(state, [...state.undone], random, left, opened);
        const limit = kept.cost - heat * Math.log(random.next());
        if (state.cost < limit) {
          kept.copy(state);
          if (state.cost < best.cost - 1e-9) best.copy(state);
        } else state.copy(kept);
      }
    },
  };
}

/** Puts visits in one by one. Those `left` before had no spot, so that they are tried in the tours since `opened`. */
function recreate(
  state: TourState,
  visits: number[],
  random: Rng,
  left?: ReadonlySet<number>,
  opened?: Uint8Array,
): void {
  for (const visit of ordered(state.data, random.shuffle(visits), random)) {
    const only = left?.has(visit) && random.next() >= CHANCE_OF_ALL ? opened : undefined;
    const insertion = findInsertion(state, visit, random, state.data.undonePrice[visit] as number, only);
    if (insertion) applyInsertion(state, visit, insertion);
  }
}

/** One of several orders by chance: as shuffled, those of two carers first, those due first, those due last, those few can take. */
function ordered(data: CompiledVisits, visits: number[], random: Rng): number[] {
  const keys: readonly ((visit: number) => number)[] = [
    () => 0,
    (visit) => (data.secondOf[granted(data, visit)] === NONE ? 1 : 0),
    (visit) => data.latestOf[mainNode(data, visit)] as number,
    (visit) => -(data.earliestOf[mainNode(data, visit)] as number),
    (visit) => data.carersOf[mainNode(data, visit)]?.length ?? 0,
  ];
  const key = random.pick(keys);
  const price = (visit: number) => data.undonePrice[visit] as number;
  return visits.sort((a, b) => price(b) - price(a) || key(a) - key(b));
}

/** Takes strings of neighbouring tours out, and notes by carer which tours they were. */
function ruin(state: TourState, near: readonly Int32Array[], random: Rng, opened: Uint8Array): void {
  const { data } = state;
  const longest = Math.min(LONGEST_STRING, Math.max(2, data.nodes / Math.max(1, data.carers)));
  const strings = Math.floor(random.next() * ((4 * MEAN_RUINED) / (1 + longest) - 1)) + 1;
  const ruined = new Set<number>();
  for (const visit of near[seedOf(state, random)] as Int32Array) {
    if (ruined.size >= strings) return;
    const option = state.chosen[visit] as number;
    if (option === NONE) continue;
    const nodes = [data.firstOf[option] as number, data.secondOf[option] as number].filter((node) => node !== NONE);
    if (nodes.length === 0) {
      state.takeOut(visit);
      continue;
    }
    const node = random.pick(nodes);
    const carer = state.order.carerOf[node] as number;
    if (ruined.has(carer)) continue;
    ruined.add(carer);
    takeString(state, node, longest, random, opened);
  }
}

/** The visit round which a round ruins: any, or now and then one that is undone, those dearest to leave before others. */
function seedOf(state: TourState, random: Rng): number {
  const { undonePrice, visits } = state.data;
  if (state.undone.size === 0 || random.next() >= CHANCE_OF_UNDONE) return random.int(visits);
  const left = [...state.undone];
  const dearest = Math.max(...left.map((visit) => undonePrice[visit] as number));
  return random.pick(random.next() < 0.5 ? left : left.filter((visit) => undonePrice[visit] === dearest));
}

/** Takes a string of a tour that holds `node`, perhaps with some in the middle kept. */
function takeString(state: TourState, node: number, longest: number, random: Rng, opened: Uint8Array): void {
  const { data } = state;
  const tour: number[] = [];
  for (
    let at = state.order.first[state.order.carerOf[node] as number] as number;
    at !== NONE;
    at = state.order.next[at] as number
  )
    tour.push(at);
  const length = Math.min(tour.length, 1 + random.int(Math.floor(longest)));
  let keep = 0;
  if (length > 1 && random.next() < CHANCE_OF_SPLIT) {
    keep = 1;
    while (length + keep < tour.length && random.next() < CHANCE_OF_LONGER_SPLIT) keep += 1;
    keep = Math.min(keep, tour.length - length);
  }
  const span = length + keep;
  const at = tour.indexOf(node);
  const from = Math.max(0, at - random.int(Math.min(span, at + 1)));
  const start = Math.min(from, tour.length - span);
  const keepFrom = keep > 0 ? start + random.int(length + 1) : -1;
  for (let i = start; i < start + span; i++) {
    if (keep > 0 && i >= keepFrom && i < keepFrom + keep) continue;
    const visit = data.visitOf[tour[i] as number] as number;
    if (state.undone.has(visit)) continue;
    const option = state.chosen[visit] as number;
    for (const gone of [data.firstOf[option] as number, data.secondOf[option] as number])
      if (gone !== NONE) opened[state.order.carerOf[gone] as number] = 1;
    state.takeOut(visit);
  }
}
