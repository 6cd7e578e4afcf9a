import type { CompiledVisits } from './compile-visits.ts';
import { ANYWHERE } from './visit-problem.ts';

const NONE = -1;

/** Who goes where in which order: each tour a chain of nodes. */
export class TourOrder {
  readonly data: CompiledVisits;
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** The carer of each node, -1 = in no tour. */
  readonly carerOf: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;

  constructor(data: CompiledVisits) {
    this.data = data;
    this.next = new Int32Array(data.nodes).fill(NONE);
    this.prev = new Int32Array(data.nodes).fill(NONE);
    this.carerOf = new Int32Array(data.nodes).fill(NONE);
    this.first = new Int32Array(data.carers).fill(NONE);
    this.last = new Int32Array(data.carers).fill(NONE);
  }

  copy(from: TourOrder): void {
    this.next.set(from.next);
    this.prev.set(from.prev);
    this.carerOf.set(from.carerOf);
    this.first.set(from.first);
    this.last.set(from.last);
  }

  /** The node after `before` in a tour (-1 = at its start). */
  after(carer: number, before: number): number {
    return (before === NONE ? this.first[carer] : this.next[before]) as number;
  }

  /** Puts a node in after `before` (-1 = first). */
  link(node: number, carer: number, before: number): void {
    const after = this.after(carer, before);
    this.prev[node] = before;
    this.next[node] = after;
    this.carerOf[node] = carer;
    if (before === NONE) this.first[carer] = node;
    else this.next[before] = node;
    if (after === NONE) this.last[carer] = node;
    else this.prev[after] = node;
  }

  unlink(node: number): void {
    const carer = this.carerOf[node] as number;
    const before = this.prev[node] as number;
    const after = this.next[node] as number;
    if (before === NONE) this.first[carer] = after;
    else this.next[before] = after;
    if (after === NONE) this.last[carer] = before;
    else this.prev[after] = before;
    this.carerOf[node] = NONE;
  }

  /** Minutes of travel between two places; none to a visit that is made anywhere. */
  travel(from: number, to: number): number {
    return to === ANYWHERE ? 0 : (this.data.travel[from * this.data.places + to] as number);
  }

  /** Where a tour stands after `node` (-1 = at its start). */
  placeAfter(carer: number, node: number): number {
    let at = node;
    while (at !== NONE && this.data.placeOf[at] === ANYWHERE) at = this.prev[at] as number;
    return (at === NONE ? this.data.startPlace[carer] : this.data.placeOf[at]) as number;
  }

  /** The place that a tour goes to next when it goes on with `node` (-1 = at its end). */
  placeFrom(carer: number, node: number): number {
    let at = node;
    while (at !== NONE && this.data.placeOf[at] === ANYWHERE) at = this.next[at] as number;
    return (at === NONE ? this.data.endPlace[carer] : this.data.placeOf[at]) as number;
  }

  /** Whether the visit at or before `node` is to an infected home; what is done anywhere does not count. */
  cameInfected(node: number): boolean {
    let at = node;
    while (at !== NONE && this.data.placeOf[at] === ANYWHERE) at = this.prev[at] as number;
    return at !== NONE && this.data.infectedOf[at] === 1;
  }

  /** Whether the visit at or after `node` is to a home without infection. */
  comesClean(node: number): boolean {
    let at = node;
    while (at !== NONE && this.data.placeOf[at] === ANYWHERE) at = this.next[at] as number;
    return at !== NONE && this.data.infectedOf[at] === 0;
  }

  /** What travel and the carer's price rise by when `node` goes in after `before`. */
  detour(node: number, carer: number, before: number): number {
    const { data } = this;
    const from = this.placeAfter(carer, before);
    const after = this.after(carer, before);
    const to = this.placeFrom(carer, after);
    const here = data.placeOf[node] as number;
    const isFirst = before === NONE && after === NONE;
    const old = isFirst ? 0 : this.travel(from, to);
    const way = here === ANYWHERE ? this.travel(from, to) : this.travel(from, here) + this.travel(here, to);
    return data.problem.prices.travel * (way - old) + (data.carerPrice[node * data.carers + carer] as number);
  }
}
