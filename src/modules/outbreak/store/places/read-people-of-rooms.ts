import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import { readNeedToKnow } from '#modules/services/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A resident as far as the reader may know them: name and infected only with the right to that unit's people. */
export interface PersonOfRoom {
  readonly userId: string;
  readonly unitId: string;
  /** Null: not for this reader. */
  readonly name: string | null;
  readonly infected: boolean;
  readonly known: boolean;
}

/**
 * People who live in some units or in rooms of a house. Names go to those who may read residents or care of their unit; names of
 * protected people to fewer. Who shows them keeps the look.
 */
export async function readPeopleOfRooms(
  work: Work,
  asked: { readonly userIds: readonly string[]; readonly unitIds: readonly string[] },
  date: PlainDate,
): Promise<PersonOfRoom[]> {
  const { trx, access, actor } = work;
  const need = await readNeedToKnow(work);
  const own = access.scopeOf(actor, 'outbreak.residents.read');
  const { rows } = await sql<{
    userId: string;
    unitId: string;
    name: string;
    protected: boolean;
    infected: boolean | null;
  }>`SELECT service_user.user_id, service_user.unit_id, service_user.name, service_user.protected,
      service_user.infected_from <= ${date} AND coalesce(service_user.infected_to > ${date}, true) AS infected
    FROM service_user
    WHERE service_user.tenant_id = ${trx.tenantId} AND (service_user.user_id = ANY(${[...asked.userIds]}::text[])
      OR service_user.unit_id = ANY(${[...asked.unitIds]}::text[]))
    ORDER BY service_user.sort_key COLLATE "C"`.execute(trx);
  return rows.map((row) => {
    const known = reaches(own, row.unitId) || reaches(need.planning, row.unitId);
    const named = known && (!row.protected || reaches(need.names, row.unitId));
    return {
      userId: row.userId,
      unitId: row.unitId,
      name: named ? row.name : null,
      infected: known && row.infected === true,
      known,
    };
  });
}

/** What is known of people beyond the zone they live in: those whose infected period covers the day. */
export async function readInfected({ trx }: Pick<Work, 'trx'>, date: PlainDate): Promise<Map<string, Zone>> {
  const { rows } = await sql<{ userId: string }>`SELECT service_user.user_id FROM service_user
    WHERE service_user.tenant_id = ${trx.tenantId} AND service_user.infected_from <= ${date}
      AND coalesce(service_user.infected_to > ${date}, true)`.execute(trx);
  return new Map(rows.map((row) => [row.userId, 'infected' as const]));
}
