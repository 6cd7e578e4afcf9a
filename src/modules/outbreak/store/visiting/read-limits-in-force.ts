import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readVisitRules } from './visit-rule-rows.ts';

/** A limit on visits in force today, as far as somebody who weighs what it costs needs it. */
export interface VisitLimitInForce {
  readonly ruleId: string;
  readonly unitId: string;
  readonly level: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly decidedBy: string;
  readonly alternatives: string;
}

/** Limits on visits that hold today, advice left out: advice takes nothing from anybody. */
export async function readLimitsInForce(work: Work): Promise<VisitLimitInForce[]> {
  const today = work.clock.today();
  const rules = await readVisitRules(work, { since: today });
  return rules
    .filter((rule) => rule.level !== 'advice' && rule.from <= today && today < rule.to)
    .map(({ ruleId, unitId, level, from, to, decidedBy, alternatives }) => ({
      ...{ ruleId, unitId, level, from, to, decidedBy, alternatives },
    }));
}

/** Who has had a visitor on which of the days `[from, to)`; not who came. */
export async function readVisitedDays(
  { trx }: Work,
  from: PlainDate,
  to: PlainDate,
): Promise<{ readonly userId: string; readonly date: PlainDate }[]> {
  const { rows } = await sql<{ userId: string; date: PlainDate }>`
    SELECT visitor.user_id, (visitor.came_at AT TIME ZONE 'Europe/Oslo')::date AS date FROM visitor
    WHERE visitor.tenant_id = ${trx.tenantId} AND visitor.user_id IS NOT NULL
      AND (visitor.came_at AT TIME ZONE 'Europe/Oslo')::date >= ${from}::date
      AND (visitor.came_at AT TIME ZONE 'Europe/Oslo')::date < ${to}::date`.execute(trx);
  return rows;
}
