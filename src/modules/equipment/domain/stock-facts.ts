import type { PlainDate } from '#kernel/plain-date.ts';

/** Pieces counted at a site in the morning of a day, before that day's deliveries. */
export interface CountFact {
  readonly siteId: string;
  readonly item: string;
  readonly date: PlainDate;
  readonly counted: number;
}

/** Pieces received on a day, or expected on it and not yet received. */
export interface DeliveryFact {
  readonly siteId: string;
  readonly item: string;
  readonly date: PlainDate;
  readonly quantity: number;
  readonly expected: boolean;
}

/** Pieces of one lot; `expiry` is the last day on which it may be used, absent where it is not known. */
export interface LotFact {
  readonly siteId: string;
  readonly item: string;
  readonly expiry?: PlainDate | undefined;
  readonly quantity: number;
}

/** All that is known of the stock of some sites. */
export interface StockFacts {
  readonly counts: readonly CountFact[];
  readonly deliveries: readonly DeliveryFact[];
  readonly lots: readonly LotFact[];
}
