import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { StockLot } from '#modules/organisation/domain/municipality.ts';
import { between } from '../random-stream.ts';

const EXPIRED_SHARE = 0.05;
const SOON_SHARE = 0.06;

function lotNumber(random: Rng, expiryYear: number): string {
  return `L${(expiryYear - 3) % 100}-${String(between(random, 1000, 9999))}`;
}

/**
 * The usable pieces of one item at one site, in one to three lots; a few lots run out soon. Now and then an expired lot
 * lies there too, beyond what was counted.
 */
export function splitIntoLots(
  random: Rng,
  today: PlainDate,
  siteId: string,
  item: string,
  pieces: number,
  packSize: number,
): StockLot[] {
  const lot = (quantity: number, days: number): StockLot => {
    const expiry = addDays(today, days);
    return { siteId, item, lot: lotNumber(random, Number(expiry.slice(0, 4))), expiry, quantity };
  };
  const lots: StockLot[] = [];
  const count = pieces > 6 * packSize ? between(random, 1, 3) : 1;
  let left = pieces;
  for (let index = 1; index <= count; index++) {
    const share = index === count ? left : Math.floor(left / (count - index + 1) / packSize) * packSize;
    left -= share;
    const soon = random.next() < SOON_SHARE;
    lots.push(lot(share, soon ? between(random, 8, 40) : between(random, 120, 900)));
  }
  if (random.next() < EXPIRED_SHARE) lots.push(lot(between(random, 1, 6) * packSize, -between(random, 10, 200)));
  const seen = new Set<string | undefined>();
  return lots.filter((candidate) => !seen.has(candidate.lot) && seen.add(candidate.lot));
}
