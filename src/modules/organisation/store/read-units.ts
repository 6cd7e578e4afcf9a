import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Dwelling, Unit, UnitKind } from '../domain/municipality.ts';

/** All units in the order of their names. */
export async function readUnits(work: Pick<Work, 'trx'>): Promise<Unit[]> {
  const rows = await work.trx
    .selectFrom('unit')
    .select(['unit.unitId', 'unit.name', 'unit.kind', 'unit.siteId', 'unit.parentId', 'unit.dwelling'])
    .where('unit.tenantId', '=', work.trx.tenantId)
    .orderBy(sql`unit.sort_key COLLATE "C"`)
    .orderBy('unit.unitId')
    .execute();
  return rows.map((row) => ({
    unitId: row.unitId,
    name: row.name,
    kind: row.kind as UnitKind,
    siteId: row.siteId,
    parentId: row.parentId ?? undefined,
    dwelling: (row.dwelling as Dwelling | null) ?? undefined,
  }));
}
