import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A site, its name and the units that lie there. */
export interface SiteOfWork {
  readonly siteId: string;
  readonly name: string;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
}

/**
 * The site, if the actor holds a permission for one of its units at least: corridors and entrances are shared, so who answers
 * for a ward works with the whole house. Throws `NotYours` otherwise.
 */
export async function demandSite(work: Work, siteId: string, permission: string): Promise<SiteOfWork> {
  const site = (await readSitesWithUnits(work, permission)).find((one) => one.siteId === siteId);
  if (!site) throw new NotYours('site');
  return site;
}

/** Every site where the actor holds a permission, with its units. */
export async function readSitesWithUnits(work: Work, permission: string): Promise<SiteOfWork[]> {
  const { trx, access, actor } = work;
  // Who leads cleaning sees every house: cleaners go everywhere.
  const leadsCleaning = access.scopeOf(actor, 'outbreak.cleaning.lead');
  const everyHouse =
    permission === 'outbreak.places.read' && (leadsCleaning === 'everywhere' || leadsCleaning.size > 0);
  const scope = everyHouse ? 'everywhere' : access.scopeOf(actor, permission);
  const sites = await trx
    .selectFrom('site')
    .select(['site.siteId', 'site.name'])
    .where('site.tenantId', '=', trx.tenantId)
    .execute();
  const units = await trx
    .selectFrom('unit')
    .select(['unit.unitId', 'unit.name', 'unit.siteId', 'unit.sortKey'])
    .where('unit.tenantId', '=', trx.tenantId)
    .execute();
  const bySite = Map.groupBy(
    units.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)),
    (unit) => unit.siteId,
  );
  return sites
    .map(({ siteId, name }) => ({
      siteId,
      name,
      units: (bySite.get(siteId) ?? []).map((unit) => ({ unitId: unit.unitId, name: unit.name })),
    }))
    .filter(({ units: here }) => scope === 'everywhere' || here.some(({ unitId }) => scope.has(unitId)));
}
