import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloDateAt, osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { ROLES } from '#platform/access/roles.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { LookAt } from '../../domain/people/look-at.ts';

/** A page that is fetched anew within so many minutes, by the same reader, is the same look. */
const SAME_LOOK_MINUTES = 5;

/** Keeps that the actor looked at one person's data; every route that shows health data of one person calls it. */
export async function recordLook(work: Work, userId: string, what: LookAt): Promise<void> {
  await recordLooks(work, [userId], what);
}

/** When somebody looked, where that was earlier (without contact), and whether all of the day is one look, as with a list worked by. */
interface LookTime {
  readonly at?: Instant;
  readonly wholeDay?: boolean;
}

/** Keeps that the actor looked at the data of each of some people, as a file of them does. */
export async function recordLooks(
  work: Work,
  userIds: readonly string[],
  what: LookAt,
  time: LookTime = {},
): Promise<void> {
  const { trx, actor, now } = work;
  const at = time.at ?? now;
  const [from, to] = time.wholeDay ? dayOf(at) : [sameLookFrom(work), now];
  await sql`INSERT INTO user_look (tenant_id, at, account_id, actor_name, actor_role, user_id, unit_ids, what)
    SELECT ${trx.tenantId}, ${at}::timestamptz, ${actor.accountId ?? null}::integer, ${actor.name}, ${roleOf(work)}, service_user.user_id,
      ARRAY[service_user.unit_id], ${what}
    FROM service_user
    WHERE service_user.tenant_id = ${trx.tenantId} AND service_user.user_id = ANY(${[...userIds]}::text[])
      AND NOT EXISTS (SELECT 1 FROM user_look WHERE user_look.tenant_id = ${trx.tenantId}
        AND user_look.user_id = service_user.user_id AND user_look.what = ${what} AND user_look.at > ${from}::timestamptz
        AND user_look.at <= ${to}::timestamptz
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

/** The ends of the day of a moment, in our own time. */
function dayOf(at: Instant): readonly [Instant, Instant] {
  const date = osloDateAt(Math.floor(Date.parse(at) / 60_000));
  const midnight = (day: PlainDate) => instantOf(new Date(osloEpochMinutes(day, 0) * 60_000));
  return [midnight(date), midnight(addDays(date, 1))];
}

function sameLookFrom({ now }: Work): Instant {
  return instantOf(new Date(Date.parse(now) - SAME_LOOK_MINUTES * 60_000));
}

function roleOf({ actor }: Work): string {
  return ROLES.find((role) => actor.grants.some((grant) => grant.role === role)) ?? 'system';
}
