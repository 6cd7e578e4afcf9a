import { sql } from 'kysely';
import type { Finding } from '#kernel/finding.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Plan } from '../domain/replan/plan.ts';

/** Seconds after which a plan whose process gives no sign of life counts as left. */
const SILENT_SECONDS = 30;

/** Stores what a search found, unless the plan has been given up meanwhile; tells whether it was stored. */
export async function storeSolved(
  work: Work,
  planId: number,
  plan: Plan,
  findings: readonly Finding[],
): Promise<boolean> {
  const { trx, now } = work;
  const done =
    await sql`UPDATE plan SET state = 'proposed', document = ${JSON.stringify(plan)}::jsonb, findings = ${JSON.stringify(findings)}::jsonb,
      solved_at = ${now}, revision = plan.revision + 1, solver = NULL
    WHERE plan.tenant_id = ${trx.tenantId} AND plan.plan_id = ${planId} AND plan.state = 'solving'`.execute(trx);
  work.announce('plan');
  return done.numAffectedRows === 1n;
}

/** Marks a plan as failed; `fault` is a key in the texts. */
export async function storeFailed(work: Work, planId: number, fault: string): Promise<void> {
  const { trx } = work;
  await sql`UPDATE plan SET state = 'failed', fault = ${fault}, revision = plan.revision + 1, solver = NULL
    WHERE plan.tenant_id = ${trx.tenantId} AND plan.plan_id = ${planId} AND plan.state = 'solving'`.execute(trx);
  work.announce('plan');
}

/** Says that the process solving a plan lives, and tells whether it is to stop or the plan is no longer wanted. */
export async function beat(trx: TenantTransaction, planId: number): Promise<'go-on' | 'stop' | 'given-up'> {
  const { rows } = await sql<{ stopRequested: boolean }>`
    UPDATE plan SET heartbeat_at = clock_timestamp()
    WHERE plan.tenant_id = ${trx.tenantId} AND plan.plan_id = ${planId} AND plan.state = 'solving'
    RETURNING plan.stop_requested`.execute(trx);
  const [row] = rows;
  if (!row) return 'given-up';
  return row.stopRequested ? 'stop' : 'go-on';
}

/**
 * Fails the plans whose process has been killed: it gives no sign of life, or (`aloneAs`: the embedded database has one process)
 * it is not the one that runs. The base data and the decisions are untouched, so the plan can be made again.
 */
export async function failLeftPlans(work: Work, aloneAs: string | undefined): Promise<number> {
  const { trx } = work;
  const alone = aloneAs === undefined ? sql`false` : sql`plan.solver IS DISTINCT FROM ${aloneAs}`;
  const done =
    await sql`UPDATE plan SET state = 'failed', fault = 'staffing.plan.interrupted', revision = plan.revision + 1, solver = NULL
    WHERE plan.tenant_id = ${trx.tenantId} AND plan.state = 'solving'
      AND (${alone} OR plan.heartbeat_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS}))`.execute(trx);
  const failed = Number(done.numAffectedRows ?? 0n);
  if (failed > 0) work.announce('plan');
  return failed;
}
