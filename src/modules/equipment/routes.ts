import { readSites, readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { StockReply, StockWhy } from './contract.ts';
import {
  countsBodySchema,
  stockQuerySchema,
  stockReplySchema,
  stockWhyQuerySchema,
  stockWhySchema,
} from './contract.ts';
import { STOCK_PARAMETERS } from './rules/stock-parameters.ts';
import { sitesWithin } from './stock/sites-within.ts';
import { daysView, itemViews, siteItemView, stockDaysOf } from './stock/stock-view.ts';
import { readStockFacts } from './store/read-stock-facts.ts';
import { recordCounts } from './store/record-counts.ts';

const READ = 'equipment.stock.read';
const COUNT = 'equipment.count.record';

/** Stock per item and site, what the days rest on, and counts. */
export const equipmentRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/equipment/stock',
    {
      config: { permission: READ },
      schema: { tags: ['equipment'], querystring: stockQuerySchema, response: { 200: stockReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readStock(work, request.query.place)),
  );

  server.get(
    '/api/equipment/stock/why',
    {
      config: { permission: READ },
      schema: { tags: ['equipment'], querystring: stockWhyQuerySchema, response: { 200: stockWhySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readWhy(work, request.query.item, request.query.site)),
  );

  server.post(
    '/api/equipment/counts',
    { config: { permission: COUNT }, schema: { tags: ['equipment'], body: countsBodySchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, async (work) => {
        const { siteId, counts } = request.body;
        const sites = await namedSites(work, COUNT);
        if (!sites.has(siteId)) throw new NotYours(`site ${siteId}`);
        await recordCounts(work, siteId, work.clock.today(), counts);
      });
      return reply.status(204).send();
    },
  );
};

async function readStock(work: Work, place: string | undefined): Promise<StockReply> {
  const today = work.clock.today();
  const units = await readUnitTree(work);
  if (place !== undefined && !units.some((unit) => unit.unitId === place)) throw new NotYours(`unit ${place}`);
  const siteIds = sitesWithin(units, place, work.access.scopeOf(work.actor, READ));
  const read = await readStockFacts(work);
  const totals = stockDaysOf(read, { today, siteIds });
  const versions = await readLiveVersions(work.trx);
  const names = await namedSites(work, READ);
  const countable = await namedSites(work, COUNT);
  const lines = totals.flatMap((total) => total.lines);
  return {
    today,
    calculatedAt: work.now,
    stockChangedAt:
      [versions['stock']?.changedAt, versions['import']?.changedAt]
        .flatMap((at) => at ?? [])
        .sort()
        .at(-1) ?? null,
    limitDays: STOCK_PARAMETERS.watchDays,
    actDays: STOCK_PARAMETERS.actDays,
    items: itemViews(totals, read, today),
    sites: lines
      .map((line) => siteItemView(line, names.get(line.siteId) ?? line.siteId, read, today))
      .sort((a, b) => compareNames(a.siteName, b.siteName) || compareNames(a.item, b.item)),
    countable: [...countable].map(([siteId, name]) => ({ siteId, name })).sort((a, b) => compareNames(a.name, b.name)),
  };
}

async function readWhy(work: Work, item: string, siteId: string): Promise<StockWhy> {
  const sites = await namedSites(work, READ);
  if (!sites.has(siteId)) throw new NotYours(`site ${siteId}`);
  const read = await readStockFacts(work);
  const totals = stockDaysOf(read, { today: work.clock.today(), siteIds: new Set([siteId]) });
  const line = totals.find((total) => total.item === item)?.lines[0];
  if (!line) throw new NotYours(`item ${item}`);
  const chosen = new Set(line.use?.gaps ?? []);
  return {
    item,
    siteId,
    siteName: sites.get(siteId) ?? siteId,
    counted: line.counted ?? null,
    countedOn: line.countedOn ?? null,
    receivedSince: line.receivedSince,
    expired: line.expired,
    usable: line.usable,
    usePerDay: line.use?.meanPerDay ?? null,
    dailySpread: line.use ? Math.sqrt(line.use.dailyVariance) : null,
    lowerBound: line.use?.lowerBound ?? false,
    days: daysView(line.days),
    gaps: line.gaps.map((gap) => ({ ...gap, excluded: gap.excluded ?? null, chosen: chosen.has(gap) })).reverse(),
    parameters: {
      windowDays: STOCK_PARAMETERS.windowDays,
      longWindowDays: STOCK_PARAMETERS.longWindowDays,
      halfLifeDays: STOCK_PARAMETERS.halfLifeDays,
      limitDays: STOCK_PARAMETERS.watchDays,
      actDays: STOCK_PARAMETERS.actDays,
    },
  };
}

/** The sites that a permission reaches, with their names: all of them for the whole municipality, else those of the units. */
async function namedSites(work: Work, permission: string): Promise<ReadonlyMap<string, string>> {
  const within = sitesWithin(await readUnitTree(work), undefined, work.access.scopeOf(work.actor, permission));
  const sites = await readSites(work);
  return new Map(
    sites.filter((site) => within === undefined || within.has(site.siteId)).map((site) => [site.siteId, site.name]),
  );
}
