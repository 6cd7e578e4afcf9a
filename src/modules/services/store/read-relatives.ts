import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Somebody close to a user, with what is known of how to reach them. */
export interface RelativeOfUser {
  readonly relativeId: string;
  readonly userId: string;
  readonly unitId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
}

/** The relatives of those who live in or are served by some units, by user. Whoever shows them has checked the right to. */
export async function readRelatives({ trx }: Pick<Work, 'trx'>, unitIds: readonly string[]): Promise<RelativeOfUser[]> {
  const { rows } = await sql<RelativeOfUser>`
    SELECT relative.relative_id, relative.user_id, service_user.unit_id, relative.name, relative.phone, relative.email, relative.language
    FROM relative
    JOIN service_user ON service_user.tenant_id = relative.tenant_id AND service_user.user_id = relative.user_id
    WHERE relative.tenant_id = ${trx.tenantId} AND service_user.unit_id = ANY(${[...unitIds]}::text[])
    ORDER BY service_user.sort_key COLLATE "C", relative.relative_id COLLATE "C"`.execute(trx);
  return rows;
}
