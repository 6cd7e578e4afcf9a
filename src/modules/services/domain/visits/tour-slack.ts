import type { CompiledVisits } from './compile-visits.ts';
import type { TourOrder } from './tour-order.ts';
import { ANYWHERE } from './visit-problem.ts';

const NONE = -1;
const SMALL = 1e-9;

/**
 * Until when each visit may begin so that the rest of its tour stays possible; couplings are left out of account, so a spot that is refused
 * here is impossible, and one that is not may still be.
 */
export class TourSlack {
  readonly #data: CompiledVisits;
  readonly #order: TourOrder;
  readonly #by: Float64Array;
  readonly #isStale: Uint8Array;
  /** Nothing is impossible in this problem, only late. */
  readonly isOpen: boolean;

  constructor(order: TourOrder) {
    const { data } = order;
    this.#data = data;
    this.#order = order;
    this.#by = new Float64Array(data.nodes);
    this.#isStale = new Uint8Array(data.carers).fill(1);
    this.isOpen =
      data.mustStartOf.every((minute) => minute === Number.POSITIVE_INFINITY) &&
      data.toLatest.every((minute) => minute === Number.POSITIVE_INFINITY);
  }

  copy(from: TourSlack): void {
    if (this.isOpen) return;
    this.#by.set(from.#by);
    this.#isStale.set(from.#isStale);
  }

  /** A tour has changed. */
  touch(carer: number): void {
    this.#isStale[carer] = 1;
  }

  touchAll(): void {
    this.#isStale.fill(1);
  }

  /** Whether `node`, done from `start` on at `place`, leaves a tour possible that goes on with `after` (-1 = ends). */
  allows(node: number, start: number, carer: number, place: number, after: number): boolean {
    const data = this.#data;
    const ready = start + (data.minutesOf[node] as number);
    if (after === NONE) {
      const back = ready + this.#order.travel(place, data.endPlace[carer] as number);
      return back <= (data.toLatest[carer] as number) + SMALL;
    }
    return ready + this.#order.travel(place, data.placeOf[after] as number) <= (this.#by[after] as number) + SMALL;
  }

  /** Works the tour out anew where it has changed. */
  refresh(carer: number): void {
    if (!this.#isStale[carer]) return;
    this.#isStale[carer] = 0;
    const data = this.#data;
    const order = this.#order;
    // The next visit that has a place, until when it may begin, and what is done anywhere before it.
    let place = data.endPlace[carer] as number;
    let by = data.toLatest[carer] as number;
    let anywhereBy = Number.POSITIVE_INFINITY;
    let anywhereMinutes = 0;
    for (let node = order.last[carer] as number; node !== NONE; node = order.prev[node] as number) {
      const minutes = data.minutesOf[node] as number;
      const mustStart = data.mustStartOf[node] as number;
      const here = data.placeOf[node] as number;
      if (here === ANYWHERE) {
        anywhereMinutes += minutes;
        anywhereBy = Math.min(mustStart, anywhereBy - minutes, by - anywhereMinutes);
        this.#by[node] = anywhereBy;
        continue;
      }
      const onward = by - anywhereMinutes - order.travel(here, place) - minutes;
      by = Math.min(mustStart, onward, anywhereBy - minutes);
      this.#by[node] = by;
      place = here;
      anywhereBy = Number.POSITIVE_INFINITY;
      anywhereMinutes = 0;
    }
  }
}
