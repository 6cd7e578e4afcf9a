import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A case or a contact as the source of a period. */
export interface PeriodSource {
  readonly kind: 'case' | 'contact';
  readonly id: number;
}

/** An absence that a period has made. */
export interface PeriodAbsence {
  readonly availabilityId: number;
  readonly personId: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly workOnly: boolean;
  readonly revision: number;
  readonly recordedAt: Instant;
}

/** The absences that stand because of some cases and contacts. */
export async function readAbsencesOfPeriods(work: Work, sources: readonly PeriodSource[]): Promise<PeriodAbsence[]> {
  const { trx } = work;
  if (sources.length === 0) return [];
  const keys = sources.map((one) => `${one.kind} ${one.id}`);
  const { rows } = await withHealthRole(trx, () =>
    sql<PeriodAbsence>`
      SELECT availability.availability_id, availability.person_id, availability.away_from AS "from", availability.away_to AS "to",
        availability.work_only, availability.revision, availability.recorded_at
      FROM infection_period
      CROSS JOIN LATERAL jsonb_array_elements(infection_period.stages) AS stage
      JOIN availability ON availability.tenant_id = infection_period.tenant_id
        AND availability.availability_id = (stage ->> 'availabilityId')::bigint
      WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.state <> 'withdrawn' AND availability.withdrawn_at IS NULL
        AND (infection_period.source_kind || ' ' || infection_period.source_id) = ANY(${keys}::text[])
      ORDER BY availability.availability_id`.execute(trx),
  );
  return rows;
}
