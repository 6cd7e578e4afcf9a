import type { PlainDate } from '#kernel/plain-date.ts';
import type { LotFact } from './stock-facts.ts';

/** Pieces that may be used up to and including a day; absent: no expiry known. */
export interface UsableLot {
  readonly expiry: PlainDate | undefined;
  readonly pieces: number;
}

/** What is on the shelf: lots in the order they should be used (first expiry first), and pieces that have expired. */
export interface Shelf {
  readonly lots: readonly UsableLot[];
  readonly expired: number;
}

/**
 * The shelf of one item at one site. `counted` is the newest count with what came since (undefined: never counted, the lots
 * themselves tell). Expired pieces are taken out of the count. Where the count is less than the lots, the lots that expire
 * first are thought used first; where it is more, the rest has no known expiry.
 */
export function usableLots(lots: readonly LotFact[], counted: number | undefined, today: PlainDate): Shelf {
  const isExpired = (lot: LotFact) => lot.expiry !== undefined && lot.expiry < today;
  const expired = lots.filter(isExpired).reduce((sum, lot) => sum + lot.quantity, 0);
  const fresh = firstExpiryFirst(
    lots.filter((lot) => !isExpired(lot)).map((lot) => ({ expiry: lot.expiry, pieces: lot.quantity })),
  );
  if (counted === undefined) return { lots: fresh, expired };
  const inLots = fresh.reduce((sum, lot) => sum + lot.pieces, 0);
  const usable = Math.max(0, counted - expired);
  if (usable >= inLots) {
    const rest = usable - inLots;
    return { lots: rest > 0 ? [...fresh, { expiry: undefined, pieces: rest }] : fresh, expired };
  }
  return { lots: takeFirst(fresh, inLots - usable), expired };
}

/** What is left of lots after some pieces have been used, the first ones first. */
export function takeFirst(lots: readonly UsableLot[], pieces: number): UsableLot[] {
  let left = pieces;
  return lots.flatMap((lot) => {
    const taken = Math.min(lot.pieces, left);
    left -= taken;
    return lot.pieces > taken ? [{ expiry: lot.expiry, pieces: lot.pieces - taken }] : [];
  });
}

/** Lots in the order they should be used: first expiry first, unknown expiry last. */
export function firstExpiryFirst(lots: readonly UsableLot[]): UsableLot[] {
  return lots
    .filter((lot) => lot.pieces > 0)
    .toSorted((a, b) => {
      if (a.expiry === b.expiry) return 0;
      if (a.expiry === undefined) return 1;
      return b.expiry === undefined || a.expiry < b.expiry ? -1 : 1;
    });
}
