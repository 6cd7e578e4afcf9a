import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MappingsReply, SavedMapping } from '../contract/imports.ts';
import type { ColumnMapping } from '../domain/folder/column-mapping.ts';
import { columnMappingOf, columnMappingSchema } from '../folder/parse-column-mapping.ts';

/** The saved mappings, by name. */
export async function readMappings({ trx }: Pick<Work, 'trx'>): Promise<MappingsReply['mappings']> {
  const rows = await trx
    .selectFrom('importMapping')
    .select(['importMapping.name', 'importMapping.savedAt', 'importMapping.mapping'])
    .where('importMapping.tenantId', '=', trx.tenantId)
    .execute();
  return rows
    .map((row) => ({ name: row.name, savedAt: row.savedAt, mapping: columnMappingSchema.parse(row.mapping) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** One saved mapping as the reader takes it; throws `NotYours` where there is none of that name. */
export async function getMapping({ trx }: Pick<Work, 'trx'>, name: string): Promise<ColumnMapping> {
  const row = await trx
    .selectFrom('importMapping')
    .select('importMapping.mapping')
    .where('importMapping.tenantId', '=', trx.tenantId)
    .where('importMapping.name', '=', name)
    .executeTakeFirst();
  if (!row) throw new NotYours(`mapping ${name}`);
  return columnMappingOf(columnMappingSchema.parse(row.mapping));
}

/** Saves a mapping under a name; one of that name is replaced. */
export async function saveMapping(work: Work, name: string, mapping: SavedMapping): Promise<void> {
  work.access.demand(work.actor, 'organisation.import', undefined);
  const saved = { mapping: JSON.stringify({ ...mapping, name }), savedAt: work.now };
  await work.trx
    .insertInto('importMapping')
    .values({ tenantId: work.trx.tenantId, name, ...saved })
    .onConflict((conflict) => conflict.columns(['tenantId', 'name']).doUpdateSet(saved))
    .execute();
  await work.audit({ action: 'organisation.mapping.saved', subjectKind: 'mapping', subjectId: name });
  work.announce('import');
}

/** Forgets a mapping. Refuses `organisation.mapping.used` while a drop folder reads by it. */
export async function removeMapping(work: Work, name: string): Promise<void> {
  work.access.demand(work.actor, 'organisation.import', undefined);
  const { trx } = work;
  const user = await trx
    .selectFrom('dropFolder')
    .select('dropFolder.path')
    .where('dropFolder.tenantId', '=', trx.tenantId)
    .where('dropFolder.mappingName', '=', name)
    .executeTakeFirst();
  if (user) refuse('organisation.mapping.used', { folder: user.path });
  const gone = await trx
    .deleteFrom('importMapping')
    .where('importMapping.tenantId', '=', trx.tenantId)
    .where('importMapping.name', '=', name)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw new NotYours(`mapping ${name}`);
  await work.audit({ action: 'organisation.mapping.removed', subjectKind: 'mapping', subjectId: name });
  work.announce('import');
}
