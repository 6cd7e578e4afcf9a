import { sql } from 'kysely';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import type { Scope } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { UserTuple } from '../../domain/people/user-row.ts';
import { IMPORTANCE_ORDER } from '../../domain/visit.ts';
import { readLoweredServices } from '../importance/read-importance.ts';
import { userReachedBy } from './reached-by.ts';
import { readNeedToKnow } from './read-need-to-know.ts';

/** The list on the wire: people packed, and the kinds of services that their numbers stand for. */
export interface UserRows {
  readonly people: UserTuple[];
  readonly kinds: readonly string[];
}

/**
 * The people whom the actor may see at a unit and below it (all, when undefined), in the order of their names, each as far as
 * the actor may know; packed by the database, since there are twelve thousand.
 */
export async function readUserRows(work: Work, unitId?: string): Promise<UserRows> {
  const { trx } = work;
  const know = await readNeedToKnow(work);
  const today = work.clock.today();
  const below = unitId === undefined ? undefined : [...((await findUnitsBelow(trx, [unitId])).get(unitId) ?? [])];
  const care = userReachedBy(know.care);
  const named = namedFor(know.names);
  const kinds = (
    await sql<{ kind: string }>`SELECT DISTINCT service.kind COLLATE "C" AS kind FROM service
      WHERE service.tenant_id = ${trx.tenantId} ORDER BY 1`.execute(trx)
  ).rows.map((row) => row.kind);
  const lowered = JSON.stringify(
    [...(await readLoweredServices(work, today))].map(([service_id, importance]) => ({
      service_id,
      rank: IMPORTANCE_ORDER.indexOf(importance),
    })),
  );
  const { rows } = await sql<{ packed: UserTuple[] | null }>`
    WITH lowered AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${lowered}::jsonb) AS lowered(service_id text, rank integer)),
    granted AS MATERIALIZED (
      SELECT service.user_id, round(sum(coalesce(service.hours_per_week, 0))::numeric, 1)::double precision AS hours,
        json_agg(DISTINCT array_position(${kinds}::text[], service.kind) - 1) AS kinds,
        min(coalesce(lowered.rank, array_position(${[...IMPORTANCE_ORDER]}::text[], service.importance) - 1)) AS rank
      FROM service LEFT JOIN lowered ON lowered.service_id = service.service_id
      WHERE service.tenant_id = ${trx.tenantId} AND (service.granted_from IS NULL OR service.granted_from <= ${today})
        AND (service.granted_to IS NULL OR service.granted_to > ${today})
      GROUP BY service.user_id),
    close AS MATERIALIZED (
      SELECT relative.user_id, count(*)::integer AS relatives FROM relative WHERE relative.tenant_id = ${trx.tenantId}
      GROUP BY relative.user_id)
    SELECT json_agg(json_build_array(service_user.user_id, CASE WHEN ${named} THEN service_user.name END, service_user.unit_id,
        CASE WHEN service_user.protection_level = 'strict' THEN 'strict' WHEN service_user.protected THEN 'confidential' ELSE 'none' END,
        CASE WHEN ${care} THEN service_user.lives_alone END, CASE WHEN ${care} THEN service_user.vulnerability END,
        service_user.languages, service_user.infected_from, service_user.infected_to,
        CASE WHEN ${care} THEN service_user.room END, CASE WHEN ${care} THEN coalesce(close.relatives, 0) END,
        coalesce(granted.hours, 0), coalesce(granted.kinds, '[]'::json), granted.rank)
      ORDER BY ${named} DESC, CASE WHEN ${named} THEN service_user.sort_key END COLLATE "C", service_user.user_id) AS packed
    FROM service_user
    LEFT JOIN granted ON granted.user_id = service_user.user_id
    LEFT JOIN close ON close.user_id = service_user.user_id
    WHERE service_user.tenant_id = ${trx.tenantId} AND ${userReachedBy(know.planning)}
      AND (${below ?? null}::text[] IS NULL OR service_user.unit_id = ANY(${below ?? null}::text[]))`.execute(trx);
  return { people: rows[0]?.packed ?? [], kinds };
}

/** Whether a person's name may be given: not protected, or of a unit where the reader has the right to it. */
function namedFor(names: Scope) {
  return sql`(NOT service_user.protected OR ${userReachedBy(names)})`;
}
