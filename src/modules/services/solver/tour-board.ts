import type { CompiledVisits } from '../domain/visits/compile-visits.ts';
import type { TourLinks, TourState } from '../domain/visits/tour-state.ts';

const LOCKED = 0;
const WRITTEN = 1;

/** Memory that searches share: the best tours of all so far. What is on it outlives a search that is ended in the middle. */
export interface TourBoard {
  readonly locks: SharedArrayBuffer;
  readonly cost: SharedArrayBuffer;
  readonly next: SharedArrayBuffer;
  readonly first: SharedArrayBuffer;
  readonly chosen: SharedArrayBuffer;
}

/** An empty board of the size of a problem. */
export function createTourBoard(data: CompiledVisits): TourBoard {
  const cost = new SharedArrayBuffer(8);
  new Float64Array(cost)[0] = Number.POSITIVE_INFINITY;
  return {
    locks: new SharedArrayBuffer(8),
    cost,
    next: new SharedArrayBuffer(4 * data.nodes),
    first: new SharedArrayBuffer(4 * data.carers),
    chosen: new SharedArrayBuffer(4 * data.visits),
  };
}

/** The price of the board's tours, Infinity while there are none. */
export function boardCost(board: TourBoard): number {
  return new Float64Array(board.cost)[0] as number;
}

/** Puts tours on the board when they are better than what stands there; true when they were. */
export function offerTours(board: TourBoard, tours: TourState): boolean {
  return locked(board, () => {
    if (tours.cost >= boardCost(board)) return false;
    new Int32Array(board.next).set(tours.order.next);
    new Int32Array(board.first).set(tours.order.first);
    new Int32Array(board.chosen).set(tours.chosen);
    new Float64Array(board.cost)[0] = tours.cost;
    Atomics.add(new Int32Array(board.locks), WRITTEN, 1);
    return true;
  });
}

/** A copy of the board's tours, undefined while there are none. */
export function takeTours(board: TourBoard): TourLinks | undefined {
  return locked(board, () =>
    Number.isFinite(boardCost(board))
      ? {
          next: new Int32Array(board.next).slice(),
          first: new Int32Array(board.first).slice(),
          chosen: new Int32Array(board.chosen).slice(),
        }
      : undefined,
  );
}

/** Some microseconds of copying at a time, so that the other waits by turning round. A search ended while it holds the lock leaves it. */
function locked<T>(board: TourBoard, work: () => T): T {
  const locks = new Int32Array(board.locks);
  for (let turns = 0; Atomics.compareExchange(locks, LOCKED, 0, 1) !== 0; turns++) {
    if (turns > 1e8) break;
  }
  try {
    return work();
  } finally {
    Atomics.store(locks, LOCKED, 0);
  }
}
