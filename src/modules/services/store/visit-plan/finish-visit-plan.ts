import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DayPlan } from '../../domain/visit-plan/day-plan.ts';
import type { DayFinding } from '../../domain/visit-plan-checker/check-day-plan.ts';

/** Seconds after which a plan whose process gives no sign of life counts as left. */
const SILENT_SECONDS = 30;

/** Stores what a search found with the checker's findings, unless the plan has been given up meanwhile. */
export async function storeVisitPlan(
  work: Work,
  visitPlanId: number,
  plan: DayPlan,
  findings: readonly DayFinding[],
): Promise<void> {
  const { trx, now } = work;
  await sql`UPDATE visit_plan SET state = 'draft', document = ${JSON.stringify(plan)}::jsonb, findings = ${JSON.stringify(findings)}::jsonb,
      solved_at = ${now}, revision = visit_plan.revision + 1, solver = NULL
    WHERE visit_plan.tenant_id = ${trx.tenantId} AND visit_plan.visit_plan_id = ${visitPlanId} AND visit_plan.state = 'solving'`.execute(
    trx,
  );
  work.announce('visit-plan');
}

/** Marks a plan as failed; `fault` is a key in the texts. */
export async function failVisitPlan(work: Work, visitPlanId: number, fault: string): Promise<void> {
  const { trx } = work;
  await sql`UPDATE visit_plan SET state = 'failed', fault = ${fault}, revision = visit_plan.revision + 1, solver = NULL
    WHERE visit_plan.tenant_id = ${trx.tenantId} AND visit_plan.visit_plan_id = ${visitPlanId} AND visit_plan.state = 'solving'`.execute(
    trx,
  );
  work.announce('visit-plan');
}

/** Says that the process searching lives, and tells whether it is to go on. */
export async function beatVisitPlan(trx: TenantTransaction, visitPlanId: number): Promise<boolean> {
  const { rows } = await sql<{ goOn: boolean }>`UPDATE visit_plan SET heartbeat_at = clock_timestamp()
    WHERE visit_plan.tenant_id = ${trx.tenantId} AND visit_plan.visit_plan_id = ${visitPlanId}
    RETURNING (visit_plan.state = 'solving' AND NOT visit_plan.stop_requested) AS go_on`.execute(trx);
  return rows[0]?.goOn ?? false;
}

/** Fails plans whose process has gone silent. */
export async function failLeftVisitPlans(work: Work): Promise<void> {
  const { trx } = work;
  const left =
    await sql`UPDATE visit_plan SET state = 'failed', fault = 'services.visit-plan.left', revision = visit_plan.revision + 1
    WHERE visit_plan.tenant_id = ${trx.tenantId} AND visit_plan.state = 'solving'
      AND visit_plan.heartbeat_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS})`.execute(trx);
  if ((left.numAffectedRows ?? 0n) > 0n) work.announce('visit-plan');
}

/** Asks a search to give the best so far, at whichever process it runs. */
export async function requestVisitPlanStop(work: Work, visitPlanId: number): Promise<void> {
  await sql`UPDATE visit_plan SET stop_requested = true
    WHERE visit_plan.tenant_id = ${work.trx.tenantId} AND visit_plan.visit_plan_id = ${visitPlanId}`.execute(work.trx);
  await work.audit({
    action: 'services.visit-plan.stopped',
    subjectKind: 'visit-plan',
    subjectId: String(visitPlanId),
  });
}
