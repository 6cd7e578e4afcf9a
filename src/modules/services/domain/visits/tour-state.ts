import type { CompiledVisits } from './compile-visits.ts';
import { TourOrder } from './tour-order.ts';
import { TourSlack } from './tour-slack.ts';
import { TourTimes } from './tour-times.ts';

const NONE = -1;

/** Tours as links: the node after each, the first of each carer, and the option each visit is carried out by; -1 = none. */
export interface TourLinks {
  readonly next: Int32Array;
  readonly first: Int32Array;
  readonly chosen: Int32Array;
}

/** Tours under change: order, times, how each visit is carried out, and what all of it costs. */
export class TourState {
  readonly data: CompiledVisits;
  readonly order: TourOrder;
  readonly times: TourTimes;
  readonly slack: TourSlack;
  /** Which option each visit is carried out by, or -1. */
  readonly chosen: Int32Array;
  readonly undone = new Set<number>();
  #detours = 0;
  #undonePrice = 0;

  constructor(data: CompiledVisits) {
    this.data = data;
    this.order = new TourOrder(data);
    this.times = new TourTimes(this.order);
    this.slack = new TourSlack(this.order);
    this.chosen = new Int32Array(data.visits).fill(NONE);
    for (let visit = 0; visit < data.visits; visit++) this.#leaveUndone(visit);
  }

  /** The price of the tours and of what is undone. */
  get cost(): number {
    return this.#undonePrice + this.#detours + this.times.price;
  }

  get links(): TourLinks {
    return { next: this.order.next, first: this.order.first, chosen: this.chosen };
  }

  /** Takes over another state of the same problem. */
  copy(from: TourState): void {
    this.order.copy(from.order);
    this.times.copy(from.times);
    this.slack.copy(from.slack);
    this.chosen.set(from.chosen);
    this.undone.clear();
    for (const visit of from.undone) this.undone.add(visit);
    this.#detours = from.#detours;
    this.#undonePrice = from.#undonePrice;
  }

  /** Takes over tours that were laid down as links; false when their couplings form a ring. */
  restore(links: TourLinks): boolean {
    const { data, order } = this;
    order.carerOf.fill(NONE);
    order.first.fill(NONE);
    order.last.fill(NONE);
    this.undone.clear();
    this.#detours = 0;
    this.#undonePrice = 0;
    for (let visit = 0; visit < data.visits; visit++) {
      const option = links.chosen[visit] as number;
      this.chosen[visit] = option;
      if (option === NONE) this.#leaveUndone(visit);
      else this.#detours += data.optionPrice[option] as number;
    }
    for (let carer = 0; carer < data.carers; carer++) {
      let before = NONE;
      for (let node = links.first[carer] as number; node !== NONE; node = links.next[node] as number) {
        this.#detours += order.detour(node, carer, before);
        order.link(node, carer, before);
        before = node;
      }
    }
    this.slack.touchAll();
    return this.times.retime();
  }

  #leaveUndone(visit: number): void {
    this.chosen[visit] = NONE;
    this.undone.add(visit);
    this.#undonePrice += this.data.undonePrice[visit] as number;
  }

  /** Notes that a visit whose nodes are linked is carried out by an option; `detour` is what its nodes' spots cost. */
  commit(visit: number, option: number, detour: number): void {
    const { data } = this;
    const first = data.firstOf[option] as number;
    const second = data.secondOf[option] as number;
    if (first !== NONE) {
      this.times.push(first, second, 0, Number.POSITIVE_INFINITY, true);
      this.slack.touch(this.order.carerOf[first] as number);
    }
    if (second !== NONE) this.slack.touch(this.order.carerOf[second] as number);
    this.#detours += detour + (data.optionPrice[option] as number);
    this.#undonePrice -= data.undonePrice[visit] as number;
    this.chosen[visit] = option;
    this.undone.delete(visit);
  }

  /** Takes a visit out; `times.retime` must follow before anything is put in. */
  takeOut(visit: number): void {
    const { data, order } = this;
    const option = this.chosen[visit] as number;
    for (const node of [data.firstOf[option] as number, data.secondOf[option] as number]) {
      if (node === NONE) continue;
      const carer = order.carerOf[node] as number;
      const before = order.prev[node] as number;
      order.unlink(node);
      this.slack.touch(carer);
      this.#detours -= order.detour(node, carer, before);
    }
    this.#detours -= data.optionPrice[option] as number;
    this.#leaveUndone(visit);
  }
}
