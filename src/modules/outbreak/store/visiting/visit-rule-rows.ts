import { sql } from 'kysely';
import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VisitBasis, VisitCause, VisitLevel, VisitRule } from '../../domain/visiting/visit-rule.ts';

/** A limit as it is stored. */
export interface StoredVisitRule extends VisitRule {
  readonly ruleId: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly reviewedOn: PlainDate | null;
  readonly replaced: readonly { readonly ruleId: string; readonly to: PlainDate }[];
  readonly revision: number;
}

const replacedSchema = z.array(z.object({ ruleId: z.string(), to: z.string().transform((day) => day as PlainDate) }));

/** Limits of some units (undefined: all) that touch a day on or after `since`, the earliest first. */
export async function readVisitRules(
  { trx }: Pick<Work, 'trx'>,
  asked: { readonly unitIds?: readonly string[] | undefined; readonly since?: PlainDate | undefined },
): Promise<StoredVisitRule[]> {
  const { unitIds, since } = asked;
  const rows = await trx
    .selectFrom('visitRule')
    .selectAll()
    .where('visitRule.tenantId', '=', trx.tenantId)
    .$if(since !== undefined, (query) => query.where('visitRule.validTo', '>', since as PlainDate))
    .$if(unitIds !== undefined, (query) =>
      query.where(sql<boolean>`visit_rule.unit_id = ANY(${[...(unitIds ?? [])]}::text[])`),
    )
    .orderBy('visitRule.validFrom')
    .orderBy('visitRule.ruleId')
    .execute();
  return rows.map(({ tenantId: _, validFrom, validTo, replaced, level, basis, cause, ...row }) => ({
    ...row,
    level: level as VisitLevel,
    basis: basis as VisitBasis,
    cause: cause as VisitCause,
    from: validFrom,
    to: validTo,
    replaced: replacedSchema.parse(replaced),
  }));
}

/** One limit, locked until the transaction ends. Throws `NotYours` where there is none. */
export async function lockVisitRule(work: Pick<Work, 'trx'>, ruleId: string): Promise<StoredVisitRule> {
  const { trx } = work;
  const row = await trx
    .selectFrom('visitRule')
    .select('visitRule.unitId')
    .where('visitRule.tenantId', '=', trx.tenantId)
    .where('visitRule.ruleId', '=', ruleId)
    .forUpdate()
    .executeTakeFirst();
  const rule = row && (await readVisitRules(work, { unitIds: [row.unitId] })).find((one) => one.ruleId === ruleId);
  if (!rule) throw new NotYours('visit rule');
  return rule;
}
