import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Delivery, Item, ServiceUser, StockCount, StockLot } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { Outbreak } from '../moments/moment-days.ts';
import type { DemoPlaces } from '../places/build-places.ts';
import { between, streamOf } from '../random-stream.ts';
import type { CatalogItem } from './item-catalog.ts';
import { ITEM_CATALOG } from './item-catalog.ts';
import { splitIntoLots } from './split-into-lots.ts';
import type { StockHistory } from './stock-history.ts';
import { calmHistory, hastenedHistory } from './stock-history.ts';

/** What the municipality has of equipment, has counted, received and ordered. */
export interface DemoEquipment {
  readonly items: readonly Item[];
  readonly stock: readonly StockLot[];
  readonly counts: readonly StockCount[];
  readonly deliveries: readonly Delivery[];
}

const WEEKS = 8;
const CENTRAL_SHARE = 0.4;
const HASTENED_WEEKS = { calm: 0, 'first-case': 1, outbreak: 2 } as const;
/** Where infection is, equipment goes faster still. */
const OUTBREAK_SITE_FACTOR = 1.8;

interface StockedSite {
  readonly siteId: string;
  readonly users: number;
  /** Days since the last weekly count. */
  readonly countedDaysAgo: number;
}

function stockedSites(frame: DemoFrame, places: DemoPlaces, users: readonly ServiceUser[]): StockedSite[] {
  const random = streamOf(frame.seed, 'counting days');
  const siteOfUnit = new Map(places.operating.map(({ unit }) => [unit.unitId, unit.siteId]));
  const bySite = new Map<string, number>();
  for (const { unitId } of users) {
    const siteId = siteOfUnit.get(unitId) ?? '';
    bySite.set(siteId, (bySite.get(siteId) ?? 0) + 1);
  }
  return [...bySite].map(([siteId, count]) => ({ siteId, users: count, countedDaysAgo: random.int(6) }));
}

/** A count now and then is skipped; the day is the same each week. */
function countsOf(
  siteId: string,
  item: string,
  history: StockHistory,
  lastDay: PlainDate,
  skip: (week: number) => boolean,
): StockCount[] {
  return history.levels.flatMap((counted, week) =>
    skip(week) ? [] : [{ siteId, item, date: addDays(lastDay, (week - WEEKS + 1) * 7), counted }],
  );
}

function deliveriesOf(siteId: string, item: string, history: StockHistory, lastDay: PlainDate): Delivery[] {
  return history.received.flatMap((quantity, week) =>
    quantity === 0
      ? []
      : [{ siteId, item, date: addDays(lastDay, (week - WEEKS + 1) * 7 - 3), quantity, expected: false }],
  );
}

/** Orders on their way to the central store; one of the first is overdue. */
function expectedDeliveries(
  frame: DemoFrame,
  storeSiteId: string,
  catalogItem: CatalogItem,
  dailyUse: number,
  place: number,
): Delivery[] {
  const random = streamOf(frame.seed, `orders ${catalogItem.item}`);
  const quantity = Math.max(1, Math.round((dailyUse * 24) / catalogItem.packSize)) * catalogItem.packSize;
  const first = place === 1 ? -2 : place === 0 ? 17 : between(random, 6, 26);
  const row = (days: number): Delivery => {
    return { siteId: storeSiteId, item: catalogItem.item, date: addDays(frame.today, days), quantity, expected: true };
  };
  return random.next() < 0.4 ? [row(first), row(first + 21)] : [row(first)];
}

/** Equipment of all sites in the moment: weekly counts over eight weeks, deliveries behind and ahead, lots with expiry. */
export function buildEquipment(
  frame: DemoFrame,
  places: DemoPlaces,
  users: readonly ServiceUser[],
  outbreaks: readonly Outbreak[],
): DemoEquipment {
  const sites = stockedSites(frame, places, users);
  const infected = new Set(outbreaks.map(({ unit }) => unit.siteId));
  const stock: StockLot[] = [];
  const counts: StockCount[] = [];
  const deliveries: Delivery[] = [];
  const weeksFaster = HASTENED_WEEKS[frame.moment];
  ITEM_CATALOG.forEach((catalogItem, place) => {
    const { item, dailyUse, calmDays, packSize, faster } = catalogItem;
    const random = streamOf(frame.seed, `stock ${item}`);
    const fetchedByWeek = Array.from({ length: WEEKS }, () => 0);
    const record = (siteId: string, history: StockHistory, countedDaysAgo: number): void => {
      const lastDay = addDays(frame.today, -countedDaysAgo);
      const skipped = random.int(40);
      counts.push(...countsOf(siteId, item, history, lastDay, (week) => week === skipped));
      deliveries.push(...deliveriesOf(siteId, item, history, lastDay));
      const level = history.levels[skipped === WEEKS - 1 ? WEEKS - 2 : WEEKS - 1] ?? 0;
      stock.push(...splitIntoLots(random, frame.today, siteId, item, level, packSize));
    };
    for (const site of sites) {
      const use = site.users * dailyUse;
      const level = Math.round(use * calmDays * (1 - CENTRAL_SHARE) * (0.75 + random.next() * 0.5));
      const calm = calmHistory(random, WEEKS, level, use, packSize);
      const pace = faster[frame.moment] * (infected.has(site.siteId) ? OUTBREAK_SITE_FACTOR : 1);
      const { history, fetched } = hastenedHistory(calm, weeksFaster, pace, use, packSize);
      fetched.forEach((pieces, week) => {
        fetchedByWeek[week] = (fetchedByWeek[week] ?? 0) + pieces;
      });
      record(site.siteId, history, site.countedDaysAgo);
    }
    const total = sites.reduce((sum, site) => sum + site.users * dailyUse, 0);
    const level = Math.round((total * calmDays * CENTRAL_SHARE) / packSize) * packSize;
    const central = calmHistory(random, WEEKS, level, total * 0.2, packSize);
    let taken = 0;
    central.levels.forEach((calmLevel, week) => {
      taken += fetchedByWeek[week] ?? 0;
      central.levels[week] = Math.max(0, calmLevel - taken);
    });
    record(places.storeSiteId, central, place < 2 ? 0 : between(random, 0, 5));
    deliveries.push(...expectedDeliveries(frame, places.storeSiteId, catalogItem, total, place));
  });
  const items = ITEM_CATALOG.map(({ item, group, packSize }): Item => ({ item, group, packSize }));
  return { items, stock, counts, deliveries };
}
