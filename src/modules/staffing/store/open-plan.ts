import { refuse } from '#kernel/refusal.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PlanAction } from '../domain/plan-life-cycle.ts';
import { allows } from '../domain/plan-life-cycle.ts';
import type { PlanHead, PlanRow } from './plan-rows.ts';
import { getPlan } from './plan-rows.ts';

/**
 * A plan that nobody else may change until the transaction ends, in a state that allows the action and in the revision that its user
 * saw. Refuses `staffing.plan.changed-meanwhile` (who, when) and `staffing.plan.not-now`.
 */
export async function openPlan(work: Work, planId: number, action: PlanAction, revision: number): Promise<PlanRow> {
  const plan = await getPlan(work.trx, planId, 'forUpdate');
  if (plan.revision !== revision) await refuseChanged(work, plan);
  if (!allows(plan.state, action)) refuse('staffing.plan.not-now', { state: plan.state, action });
  return plan;
}

async function refuseChanged(work: Work, plan: PlanHead): Promise<never> {
  const last = await work.trx
    .selectFrom('auditEvent')
    .select(['auditEvent.at', 'auditEvent.accountId'])
    .where('auditEvent.tenantId', '=', work.trx.tenantId)
    .where('auditEvent.subjectKind', '=', 'plan')
    .where('auditEvent.subjectId', '=', String(plan.planId))
    .orderBy('auditEvent.auditId', 'desc')
    .limit(1)
    .executeTakeFirst();
  const names = await readAccountNames(work.trx, [last?.accountId ?? null]);
  return refuse('staffing.plan.changed-meanwhile', {
    by: names.get(last?.accountId ?? null) ?? '',
    at: last?.at ?? plan.createdAt,
    state: plan.state,
    revision: plan.revision,
  });
}

/** Raises a plan's revision and leaves who did what in the audit trail; gives the new revision. */
export async function raiseRevision(
  work: Work,
  plan: PlanHead,
  action: string,
  facts: Readonly<Record<string, string | number>>,
): Promise<number> {
  const { trx } = work;
  await setPlan(trx, plan.planId, { revision: plan.revision + 1 });
  await work.audit({
    action,
    subjectKind: 'plan',
    subjectId: String(plan.planId),
    unitId: plan.unitId ?? undefined,
    facts,
  });
  work.announce('plan');
  return plan.revision + 1;
}

/** Columns of a plan that commands set. */
type PlanChange = Partial<{
  revision: number;
  state: PlanHead['state'];
  publishedAt: PlanHead['publishedAt'];
  publishedBy: number | null;
  publishedShifts: number | null;
  stopRequested: boolean;
}>;

/** Sets columns of a plan. */
export async function setPlan(trx: TenantTransaction, planId: number, change: PlanChange): Promise<void> {
  await trx
    .updateTable('plan')
    .set(change)
    .where('plan.tenantId', '=', trx.tenantId)
    .where('plan.planId', '=', planId)
    .execute();
}
