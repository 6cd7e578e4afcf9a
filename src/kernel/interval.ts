/** A stretch `[from, to)`: `from` is in it, `to` is not. An absent `to` means that it has no end yet. */
export interface Interval<T extends string | number> {
  readonly from: T;
  readonly to?: T | undefined;
}

/** Whether two half-open stretches share anything. */
export function overlaps<T extends string | number>(a: Interval<T>, b: Interval<T>): boolean {
  return (b.to === undefined || a.from < b.to) && (a.to === undefined || b.from < a.to);
}

/** Whether a point lies in a half-open stretch. */
export function contains<T extends string | number>(interval: Interval<T>, point: T): boolean {
  return interval.from <= point && (interval.to === undefined || point < interval.to);
}
