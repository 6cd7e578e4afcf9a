import { sql } from 'kysely';
import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { dayFindingSchema, dayPlanSchema } from '../../contract/visit-plan.ts';
import type { DayPlan } from '../../domain/visit-plan/day-plan.ts';
import type { VisitPlanAction, VisitPlanState } from '../../domain/visit-plan/visit-plan-life-cycle.ts';
import { allowsVisitPlan } from '../../domain/visit-plan/visit-plan-life-cycle.ts';
import type { DayFinding } from '../../domain/visit-plan-checker/check-day-plan.ts';

/** A stored plan of a day; the document is there once something has been found. */
export interface VisitPlanRow {
  readonly visitPlanId: number;
  readonly state: VisitPlanState;
  readonly revision: number;
  readonly date: PlainDate;
  readonly unitIds: readonly string[];
  readonly fromMinute: number | null;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly fault: string | null;
  readonly createdAt: Instant;
  readonly createdBy: number | null;
  readonly solvedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly publishedBy: number | null;
  readonly document: DayPlan | undefined;
  readonly findings: readonly DayFinding[];
  readonly replaced: unknown;
}

const COLUMNS = sql`visit_plan.visit_plan_id, visit_plan.state, visit_plan.revision, visit_plan.date, visit_plan.unit_ids, visit_plan.from_minute,
  visit_plan.seed, visit_plan.time_limit_seconds, visit_plan.fault, visit_plan.created_at, visit_plan.created_by, visit_plan.solved_at,
  visit_plan.published_at, visit_plan.published_by, visit_plan.document, visit_plan.findings, visit_plan.replaced`;

type Raw = Omit<VisitPlanRow, 'document' | 'findings'> & { document: unknown; findings: unknown };

function rowOf(raw: Raw): VisitPlanRow {
  return {
    ...raw,
    visitPlanId: Number(raw.visitPlanId),
    document: raw.document === null ? undefined : (dayPlanSchema.parse(raw.document) as DayPlan),
    findings: z.array(dayFindingSchema).parse(raw.findings) as DayFinding[],
  };
}

/** A plan of a day by its id; `forUpdate` keeps others from changing it until the transaction ends. Throws `NotYours`. */
export async function getVisitPlan(
  trx: TenantTransaction,
  visitPlanId: number,
  lock?: 'forUpdate',
): Promise<VisitPlanRow> {
  const { rows } = await sql<Raw>`SELECT ${COLUMNS} FROM visit_plan
    WHERE visit_plan.tenant_id = ${trx.tenantId} AND visit_plan.visit_plan_id = ${visitPlanId}
    ${lock ? sql`FOR UPDATE` : sql``}`.execute(trx);
  const [row] = rows;
  if (!row) throw new NotYours(`visit plan ${visitPlanId}`);
  return rowOf(row);
}

/** The newest plan of a day that touches one of some districts and is open or in force; undefined where there is none. */
export async function findVisitPlanOfDay(
  trx: TenantTransaction,
  date: PlainDate,
  unitIds: readonly string[],
): Promise<VisitPlanRow | undefined> {
  const { rows } = await sql<Raw>`SELECT ${COLUMNS} FROM visit_plan
    WHERE visit_plan.tenant_id = ${trx.tenantId} AND visit_plan.date = ${date}
      AND visit_plan.unit_ids && ${[...unitIds]}::text[]
      AND visit_plan.state IN ('solving', 'draft', 'published', 'failed')
    ORDER BY visit_plan.state IN ('solving', 'draft', 'failed') DESC, visit_plan.visit_plan_id DESC LIMIT 1`.execute(
    trx,
  );
  const [row] = rows;
  return row && rowOf(row);
}

/**
 * A plan that nobody else may change until the transaction ends, in a state that allows the action and in the revision that its user
 * saw. Refuses `services.visit-plan.changed-meanwhile` (who, when) and `services.visit-plan.not-now`.
 */
export async function openVisitPlan(
  work: Work,
  visitPlanId: number,
  action: VisitPlanAction,
  revision: number,
): Promise<VisitPlanRow> {
  const plan = await getVisitPlan(work.trx, visitPlanId, 'forUpdate');
  demandUnits(work, action === 'publish' || action === 'unpublish' ? PUBLISH : CHANGE, plan.unitIds);
  if (plan.revision !== revision) await refuseChanged(work, plan);
  if (!allowsVisitPlan(plan.state, action)) refuse('services.visit-plan.not-now', { state: plan.state, action });
  return plan;
}

const CHANGE = 'services.visit-plan.change';
const PUBLISH = 'services.visit-plan.publish';

/** Throws `NotYours` unless the actor holds a permission in every district. */
export function demandUnits(work: Work, permission: string, unitIds: readonly string[]): void {
  for (const unitId of unitIds) work.access.demand(work.actor, permission, unitId);
}

async function refuseChanged(work: Work, plan: VisitPlanRow): Promise<never> {
  const last = await work.trx
    .selectFrom('auditEvent')
    .select(['auditEvent.at', 'auditEvent.accountId'])
    .where('auditEvent.tenantId', '=', work.trx.tenantId)
    .where('auditEvent.subjectKind', '=', 'visit-plan')
    .where('auditEvent.subjectId', '=', String(plan.visitPlanId))
    .orderBy('auditEvent.auditId', 'desc')
    .limit(1)
    .executeTakeFirst();
  const names = await readAccountNames(work.trx, [last?.accountId ?? null]);
  return refuse('services.visit-plan.changed-meanwhile', {
    by: names.get(last?.accountId ?? null) ?? '',
    at: last?.at ?? plan.createdAt,
    state: plan.state,
    revision: plan.revision,
  });
}

interface VisitPlanChange {
  readonly state?: VisitPlanState;
  readonly document?: DayPlan;
  readonly findings?: readonly DayFinding[];
  readonly publishedAt?: Instant | null;
  readonly publishedBy?: number | null;
  readonly replaced?: unknown;
}

/** Writes a change of a plan, raises its revision and leaves who did what in the audit trail; gives the new revision. */
export async function changeVisitPlan(
  work: Work,
  plan: VisitPlanRow,
  action: string,
  { document, findings, replaced, ...columns }: VisitPlanChange,
  facts: Readonly<Record<string, string | number>> = {},
): Promise<number> {
  const revision = plan.revision + 1;
  await work.trx
    .updateTable('visitPlan')
    .set({
      ...columns,
      ...(document && { document: JSON.stringify(document) }),
      ...(findings && { findings: JSON.stringify(findings) }),
      ...(replaced !== undefined && { replaced: JSON.stringify(replaced) }),
      revision,
    })
    .where('visitPlan.tenantId', '=', work.trx.tenantId)
    .where('visitPlan.visitPlanId', '=', plan.visitPlanId)
    .execute();
  await work.audit({
    action,
    subjectKind: 'visit-plan',
    subjectId: String(plan.visitPlanId),
    unitId: plan.unitIds.length === 1 ? plan.unitIds[0] : undefined,
    facts: { ...facts, date: plan.date },
  });
  work.announce('visit-plan');
  return revision;
}
