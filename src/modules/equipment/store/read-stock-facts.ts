import type { Instant } from '#kernel/instant.ts';
import type { UnitKind } from '#modules/organisation/domain/municipality.ts';
import { readSites, readUnitTree } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { StockFacts } from '../domain/stock-facts.ts';

/** An item as the municipality names it. */
export interface ItemRead {
  readonly item: string;
  readonly group: string | undefined;
  readonly packSize: number | undefined;
}

/** Stock facts with what is needed to read them. */
export interface StockRead {
  readonly facts: StockFacts;
  readonly items: ReadonlyMap<string, ItemRead>;
  /** Sites without a unit that uses equipment itself: what leaves them is moved, not used. */
  readonly storeSites: ReadonlySet<string>;
  /** Newest known moment of counting, by item and site (`item\u0000site`). */
  readonly countedAt: ReadonlyMap<string, Instant>;
}

/** Kinds of unit that use equipment themselves. */
const USING: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'nursing_home_ward',
  'staffed_home',
  'home_care',
  'day_centre',
  'cleaning',
  'kitchen',
  'test_station',
  'vaccination',
  'isolation_ward',
]);

/** All items, counts, deliveries and lots of the tenant. */
export async function readStockFacts(work: Pick<Work, 'trx'>): Promise<StockRead> {
  const { trx } = work;
  const { tenantId } = trx;
  const items = await trx
    .selectFrom('item')
    .select(['item.item', 'item.itemGroup', 'item.packSize'])
    .where('item.tenantId', '=', tenantId)
    .orderBy('item.item')
    .execute();
  const counts = await trx
    .selectFrom('stockCount')
    .select(['siteId', 'item', 'date', 'counted', 'countedAt'])
    .where('stockCount.tenantId', '=', tenantId)
    .orderBy('stockCount.date')
    .execute();
  const deliveries = await trx
    .selectFrom('delivery')
    .select(['siteId', 'item', 'date', 'quantity', 'expected'])
    .where('delivery.tenantId', '=', tenantId)
    .orderBy('delivery.date')
    .execute();
  const lots = await trx
    .selectFrom('stockLot')
    .select(['siteId', 'item', 'expiry', 'quantity'])
    .where('stockLot.tenantId', '=', tenantId)
    .orderBy('stockLot.lot')
    .execute();
  const countedAt = new Map<string, Instant>();
  for (const count of counts) {
    const key = `${count.item}\u0000${count.siteId}`;
    if (count.countedAt) countedAt.set(key, count.countedAt);
    else countedAt.delete(key); // a newer count without a moment
  }
  return {
    facts: { counts, deliveries, lots: lots.map((lot) => ({ ...lot, expiry: lot.expiry ?? undefined })) },
    items: new Map(
      items.map((row) => [
        row.item,
        { item: row.item, group: row.itemGroup ?? undefined, packSize: row.packSize ?? undefined },
      ]),
    ),
    storeSites: await readStoreSites(work),
    countedAt,
  };
}

async function readStoreSites(work: Pick<Work, 'trx'>): Promise<ReadonlySet<string>> {
  const sites = await readSites(work);
  const units = await readUnitTree(work);
  const using = new Set(units.filter((unit) => USING.has(unit.kind)).map((unit) => unit.siteId));
  return new Set(sites.map((site) => site.siteId).filter((siteId) => !using.has(siteId)));
}
