import { sql } from 'kysely';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { StoredPeriod } from '../tracing/contact-rows.ts';

/** The isolation of each case, as it stands. */
export async function readCasePeriods({ trx }: Work): Promise<ReadonlyMap<number, StoredPeriod>> {
  const { rows } = await withHealthRole(trx, () =>
    sql<{ caseId: number; period: StoredPeriod }>`
      SELECT infection_period.source_id::bigint AS case_id, jsonb_build_object('kind', infection_period.kind,
        'from', infection_period.period_from, 'to', infection_period.period_to, 'duty', infection_period.duty,
        'testDays', infection_period.test_days, 'rules', infection_period.rule_ids,
        'ruleId', coalesce(infection_period.rule_id, infection_period.rule_ids[1])) AS period
      FROM infection_period WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.source_kind = 'case'
        AND infection_period.state <> 'withdrawn'`.execute(trx),
  );
  return new Map(rows.map((row) => [row.caseId, row.period]));
}
