import { sql } from 'kysely';
import { instantOf } from '#kernel/instant.ts';
import { ROLES } from '#platform/access/roles.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** What was looked at; an area that shows a person's health data adds its own word, `<module>.<subject>`. */
export type LookAt = `services.${string}` | `outbreak.${string}` | `situation.${string}`;

/** A page that is fetched anew within so many minutes, by the same reader, is the same look. */
const SAME_LOOK_MINUTES = 5;

/** Keeps that the actor looked at one person's data; every route that shows health data of one person calls it. */
export async function recordLook(work: Work, userId: string, what: LookAt): Promise<void> {
  await recordLooks(work, [userId], what);
}

/** Keeps that the actor looked at the data of each of some people, as a file of them does. */
export async function recordLooks(work: Work, userIds: readonly string[], what: LookAt): Promise<void> {
  const { trx, actor, now } = work;
  await sql`INSERT INTO user_look (tenant_id, at, account_id, actor_name, actor_role, user_id, unit_ids, what)
    SELECT ${trx.tenantId}, ${now}, ${actor.accountId ?? null}::integer, ${actor.name}, ${roleOf(work)}, service_user.user_id,
      ARRAY[service_user.unit_id], ${what}
    FROM service_user
    WHERE service_user.tenant_id = ${trx.tenantId} AND service_user.user_id = ANY(${[...userIds]}::text[])
      AND NOT EXISTS (SELECT 1 FROM user_look WHERE user_look.tenant_id = ${trx.tenantId}
        AND user_look.user_id = service_user.user_id AND user_look.what = ${what} AND user_look.at > ${sameLookFrom(work)}
        AND user_look.account_id IS NOT DISTINCT FROM ${actor.accountId ?? null}::integer)`.execute(trx);
}

/** Keeps that the actor looked at a list with so many people of these units. */
export async function recordListLook(
  work: Work,
  unitIds: readonly string[],
  people: number,
  what: LookAt,
): Promise<void> {
  const { trx, actor, now } = work;
  if (people === 0) return;
  await sql`INSERT INTO user_look (tenant_id, at, account_id, actor_name, actor_role, unit_ids, what, people)
    SELECT ${trx.tenantId}, ${now}, ${actor.accountId ?? null}::integer, ${actor.name}, ${roleOf(work)}, ${[...unitIds]}::text[],
      ${what}, ${people}::integer
    WHERE NOT EXISTS (SELECT 1 FROM user_look WHERE user_look.tenant_id = ${trx.tenantId} AND user_look.user_id = ''
      AND user_look.what = ${what} AND user_look.at > ${sameLookFrom(work)} AND user_look.unit_ids @> ${[...unitIds]}::text[]
      AND user_look.account_id IS NOT DISTINCT FROM ${actor.accountId ?? null}::integer)`.execute(trx);
}

function sameLookFrom({ now }: Work): string {
  return instantOf(new Date(Date.parse(now) - SAME_LOOK_MINUTES * 60_000));
}

function roleOf({ actor }: Work): string {
  return ROLES.find((role) => actor.grants.some((grant) => grant.role === role)) ?? 'system';
}
