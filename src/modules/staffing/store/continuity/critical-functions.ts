import type { CriticalFunctionRow, FunctionPart } from '#modules/organisation/domain/critical-function-row.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** What units have written down that they must keep going, by unit and number. */
export async function readCriticalFunctions(trx: TenantTransaction, unitId?: string): Promise<CriticalFunctionRow[]> {
  let query = trx
    .selectFrom('criticalFunction as f')
    .select(['f.unitId', 'f.functionId', 'f.name', 'f.competence', 'f.people', 'f.part'])
    .select(['f.canStopHours', 'f.instead', 'f.dependsOn'])
    .where('f.tenantId', '=', trx.tenantId)
    .orderBy('f.unitId')
    .orderBy('f.functionId');
  if (unitId !== undefined) query = query.where('f.unitId', '=', unitId);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, part: row.part as FunctionPart }));
}
