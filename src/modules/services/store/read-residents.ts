import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A user as far as somebody who has to find them needs it. */
export interface Resident {
  readonly userId: string;
  readonly name: string;
  readonly unitId: string;
  readonly languages: readonly string[];
}

/** Users by id or by unit. Whoever shows them has checked the right to. */
export async function readResidents(
  work: Pick<Work, 'trx'>,
  asked: { readonly userIds: readonly string[] } | { readonly unitIds: readonly string[] },
): Promise<Resident[]> {
  const { trx } = work;
  const isAsked =
    'userIds' in asked
      ? sql`service_user.user_id = ANY(${[...asked.userIds]}::text[])`
      : sql`service_user.unit_id = ANY(${[...asked.unitIds]}::text[])`;
  const { rows } = await sql<Resident>`
    SELECT service_user.user_id, service_user.name, service_user.unit_id, service_user.languages FROM service_user
    WHERE service_user.tenant_id = ${trx.tenantId} AND ${isAsked}
    ORDER BY service_user.sort_key COLLATE "C"`.execute(trx);
  return rows;
}
