import { sql } from 'kysely';
import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { daySchema } from '#platform/http/wire-values.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { periodFactsSchema } from '../../contract/rule-values.ts';
import type { SubjectKind } from '../../domain/cases/infected-subject.ts';
import type { PeriodKind, Stage } from '../../domain/infection-rules/infection-period.ts';
import type { PeriodFacts } from '../../domain/infection-rules/period-facts.ts';
import type { Duty } from '../../rules/infection-rule-types.ts';

/** A stage with the absence that it made; none for those who are not staff. */
export interface StoredStage extends Stage {
  readonly availabilityId?: number | undefined;
  readonly availabilityRevision?: number | undefined;
}

/** A case or a contact that a period comes from. */
export interface PeriodSource {
  readonly kind: 'case' | 'contact';
  readonly id: string;
}

/** A stored period: health data. */
export interface PeriodRow {
  readonly periodId: number;
  readonly illness: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string | null;
  readonly unitId: string | null;
  readonly sourceKind: PeriodSource['kind'];
  readonly sourceId: string;
  readonly facts: PeriodFacts;
  readonly kind: PeriodKind;
  readonly duty: Duty;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly testDays: readonly PlainDate[];
  readonly stages: readonly StoredStage[];
  readonly ruleIds: readonly string[];
  /** The rule that decides the end. */
  readonly rule: { readonly id: string } | null;
  readonly openedAt: Instant;
  readonly calculatedAt: Instant;
  readonly state: 'open' | 'closed' | 'withdrawn';
  readonly revision: number;
}

const stagesSchema = z.array(
  z.object({
    kind: z.enum(['isolation', 'quarantine', 'work_only']),
    from: daySchema,
    to: daySchema.nullable(),
    availabilityId: z.number().optional(),
    availabilityRevision: z.number().optional(),
  }),
);

/** Names the advisory lock under which a tenant's periods are changed, one command at a time. */
const PERIOD_LOCK = 20_261_141;

/** Lets one command at a time change the tenant's periods: a new rule and a call that ends now follow each other. */
export async function lockPeriods({ trx }: Pick<Work, 'trx'>): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${PERIOD_LOCK}::integer, ${trx.tenantId}::integer)`.execute(trx);
}

/** Which periods: of some sources, by id, or the open ones of an illness that reach a day or that a version has changed. */
export interface PeriodFilter {
  readonly sources?: readonly PeriodSource[];
  readonly periodIds?: readonly number[];
  readonly open?: { readonly illness: string; readonly day: PlainDate; readonly changedBy?: number | undefined };
}

/** Periods that are not withdrawn. Whoever changes them has taken lockPeriods before; whoever calls has checked the right to, and logs the look. */
export async function readPeriods(work: Work, filter: PeriodFilter): Promise<PeriodRow[]> {
  const { trx } = work;
  const { sources, periodIds, open } = filter;
  const which = sources
    ? sql`(infection_period.source_kind || ' ' || infection_period.source_id) = ANY(${sources.map(({ kind, id }) => `${kind} ${id}`)}::text[])`
    : periodIds
      ? sql`infection_period.period_id = ANY(${[...periodIds]}::bigint[])`
      : sql`infection_period.illness = ${open?.illness ?? ''} AND infection_period.state = 'open'
          AND (infection_period.period_to IS NULL OR infection_period.period_to > ${open?.day ?? ''}::date
            OR infection_period.period_id IN (SELECT infection_period_change.period_id FROM infection_period_change
              WHERE infection_period_change.tenant_id = ${trx.tenantId} AND infection_period_change.version_id = ${open?.changedBy ?? null}::bigint))`;
  const { rows } = await withHealthRole(trx, () =>
    sql<
      Omit<PeriodRow, 'facts' | 'stages' | 'rule'> & {
        readonly ruleId: string | null;
        readonly facts: unknown;
        readonly stages: unknown;
      }
    >`
      SELECT infection_period.period_id, infection_period.illness, infection_period.subject_kind, infection_period.subject_id,
        infection_period.unit_id, infection_period.source_kind, infection_period.source_id, infection_period.inputs AS facts,
        infection_period.kind, infection_period.duty, infection_period.period_from AS "from", infection_period.period_to AS "to",
        infection_period.test_days, infection_period.stages, infection_period.rule_ids, coalesce(infection_period.rule_id, infection_period.rule_ids[1]) AS rule_id, infection_period.opened_at,
        infection_period.calculated_at, infection_period.state, infection_period.revision
      FROM infection_period
      WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.state <> 'withdrawn' AND ${which}
      ORDER BY infection_period.period_id`.execute(trx),
  );
  return rows.map(({ ruleId, ...row }) => ({
    ...row,
    rule: ruleId === null ? null : { id: ruleId },
    facts: periodFactsSchema.parse(row.facts),
    stages: stagesSchema.parse(row.stages),
  }));
}
