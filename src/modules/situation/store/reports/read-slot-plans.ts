import { readUnitStatuses } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SlotPlan } from '../../domain/reports/report-slot.ts';

/** What decides the times of each unit; a unit without an entry of its own has the defaults. */
export interface SlotPlans {
  of(unitId: string): SlotPlan;
}

/** Reads what has been set and the outbreaks of all units, or of one. */
export async function readSlotPlans(work: Pick<Work, 'trx'>, unitId?: string): Promise<SlotPlans> {
  const rows = await work.trx
    .selectFrom('reportSchedule')
    .select(['unitId', 'validFrom', 'slotMinutes'])
    .where('reportSchedule.tenantId', '=', work.trx.tenantId)
    .$if(unitId !== undefined, (query) => query.where('reportSchedule.unitId', '=', unitId ?? ''))
    .execute();
  const statuses = await readUnitStatuses(work, unitId === undefined ? undefined : [unitId]);
  const set = Map.groupBy(rows, (row) => row.unitId);
  const outbreaks = Map.groupBy(
    statuses.filter((status) => status.status === 'outbreak'),
    (status) => status.unitId,
  );
  return { of: (unit) => ({ set: set.get(unit) ?? [], outbreaks: outbreaks.get(unit) ?? [] }) };
}
