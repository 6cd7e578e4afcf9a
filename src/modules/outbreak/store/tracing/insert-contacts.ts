import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import { tracingDeleteAfter } from '../../domain/cases/tracing-retention.ts';
import type { ExposureGroup, PpeWorn } from '../../domain/tracing/contact.ts';
import type { Closeness } from '../../domain/tracing/stay.ts';
import type { StoredGround } from './contact-rows.ts';

/** A contact to be written. */
export interface NewContact {
  readonly subject: Subject;
  readonly phone: string;
  readonly language: string;
  readonly unitId: string | null;
  readonly exposureGroup: ExposureGroup;
  readonly closeness: Closeness;
  readonly lastExposedAt: Instant;
  readonly minutes: number;
  readonly grounds: readonly StoredGround[];
  readonly ppe: PpeWorn;
  readonly note: string;
}

/** Writes contacts of a case as proposed, many at once, and gives their ids in the order given. */
export async function insertContacts(
  work: Work,
  caseId: number,
  origin: 'finder' | 'hand' | 'import',
  contacts: readonly NewContact[],
): Promise<number[]> {
  if (contacts.length === 0) return [];
  const { trx, now, actor } = work;
  const given = contacts.map(({ subject, lastExposedAt, ...rest }, at) => ({
    ...rest,
    at,
    subjectKind: subject.kind,
    subjectId: subject.id,
    name: subject.name.trim(),
    lastExposedAt,
    deleteAfter: tracingDeleteAfter(osloDateAt(Date.parse(lastExposedAt) / 60_000)),
  }));
  const { rows } = await withHealthRole(trx, () =>
    sql<{ contactId: number }>`
      INSERT INTO contact (tenant_id, case_id, subject_kind, subject_id, name, phone, language, unit_id, origin, exposure_group, closeness,
        last_exposed_at, minutes, grounds, ppe, note, recorded_at, recorded_by, delete_after)
      SELECT ${trx.tenantId}::integer, ${caseId}::bigint, given."subjectKind", given."subjectId", given.name, given.phone, given.language,
        given."unitId", ${origin}, given."exposureGroup", given.closeness, given."lastExposedAt", given.minutes, given.grounds, given.ppe,
        given.note, ${now}::timestamptz, ${actor.accountId ?? null}::integer, given."deleteAfter"
      FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given (at integer, "subjectKind" text, "subjectId" text, name text, phone text,
        language text, "unitId" text, "exposureGroup" text, closeness text, "lastExposedAt" timestamptz, minutes integer, grounds jsonb,
        ppe text, note text, "deleteAfter" date)
      ORDER BY given.at
      RETURNING contact_id`.execute(trx),
  );
  work.announce('infection');
  return rows.map((row) => row.contactId);
}
