import { sql } from 'kysely';
import { z } from 'zod';
import type { Finding } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { createTenantCache } from '#platform/live/tenant-cache.ts';
import type { PlanState } from '../domain/plan-life-cycle.ts';
import type { ReplanChoices } from '../domain/replan/choices.ts';
import type { Plan } from '../domain/replan/plan.ts';
import { parseChoices, parseFindings, parsePlan } from './plan-document.ts';

/** Counters of the topics a plan rests on, and when each last changed, at the moment its search began. */
const basisSchema = z.record(z.string(), z.object({ version: z.number(), changedAt: z.string().nullable() }));
export type PlanBasis = z.infer<typeof basisSchema>;

/** A plan without its document. */
export interface PlanHead {
  readonly planId: number;
  readonly state: PlanState;
  readonly revision: number;
  readonly from: PlainDate;
  readonly days: number;
  readonly unitId: string | null;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly replacesPlanId: number | null;
  readonly basis: PlanBasis;
  readonly choices: ReplanChoices;
  readonly fault: string | null;
  readonly createdAt: Instant;
  readonly createdBy: number | null;
  readonly solvedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly publishedBy: number | null;
  readonly publishedShifts: number | null;
}

/** A plan; the document is there once something has been found. */
export interface PlanRow extends PlanHead {
  readonly document: Plan | undefined;
  readonly findings: readonly Finding[];
}

const HEAD = sql`plan.plan_id, plan.state, plan.revision, plan.period_from AS "from", plan.period_days AS "days", plan.unit_id, plan.seed,
  plan.time_limit_seconds, plan.replaces_plan_id, plan.based_on AS basis, plan.choices, plan.fault, plan.created_at, plan.created_by, plan.solved_at,
  plan.published_at, plan.published_by, plan.published_shifts`;

/** Plans and findings kept parsed per tenant; neither changes once a search is done. */
const DOCUMENTS_KEPT = 12;
const documents = createTenantCache<Pick<PlanRow, 'document' | 'findings'>>(DOCUMENTS_KEPT);

/** A plan with its document; `forUpdate` keeps others from changing it until the transaction ends. Throws `NotYours`. */
export async function getPlan(trx: TenantTransaction, planId: number, lock?: 'forUpdate'): Promise<PlanRow> {
  const { rows } = await sql<PlanHead>`SELECT ${HEAD} FROM plan
    WHERE plan.tenant_id = ${trx.tenantId} AND plan.plan_id = ${planId} ${lock ? sql`FOR UPDATE` : sql``}`.execute(trx);
  const [head] = rows;
  if (!head) throw new NotYours(`plan ${planId}`);
  const result =
    head.solvedAt === null
      ? { document: undefined, findings: [] }
      : await documents.get(trx, String(planId), head.solvedAt, () => readDocument(trx, planId));
  return { ...head, basis: basisSchema.parse(head.basis), choices: parseChoices(head.choices), ...result };
}

async function readDocument(trx: TenantTransaction, planId: number): Promise<Pick<PlanRow, 'document' | 'findings'>> {
  const row = await trx
    .selectFrom('plan')
    .select(['plan.document', 'plan.findings'])
    .where('plan.tenantId', '=', trx.tenantId)
    .where('plan.planId', '=', planId)
    .executeTakeFirstOrThrow();
  return {
    document: row.document === null ? undefined : parsePlan(row.document),
    findings: parseFindings(row.findings),
  };
}

/** The newest plans in short. */
export async function listPlanHeads(
  trx: TenantTransaction,
  filter: { readonly state?: PlanState | undefined; readonly limit: number },
): Promise<Pick<PlanHead, 'planId' | 'revision' | 'unitId'>[]> {
  return trx
    .selectFrom('plan')
    .select(['plan.planId', 'plan.revision', 'plan.unitId'])
    .where('plan.tenantId', '=', trx.tenantId)
    .$if(filter.state !== undefined, (query) => query.where('plan.state', '=', filter.state ?? ''))
    .orderBy('plan.planId', 'desc')
    .limit(filter.limit)
    .execute();
}

/** How many proposals stand in the line that a plan ends, itself included. */
export async function countDrafts(trx: TenantTransaction, planId: number): Promise<number> {
  const { rows } = await sql<{ drafts: number }>`
    WITH RECURSIVE line AS (
      SELECT plan.replaces_plan_id FROM plan WHERE plan.tenant_id = ${trx.tenantId} AND plan.plan_id = ${planId}
      UNION ALL
      SELECT plan.replaces_plan_id FROM plan JOIN line ON plan.plan_id = line.replaces_plan_id WHERE plan.tenant_id = ${trx.tenantId})
    SELECT count(*) AS drafts FROM line`.execute(trx);
  return Number(rows[0]?.drafts ?? 1);
}
