import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { AbsenceKind } from '#modules/organisation/domain/municipality.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Why somebody is away: health data. */
export interface AbsenceCause {
  readonly availabilityId: number;
  readonly kind: AbsenceKind;
  readonly note: string;
  readonly deleteAfter: PlainDate;
}

/** Writes causes, replacing those that stand. Whoever calls writes the audit trail, without the cause. */
export async function writeCauses(work: Work, causes: readonly AbsenceCause[]): Promise<void> {
  if (causes.length === 0) return;
  const { trx, now, actor } = work;
  await withHealthRole(trx, () =>
    sql`INSERT INTO absence_cause (tenant_id, availability_id, kind, note, recorded_at, recorded_by, delete_after)
      SELECT ${trx.tenantId}::integer, given."availabilityId", given.kind, given.note, ${now}::timestamptz, ${actor.accountId ?? null}::integer,
        given."deleteAfter"
      FROM jsonb_to_recordset(${JSON.stringify(causes)}::jsonb)
        AS given ("availabilityId" bigint, kind text, note text, "deleteAfter" date)
      ON CONFLICT ON CONSTRAINT absence_cause_pk DO UPDATE SET kind = excluded.kind, note = excluded.note,
        recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, delete_after = excluded.delete_after`.execute(
      trx,
    ),
  );
}

/** Moves the last day on which causes are kept. */
export async function keepCausesUntil(
  work: Work,
  changes: readonly { readonly availabilityId: number; readonly deleteAfter: PlainDate }[],
): Promise<void> {
  if (changes.length === 0) return;
  const { trx } = work;
  await withHealthRole(trx, () =>
    sql`UPDATE absence_cause SET delete_after = given."deleteAfter"
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS given ("availabilityId" bigint, "deleteAfter" date)
      WHERE absence_cause.tenant_id = ${trx.tenantId} AND absence_cause.availability_id = given."availabilityId"`.execute(
      trx,
    ),
  );
}

/** The cause of one absence; undefined where it has been deleted. Whoever calls logs the look. */
export async function findCause(
  work: Work,
  availabilityId: number,
): Promise<(AbsenceCause & { readonly recordedAt: Instant }) | undefined> {
  const { trx } = work;
  const row = await withHealthRole(trx, () =>
    trx
      .selectFrom('absenceCause')
      .select(['availabilityId', 'kind', 'note', 'recordedAt', 'deleteAfter'])
      .where('absenceCause.tenantId', '=', trx.tenantId)
      .where('absenceCause.availabilityId', '=', availabilityId)
      .executeTakeFirst(),
  );
  return row && { ...row, kind: row.kind as AbsenceKind };
}

/** Deletes the causes whose last day has passed, and gives the absences they belonged to. */
export async function deleteExpiredCauses(work: Work, today: PlainDate): Promise<number[]> {
  const { trx } = work;
  const rows = await withHealthRole(trx, () =>
    trx
      .deleteFrom('absenceCause')
      .where('absenceCause.tenantId', '=', trx.tenantId)
      .where('absenceCause.deleteAfter', '<', today)
      .returning('absenceCause.availabilityId')
      .execute(),
  );
  return rows.map((row) => row.availabilityId);
}
