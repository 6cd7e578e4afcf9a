import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { demandRevision } from '../edit/demand-revision.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { refuseForeignKey } from '../edit/refuse-foreign-key.ts';

/** What is edited of a site. */
export interface SiteFields {
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

const PERMISSION = 'organisation.setup.change';

const rowOfSite = (siteId: string) => [{ table: 'site', where: sql`site.site_id = ${siteId}` }] as const;

/** Adds a site; refuses `organisation.site.id-taken`. */
export async function createSite(work: Work, siteId: string, fields: SiteFields): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  return recordEdit(
    work,
    { action: 'organisation.site.created', kind: 'site', id: siteId },
    rowOfSite(siteId),
    async () => {
      const made = await work.trx
        .insertInto('site')
        .values({ tenantId: work.trx.tenantId, siteId, ...fields })
        .onConflict((conflict) => conflict.columns(['tenantId', 'siteId']).doNothing())
        .returning('site.siteId')
        .executeTakeFirst();
      if (!made) refuse('organisation.site.id-taken', { siteId });
    },
  );
}

/** Changes a site that is as its user saw it. */
export async function changeSite(work: Work, siteId: string, revision: number, fields: SiteFields): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  await demandRevision(work, 'site', siteId, revision);
  return recordEdit(
    work,
    { action: 'organisation.site.changed', kind: 'site', id: siteId },
    rowOfSite(siteId),
    async () => {
      await work.trx
        .updateTable('site')
        .set(fields)
        .where('site.tenantId', '=', work.trx.tenantId)
        .where('site.siteId', '=', siteId)
        .execute();
    },
  );
}

/** Removes a site that nothing refers to; refuses `organisation.edit.in-use`. */
export async function removeSite(work: Work, siteId: string, revision: number): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  await demandRevision(work, 'site', siteId, revision);
  return recordEdit(
    work,
    { action: 'organisation.site.removed', kind: 'site', id: siteId },
    rowOfSite(siteId),
    async () => {
      await refuseForeignKey('organisation.edit.in-use', () =>
        work.trx
          .deleteFrom('site')
          .where('site.tenantId', '=', work.trx.tenantId)
          .where('site.siteId', '=', siteId)
          .execute(),
      );
    },
  );
}
