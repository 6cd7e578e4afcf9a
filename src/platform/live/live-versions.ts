import type { Instant } from '#kernel/instant.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** How many times each topic has changed and when last; a topic never changed is missing. */
export type LiveVersions = Readonly<Record<string, { readonly version: number; readonly changedAt: Instant }>>;

/** The counters of all topics of the tenant; the key of caches, and the age of figures. */
export async function readLiveVersions(trx: TenantTransaction): Promise<LiveVersions> {
  const rows = await trx.selectFrom('liveTopic').select(['topic', 'version', 'changedAt']).execute();
  return Object.fromEntries(rows.map((row) => [row.topic, { version: row.version, changedAt: row.changedAt }]));
}
