import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { GrantedService } from '../../domain/importance/importance-rule.ts';

/** The services granted on a day with what rules of importance look at; `kinds` (absent: all) and `granted` narrow them. */
export async function readGrantedServices(
  { trx }: Work,
  date: PlainDate,
  only: { readonly kinds?: readonly string[] | undefined; readonly granted?: readonly string[] | undefined } = {},
): Promise<GrantedService[]> {
  const [kinds, granted] = [only.kinds ? [...only.kinds] : null, only.granted ? [...only.granted] : null];
  const { rows } = await sql<GrantedService>`
    SELECT service.service_id, service.user_id, service.kind, service.importance, service_user.unit_id, service_user.lives_alone,
      service_user.vulnerability
    FROM service
    JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    WHERE service.tenant_id = ${trx.tenantId}
      AND (service.granted_from IS NULL OR service.granted_from <= ${date})
      AND (service.granted_to IS NULL OR service.granted_to > ${date})
      AND (${kinds}::text[] IS NULL OR service.kind = ANY(${kinds}::text[]))
      AND (${granted}::text[] IS NULL OR service.importance = ANY(${granted}::text[]))
    ORDER BY service.service_id COLLATE "C"`.execute(trx);
  return rows;
}
