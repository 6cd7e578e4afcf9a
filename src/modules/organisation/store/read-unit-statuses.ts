import type { Work } from '#platform/unit-of-work/work.ts';
import type { UnitStatus, UnitStatusKind } from '../domain/municipality.ts';

/** Every stretch of outbreak and of no work across sites that any unit has had, or some units' only. */
export async function readUnitStatuses(work: Pick<Work, 'trx'>, unitIds?: readonly string[]): Promise<UnitStatus[]> {
  const rows = await work.trx
    .selectFrom('unitStatus')
    .select(['unitStatus.unitId', 'unitStatus.status', 'unitStatus.validFrom', 'unitStatus.validTo'])
    .where('unitStatus.tenantId', '=', work.trx.tenantId)
    .$if(unitIds !== undefined, (query) => query.where('unitStatus.unitId', 'in', [...(unitIds ?? []), '']))
    .orderBy('unitStatus.validFrom')
    .orderBy('unitStatus.unitId')
    .orderBy('unitStatus.status')
    .execute();
  return rows.map((row) => ({
    unitId: row.unitId,
    from: row.validFrom,
    to: row.validTo ?? undefined,
    status: row.status as UnitStatusKind,
  }));
}
