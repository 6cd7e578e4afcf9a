import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A look at one person, or (`userId` null) at a list of so many people. */
export interface Look {
  readonly lookId: number;
  readonly at: Instant;
  readonly actorName: string;
  readonly actorRole: string;
  readonly userId: string | null;
  /** Null for a list, or where the person is protected and the reader has not the right to the name. */
  readonly userName: string | null;
  readonly unitId: string | null;
  readonly what: string;
  readonly people: number;
}

/** Which looks are asked for; an absent field means any. */
export interface LookFilter {
  readonly userId?: string | undefined;
  readonly from?: Instant | undefined;
  readonly kind?: 'person' | 'list' | undefined;
  readonly limit: number;
}

interface LookRow extends Omit<Look, 'userName' | 'unitId'> {
  name: string | null;
  protected: boolean | null;
  unitIds: string[];
}

/** Looks at people of the units that the actor answers for, the newest first, and how many fit in all. */
export async function readLooks(
  work: Work,
  filter: LookFilter,
): Promise<{ readonly looks: Look[]; readonly total: number }> {
  const { trx, access, actor } = work;
  const scope = access.scopeOf(actor, 'services.looks.read');
  const names = access.scopeOf(actor, 'services.protected-name.read');
  const fits = sql`user_look.tenant_id = ${trx.tenantId}
    AND ${scope === 'everywhere' ? sql`true` : sql`user_look.unit_ids && ${[...scope]}::text[]`}
    AND (${filter.userId ?? null}::text IS NULL OR user_look.user_id = ${filter.userId ?? null}::text)
    AND (${filter.from ?? null}::timestamptz IS NULL OR user_look.at >= ${filter.from ?? null}::timestamptz)
    AND (${filter.kind ?? null}::text IS NULL OR (user_look.user_id = '') = (${filter.kind ?? null}::text = 'list'))`;
  const from = sql`user_look LEFT JOIN service_user ON service_user.tenant_id = user_look.tenant_id AND service_user.user_id = user_look.user_id`;
  const { rows } = await sql<LookRow>`
    SELECT user_look.look_id, user_look.at, user_look.actor_name, user_look.actor_role, nullif(user_look.user_id, '') AS user_id,
      service_user.name, service_user.protected, user_look.unit_ids, user_look.what, user_look.people
    FROM ${from} WHERE ${fits} ORDER BY user_look.at DESC, user_look.look_id DESC LIMIT ${filter.limit}`.execute(trx);
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM ${from} WHERE ${fits}`.execute(
    trx,
  );
  return {
    total: counted.rows[0]?.total ?? 0,
    looks: rows.map(({ name, protected: isProtected, unitIds, ...row }) => {
      const unitId = row.userId === null ? null : (unitIds[0] ?? null);
      return { ...row, unitId, userName: isProtected && !reaches(names, unitId) ? null : name };
    }),
  };
}
