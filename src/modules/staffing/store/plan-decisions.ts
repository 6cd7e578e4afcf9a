import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DecidedWord } from '../domain/decided-plan.ts';

/** A word to be kept; an absent field means any. */
export type NewWord = Omit<DecidedWord, 'decisionId' | 'decidedAt' | 'decidedBy'>;

/** The words on a plan that have not been taken back, in the order in which they were given. */
export async function readWords(trx: TenantTransaction, planId: number): Promise<DecidedWord[]> {
  const rows = await trx
    .selectFrom('planDecision')
    .selectAll()
    .where('planDecision.tenantId', '=', trx.tenantId)
    .where('planDecision.planId', '=', planId)
    .where('planDecision.undoneAt', 'is', null)
    .orderBy('planDecision.decisionId')
    .execute();
  return rows.map((row) => ({
    decisionId: row.decisionId,
    personId: row.personId,
    unitId: row.unitId || undefined,
    date: (row.date ?? undefined) as PlainDate | undefined,
    shift: row.shift || undefined,
    competence: row.competence || undefined,
    decision: row.decision as DecidedWord['decision'],
    decidedAt: row.decidedAt as Instant,
    decidedBy: row.decidedBy,
  }));
}

/** Keeps words on a plan, in order, and gives their ids. */
export async function insertWords(work: Work, planId: number, words: readonly NewWord[]): Promise<number[]> {
  if (words.length === 0) return [];
  const { trx, now, actor } = work;
  const { rows } = await sql<{ decisionId: number }>`
    INSERT INTO plan_decision (tenant_id, plan_id, person_id, unit_id, date, shift, competence, decision, decided_at, decided_by)
    SELECT ${trx.tenantId}::integer, ${planId}::bigint, given."personId", coalesce(given."unitId", ''), given.date, coalesce(given.shift, ''),
      coalesce(given.competence, ''), given.decision, coalesce(given."decidedAt", ${now}::timestamptz),
      coalesce(given."decidedBy", ${actor.accountId ?? null}::integer)
    FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
      AS given ("personId" text, "unitId" text, date date, shift text, competence text, decision text, "decidedAt" timestamptz, "decidedBy" integer)
    RETURNING decision_id`.execute(trx);
  return rows.map((row) => row.decisionId);
}

/** Takes words back, and gives how many stood. They stay readable as taken back. */
export async function undoWords(work: Work, planId: number, decisionIds: readonly number[]): Promise<number> {
  const done = await work.trx
    .updateTable('planDecision')
    .set({ undoneAt: work.now })
    .where('planDecision.tenantId', '=', work.trx.tenantId)
    .where('planDecision.planId', '=', planId)
    .where('planDecision.undoneAt', 'is', null)
    .where('planDecision.decisionId', 'in', [...decisionIds])
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}
