import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { Availability } from '../domain/availability.ts';

/** Who is away, or may work at home only, on some day of `[from, to)`; by person and first day. */
export async function readAvailability(
  trx: TenantTransaction,
  stretch: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<Availability[]> {
  const { rows } = await sql<Availability>`
    SELECT availability.availability_id, availability.person_id, availability.away_from AS "from", availability.away_to AS "to",
      availability.work_only, availability.recorded_at
    FROM availability
    WHERE availability.tenant_id = ${trx.tenantId} AND availability.withdrawn_at IS NULL
      AND availability.away_from < ${stretch.to} AND (availability.away_to IS NULL OR availability.away_to > ${stretch.from})
    ORDER BY availability.person_id COLLATE "C", availability.away_from, availability.availability_id`.execute(trx);
  return rows;
}
