import { sql } from 'kysely';
import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MadeCheck } from '../../contract/checks.ts';
import type { Decline } from '../../domain/checks/assess-decline.ts';
import type { NeedsAnswers } from '../../domain/checks/needs-question.ts';

/** Checks kept in sight of one person. */
const SHOWN = 12;

const answersSchema = z.record(z.string(), z.number()) as unknown as z.ZodType<NeedsAnswers>;
const declineSchema = z
  .object({ grounds: z.array(z.string()), worse: z.array(z.unknown()), against: z.number(), source: z.string() })
  .nullable() as unknown as z.ZodType<Decline | null>;

/** What was seen in a person's last checks, newest first. Whoever calls has checked the need to know and keeps the look. */
export async function readMadeChecks({ trx }: Work, userId: string, limit = SHOWN): Promise<MadeCheck[]> {
  const rows = await withHealthRole(trx, () =>
    trx
      .selectFrom('needsCheck')
      .innerJoin('needsCheckAnswer', (join) =>
        join
          .onRef('needsCheckAnswer.tenantId', '=', 'needsCheck.tenantId')
          .onRef('needsCheckAnswer.checkId', '=', 'needsCheck.checkId'),
      )
      .select(['needsCheck.checkId', 'needsCheck.madeAt', 'needsCheck.madeName', 'answers', 'note', 'decline'])
      .select(['doneAt', 'doneName', 'doneText'])
      .where('needsCheck.tenantId', '=', trx.tenantId)
      .where('needsCheck.userId', '=', userId)
      .orderBy('needsCheck.madeAt', 'desc')
      .orderBy('needsCheck.checkId', 'desc')
      .limit(limit)
      .execute(),
  );
  return rows.map(
    (row): MadeCheck => ({
      checkId: row.checkId,
      madeAt: row.madeAt,
      madeBy: row.madeName,
      answers: answersSchema.parse(row.answers),
      note: row.note,
      decline: mutable(declineSchema.parse(row.decline)),
      done: row.doneAt === null ? null : { at: row.doneAt, by: row.doneName ?? '', text: row.doneText ?? '' },
    }),
  );
}

function mutable(decline: Decline | null): MadeCheck['decline'] {
  return decline && { ...decline, grounds: [...decline.grounds], worse: [...decline.worse] };
}

/** A check as it is stored. */
export interface CheckToAdd {
  readonly userId: string;
  readonly madeAt: Instant;
  readonly madeName: string;
  readonly answers: NeedsAnswers;
  readonly note: string;
  readonly decline: Decline | null;
}

/** Adds checks with their answers, all at once; gives their numbers in the same order. Whoever calls writes the trail. */
export async function addChecks(work: Work, checks: readonly CheckToAdd[]): Promise<number[]> {
  const { trx, now, actor } = work;
  if (checks.length === 0) return [];
  const { rows } = await sql<{ checkId: number }>`
    INSERT INTO needs_check (tenant_id, user_id, made_at, made_by, made_name, recorded_at)
    SELECT ${trx.tenantId}, given."userId", given."madeAt", ${actor.accountId ?? null}::integer, given."madeName", ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(checks)}::jsonb)
      AS given ("userId" text, "madeAt" timestamptz, "madeName" text)
    RETURNING needs_check.check_id`.execute(trx);
  const numbered = checks.map((check, index) => ({ ...check, checkId: rows[index]?.checkId }));
  await withHealthRole(trx, () =>
    sql`INSERT INTO needs_check_answer (tenant_id, check_id, answers, note, decline)
      SELECT ${trx.tenantId}, given."checkId", given.answers, given.note, nullif(given.decline, 'null'::jsonb)
      FROM jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
        AS given ("checkId" bigint, answers jsonb, note text, decline jsonb)`.execute(trx),
  );
  return rows.map((row) => row.checkId);
}
