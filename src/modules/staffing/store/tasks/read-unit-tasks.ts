import type { UnitTask } from '#modules/organisation/domain/task-rows.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** A task with the number that a change must name. */
export interface StoredTask extends UnitTask {
  readonly revision: number;
}

/** The tasks of shifts, of one unit or of all. */
export async function readUnitTasks(trx: TenantTransaction, unitId?: string): Promise<StoredTask[]> {
  const rows = await trx
    .selectFrom('unitTask as t')
    .select(['t.unitId', 't.shift', 't.task', 't.name', 't.minutes', 't.competence', 't.allowed'])
    .select(['t.movedTo', 't.movedFrom', 't.movedUntil', 't.decidedBy', 't.basis', 't.revision'])
    .where('t.tenantId', '=', trx.tenantId)
    .$if(unitId !== undefined, (query) => query.where('t.unitId', '=', unitId ?? ''))
    .orderBy('t.unitId')
    .orderBy('t.shift')
    .orderBy('t.task')
    .execute();
  return rows.map((row) => ({
    ...row,
    movedTo: row.movedTo ?? undefined,
    movedFrom: row.movedFrom ?? undefined,
    movedUntil: row.movedUntil ?? undefined,
  }));
}
