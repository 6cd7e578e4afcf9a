import { sql } from 'kysely';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Deletes periods whose last day of keeping has passed, with their changes; the absences keep their days. Gives how many. */
export async function deleteOldPeriods(work: Work): Promise<number> {
  const { trx } = work;
  const { rows } = await withHealthRole(trx, () =>
    sql<{ periodId: number }>`DELETE FROM infection_period
      WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.delete_after < ${work.clock.today()}::date
      RETURNING infection_period.period_id`.execute(trx),
  );
  if (rows.length > 0) {
    await work.audit({
      action: 'outbreak.period.deleted',
      subjectKind: 'infection-period',
      subjectId: '',
      facts: { periods: rows.length },
    });
  }
  return rows.length;
}
