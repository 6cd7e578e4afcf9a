import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { getReportingUnit } from './reporting-units.ts';

/** Sets a unit's times from a day on (none: it does not report); replaces what was set from the same day. Not for days past. */
export async function setReportSchedule(
  work: Work,
  unitId: string,
  validFrom: PlainDate,
  slotMinutes: readonly number[],
): Promise<void> {
  work.access.demand(work.actor, 'situation.schedule.change', unitId);
  await getReportingUnit(work, unitId);
  const today = work.clock.today();
  if (validFrom < today) refuse('situation.schedule.past', { validFrom, today });
  const minutes = [...new Set(slotMinutes)].sort((a, b) => a - b);
  await work.trx
    .insertInto('reportSchedule')
    .values({ tenantId: work.trx.tenantId, unitId, validFrom, slotMinutes: minutes })
    .onConflict((conflict) => conflict.constraint('report_schedule_pk').doUpdateSet({ slotMinutes: minutes }))
    .execute();
  await work.audit({
    action: 'situation.schedule.set',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    facts: { validFrom, slotMinutes: minutes.map(String) },
  });
  work.announce('report');
}
