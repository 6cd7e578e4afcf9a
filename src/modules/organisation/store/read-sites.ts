import type { Work } from '#platform/unit-of-work/work.ts';
import type { Site } from '../domain/municipality.ts';

/** All sites, by id. */
export async function readSites(work: Pick<Work, 'trx'>): Promise<Site[]> {
  const rows = await work.trx
    .selectFrom('site')
    .select(['site.siteId', 'site.name', 'site.lat', 'site.lon'])
    .where('site.tenantId', '=', work.trx.tenantId)
    .orderBy('site.siteId')
    .execute();
  return rows.map((row) => ({
    siteId: row.siteId,
    name: row.name,
    lat: row.lat ?? undefined,
    lon: row.lon ?? undefined,
  }));
}
