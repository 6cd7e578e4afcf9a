import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Deletes cases with their contacts and calls, and tests, whose last day of keeping has passed; gives how many cases. */
export async function deleteOldCases(work: Work, today: PlainDate): Promise<number> {
  const { trx } = work;
  const gone = await withHealthRole(trx, async () => {
    await sql`UPDATE infection_case SET infected_by = NULL WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.infected_by IN
      (SELECT old.case_id FROM infection_case AS old WHERE old.tenant_id = ${trx.tenantId} AND old.delete_after < ${today})`.execute(
      trx,
    );
    await sql`DELETE FROM case_test WHERE case_test.tenant_id = ${trx.tenantId} AND case_test.delete_after < ${today}`.execute(
      trx,
    );
    const { rows } = await sql`DELETE FROM infection_case WHERE infection_case.tenant_id = ${trx.tenantId}
      AND infection_case.delete_after < ${today} RETURNING case_id`.execute(trx);
    return rows.length;
  });
  if (gone > 0)
    await work.audit({
      action: 'outbreak.cases.deleted',
      subjectKind: 'case',
      subjectId: 'old',
      facts: { cases: gone },
    });
  return gone;
}
