import type { CompiledVisits } from './compile-visits.ts';
import type { TourOrder } from './tour-order.ts';
import { ANYWHERE } from './visit-problem.ts';

const NONE = -1;
const SMALL = 1e-9;
/** So many raises per node mean that couplings chase each other in a ring. */
const RAISES_PER_NODE = 8;

/**
 * When each visit starts: always the earliest that order and couplings allow, so that for a given order lateness is as small as can be.
 * Starts only rise while something is put in (`push`); taking out calls for `retime`.
 */
export class TourTimes {
  readonly start: Float64Array;
  /** Minutes of overtime of each tour. */
  readonly overtime: Float64Array;
  readonly #data: CompiledVisits;
  readonly #order: TourOrder;
  #late = 0;
  #latest = 0;
  #overtime = 0;
  // What one push has done so far: raised nodes with their starts before, those still to be followed, and lateness on the way.
  readonly #raised: Int32Array;
  readonly #startBefore: Float64Array;
  readonly #follow: Int32Array;
  #raises = 0;
  #following = 0;
  #pushLate = 0;
  #pushLatest = 0;
  #possible = true;
  readonly #isWaiting: Uint8Array;
  readonly #lookedAt: Int32Array;
  #look = 0;

  constructor(order: TourOrder) {
    const { data } = order;
    this.#data = data;
    this.#order = order;
    this.start = new Float64Array(data.nodes);
    this.overtime = new Float64Array(data.carers);
    const most = RAISES_PER_NODE * data.nodes + 8;
    this.#raised = new Int32Array(most);
    this.#startBefore = new Float64Array(most);
    this.#follow = new Int32Array(2 * most);
    this.#isWaiting = new Uint8Array(data.nodes);
    this.#lookedAt = new Int32Array(data.carers);
  }

  /** The price of lateness and overtime. */
  get price(): number {
    const { prices } = this.#data.problem;
    return prices.late * this.#late + prices.latest * this.#latest + prices.overtime * this.#overtime;
  }

  copy(from: TourTimes): void {
    this.start.set(from.start);
    this.overtime.set(from.overtime);
    this.#late = from.#late;
    this.#latest = from.#latest;
    this.#overtime = from.#overtime;
  }

  /** From when a carer can leave after `node` (-1 = at the start of the tour). */
  leaveAfter(carer: number, node: number): number {
    const data = this.#data;
    return node === NONE
      ? (data.from[carer] as number)
      : (this.start[node] as number) + (data.minutesOf[node] as number);
  }

  /** The earliest start of `node` right after `before` in a carer's tour, its partner left out of account. */
  arrival(node: number, carer: number, before: number): number {
    const order = this.#order;
    const way = order.travel(order.placeAfter(carer, before), this.#data.placeOf[node] as number);
    return Math.max(this.leaveAfter(carer, before) + way, this.#data.earliestOf[node] as number);
  }

  /** The price of a start's lateness, the greatest lateness left out of account. */
  latenessPrice(node: number, start: number): number {
    const late = start - (this.#data.latestOf[node] as number);
    return late > 0 ? late * this.#data.problem.prices.late : 0;
  }

  /** At least so much does lateness cost when `node` starts at `start` before `after`: its own and what it adds to that of the next. */
  leastLateness(node: number, start: number, after: number): number {
    const own = this.latenessPrice(node, start);
    if (after === NONE) return own;
    const data = this.#data;
    const here = data.placeOf[node] as number;
    const way = here === ANYWHERE ? 0 : this.#order.travel(here, data.placeOf[after] as number);
    const pushed = start + (data.minutesOf[node] as number) + way;
    const old = this.start[after] as number;
    return pushed > old ? own + this.latenessPrice(after, pushed) - this.latenessPrice(after, old) : own;
  }

  /**
   * What the price rises by when one or two linked nodes (second -1 = none) get their starts and push what comes after them, or Infinity
   * when that is impossible or not below `limit`; `spent` is what the way there has cost already. Starts are put back unless `keep` is set.
   */
  push(first: number, second: number, spent: number, limit: number, keep: boolean): number {
    const data = this.#data;
    const { prices } = data.problem;
    this.#raises = 0;
    this.#following = 0;
    this.#pushLate = 0;
    this.#pushLatest = this.#latest;
    this.#possible = true;
    this.#enter(first, second);
    let price = spent;
    const most = this.#raised.length - 4;
    while (this.#possible && this.#following > 0) {
      price = spent + prices.late * this.#pushLate + prices.latest * (this.#pushLatest - this.#latest);
      if (price >= limit || this.#raises > most) {
        this.#possible = false;
        break;
      }
      this.#following -= 1;
      this.#followUp(this.#follow[this.#following] as number);
    }
    let overtime = 0;
    if (this.#possible && prices.overtime > 0) {
      overtime = this.#overtimeOfRaised(keep);
      price += prices.overtime * overtime;
    }
    if (keep && this.#possible) {
      this.#late += this.#pushLate;
      this.#latest = this.#pushLatest;
      this.#overtime += overtime;
      return price;
    }
    for (let i = this.#raises - 1; i >= 0; i--) this.start[this.#raised[i] as number] = this.#startBefore[i] as number;
    return this.#possible && price < limit ? price : Number.POSITIVE_INFINITY;
  }

  #enter(first: number, second: number): void {
    const { carerOf, prev } = this.#order;
    const one = this.arrival(first, carerOf[first] as number, prev[first] as number);
    if (second === NONE) {
      this.#raise(first, one, Number.NEGATIVE_INFINITY);
      return;
    }
    const data = this.#data;
    const arrival = this.arrival(second, carerOf[second] as number, prev[second] as number);
    const two = Math.max(arrival, one + (data.gapLeast[first] as number));
    this.#raise(first, Math.max(one, two - (data.gapMost[first] as number)), Number.NEGATIVE_INFINITY);
    this.#raise(second, two, Number.NEGATIVE_INFINITY);
  }

  #raise(node: number, to: number, from: number): void {
    const data = this.#data;
    const due = data.latestOf[node] as number;
    if (to > due) {
      const now = to - due;
      this.#pushLate += from > due ? to - from : now;
      if (now > this.#pushLatest) this.#pushLatest = now;
    }
    if (to > (data.mustStartOf[node] as number) + SMALL) this.#possible = false;
    this.#raised[this.#raises] = node;
    this.#startBefore[this.#raises] = from;
    this.#raises += 1;
    this.start[node] = to;
    this.#follow[this.#following] = node;
    this.#following += 1;
  }

  /** Raises what a raised node pushes: the next of its tour and its partner. */
  #followUp(node: number): void {
    const data = this.#data;
    const { next, carerOf } = this.#order;
    const at = this.start[node] as number;
    const after = next[node] as number;
    const place = this.#order.placeAfter(carerOf[node] as number, node);
    const ready = at + (data.minutesOf[node] as number);
    if (after === NONE) {
      const carer = carerOf[node] as number;
      const back = ready + this.#order.travel(place, data.endPlace[carer] as number);
      if (back > (data.toLatest[carer] as number) + SMALL) this.#possible = false;
    } else {
      const there = ready + this.#order.travel(place, data.placeOf[after] as number);
      const old = this.start[after] as number;
      if (there > old + SMALL) this.#raise(after, there, old);
      else if (data.placeOf[after] === ANYWHERE) {
        // The way on from there begins at another place now, even if it begins no later.
        this.#follow[this.#following] = after;
        this.#following += 1;
      }
    }
    const partner = data.partnerOf[node] as number;
    if (partner === NONE || carerOf[partner] === NONE) return;
    const old = this.start[partner] as number;
    const least = at + (data.gapLeast[node] as number);
    if (least > old + SMALL) this.#raise(partner, least, old);
  }

  /** Minutes of overtime that the raised starts add, tour by tour; noted when they are to stay. */
  #overtimeOfRaised(keep: boolean): number {
    let more = 0;
    this.#look += 1;
    for (let i = 0; i < this.#raises; i++) {
      const carer = this.#order.carerOf[this.#raised[i] as number] as number;
      if (this.#lookedAt[carer] === this.#look) continue;
      this.#lookedAt[carer] = this.#look;
      const minutes = this.#overtimeOf(carer);
      more += minutes - (this.overtime[carer] as number);
      if (keep) this.overtime[carer] = minutes;
    }
    return more;
  }

  #overtimeOf(carer: number): number {
    const data = this.#data;
    const node = this.#order.last[carer] as number;
    if (node === NONE) return 0;
    const way = this.#order.travel(this.#order.placeAfter(carer, node), data.endPlace[carer] as number);
    return Math.max(0, this.leaveAfter(carer, node) + way - (data.to[carer] as number));
  }

  /** Works out every start anew. Gives false when couplings form a ring, so that no starts exist. */
  retime(): boolean {
    const data = this.#data;
    const { start } = this;
    const { next, prev, first, carerOf } = this.#order;
    const queue: number[] = [];
    const isWaiting = this.#isWaiting;
    for (let carer = 0; carer < data.carers; carer++) {
      for (let node = first[carer] as number; node !== NONE; node = next[node] as number) {
        start[node] = this.arrival(node, carer, prev[node] as number);
        const coupled = data.partnerOf[node] !== NONE;
        if (coupled) queue.push(node);
        isWaiting[node] = coupled ? 1 : 0;
      }
    }
    const most = 4 * this.#raised.length;
    for (let head = 0; head < queue.length; head++) {
      if (head > most) return false;
      const node = queue[head] as number;
      isWaiting[node] = 0;
      const at = start[node] as number;
      const after = next[node] as number;
      const partner = data.partnerOf[node] as number;
      if (after !== NONE) {
        const here = this.#order.placeAfter(carerOf[node] as number, node);
        const way = this.#order.travel(here, data.placeOf[after] as number);
        this.#lift(after, at + (data.minutesOf[node] as number) + way, queue);
      }
      if (partner !== NONE && carerOf[partner] !== NONE)
        this.#lift(partner, at + (data.gapLeast[node] as number), queue);
    }
    this.#recount();
    return true;
  }

  #lift(node: number, to: number, queue: number[]): void {
    if (to <= (this.start[node] as number) + SMALL) return;
    this.start[node] = to;
    if (this.#isWaiting[node]) return;
    this.#isWaiting[node] = 1;
    queue.push(node);
  }

  #recount(): void {
    const data = this.#data;
    const { next, first } = this.#order;
    this.#late = 0;
    this.#latest = 0;
    this.#overtime = 0;
    const withOvertime = data.problem.prices.overtime > 0;
    for (let carer = 0; carer < data.carers; carer++) {
      for (let node = first[carer] as number; node !== NONE; node = next[node] as number) {
        const late = (this.start[node] as number) - (data.latestOf[node] as number);
        if (late <= 0) continue;
        this.#late += late;
        if (late > this.#latest) this.#latest = late;
      }
      if (!withOvertime) continue;
      const minutes = this.#overtimeOf(carer);
      this.overtime[carer] = minutes;
      this.#overtime += minutes;
    }
  }
}
