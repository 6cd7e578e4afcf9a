import { join } from 'node:path';
import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import { minutesBetween } from '#kernel/instant.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DropFolderInput, DropFolderView, ImportFault } from '../contract/imports.ts';

/** Why the newest files in a drop folder were not imported, as kept with it. */
export interface DropTrouble {
  readonly faults: readonly ImportFault[];
  readonly refusal: { readonly code: string; readonly facts: Facts } | null;
}

/** A drop folder as it is kept; `path` is its name under the tenant's own folder. */
export interface DropFolder extends DropFolderInput {
  readonly name: string;
  readonly watchedSince: Instant;
  readonly lastCheckedAt: Instant | null;
  readonly lastImportedAt: Instant | null;
  readonly lastDigest: string | null;
  readonly trouble: DropTrouble;
}

/** Where a tenant's drop folder lies on the server; nothing a user writes can lead out of the tenant's own folder. */
export function dropFolderPath(root: string, tenantId: number, name: string): string {
  return join(root, String(tenantId), name);
}

/** Whether nothing new has come for longer than agreed. */
export function isStale(
  {
    enabled,
    lastImportedAt,
    watchedSince,
    staleAfterHours,
  }: Pick<DropFolder, 'enabled' | 'lastImportedAt' | 'watchedSince' | 'staleAfterHours'>,
  now: Instant,
): boolean {
  return enabled && minutesBetween(lastImportedAt ?? watchedSince, now) > staleAfterHours * 60;
}

/** The tenant's drop folders, by name. */
export async function readDropFolders({ trx }: Pick<Work, 'trx'>): Promise<DropFolder[]> {
  const rows = await trx
    .selectFrom('dropFolder')
    .selectAll()
    .where('dropFolder.tenantId', '=', trx.tenantId)
    .orderBy('dropFolder.path')
    .execute();
  return rows.map(({ tenantId: _, path, lastFaults, ...rest }) => {
    const kept = lastFaults as DropTrouble | readonly never[];
    return { ...rest, name: path, trouble: 'faults' in kept ? kept : { faults: [], refusal: null } };
  });
}

/** A drop folder as a page shows it. */
export function dropFolderView(folder: DropFolder, root: string, work: Pick<Work, 'trx' | 'now'>): DropFolderView {
  const { lastDigest: _, watchedSince: __, trouble, ...rest } = folder;
  return {
    ...rest,
    path: dropFolderPath(root, work.trx.tenantId, folder.name),
    stale: isStale(folder, work.now),
    faults: [...trouble.faults],
    refusal: trouble.refusal,
  };
}

/** Starts, changes or pauses the watch on a folder. */
export async function saveDropFolder(work: Work, name: string, input: DropFolderInput): Promise<void> {
  work.access.demand(work.actor, 'organisation.import', undefined);
  await work.trx
    .insertInto('dropFolder')
    .values({ tenantId: work.trx.tenantId, path: name, watchedSince: work.now, ...input })
    .onConflict((conflict) => conflict.columns(['tenantId', 'path']).doUpdateSet(input))
    .execute();
  await work.audit({
    action: 'organisation.drop-folder.saved',
    subjectKind: 'drop-folder',
    subjectId: name,
    facts: { enabled: input.enabled },
  });
  work.announce('import');
}

/** Ends the watch on a folder; its files stay. */
export async function removeDropFolder(work: Work, name: string): Promise<void> {
  work.access.demand(work.actor, 'organisation.import', undefined);
  const gone = await work.trx
    .deleteFrom('dropFolder')
    .where('dropFolder.tenantId', '=', work.trx.tenantId)
    .where('dropFolder.path', '=', name)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw new NotYours(`drop folder ${name}`);
  await work.audit({ action: 'organisation.drop-folder.removed', subjectKind: 'drop-folder', subjectId: name });
  work.announce('import');
}

/** Keeps what came of looking into a folder. */
export async function recordDrop(
  { trx, now }: Pick<Work, 'trx' | 'now'>,
  name: string,
  outcome: { readonly digest: string; readonly trouble?: DropTrouble } | undefined,
): Promise<void> {
  const came = outcome && {
    lastDigest: outcome.digest,
    lastFaults: JSON.stringify(outcome.trouble ?? []),
    ...(outcome.trouble ? {} : { lastImportedAt: now }),
  };
  await trx
    .updateTable('dropFolder')
    .set({ lastCheckedAt: now, ...came })
    .where('dropFolder.tenantId', '=', trx.tenantId)
    .where('dropFolder.path', '=', name)
    .execute();
}
