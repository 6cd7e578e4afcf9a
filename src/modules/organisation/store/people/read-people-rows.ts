import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PersonTuple } from '../../domain/person-row.ts';
import { findUnitsBelow } from '../find-units-below.ts';
import { personReachedBy } from '../scope-sql.ts';

/** Which people: those of a unit and the units below it (all, when undefined), and whether those who have left too. */
export interface PeopleRowsQuery {
  readonly unitId?: string | undefined;
  readonly withLeft: boolean;
}

/**
 * The people whom the actor may see, in the order of their names, packed for the wire: a large municipality has twelve
 * thousand, and the database packs them faster than we would.
 */
export async function readPeopleRows(work: Work, query: PeopleRowsQuery): Promise<PersonTuple[]> {
  const { trx } = work;
  const below = query.unitId === undefined ? undefined : (await findUnitsBelow(trx, [query.unitId])).get(query.unitId);
  const units = below && [...below];
  const inPlace =
    query.unitId === undefined
      ? sql`true`
      : sql`(person.home_unit_id = ANY(${units ?? []}::text[]) OR person.pool_units && ${units ?? []}::text[])`;
  const { rows } = await sql<{ packed: PersonTuple[] | null }>`
    WITH places AS MATERIALIZED (
      SELECT training.person_id, count(*)::integer AS places FROM training
      WHERE training.tenant_id = ${trx.tenantId} AND (training.valid_to IS NULL OR training.valid_to >= ${work.clock.today()})
      GROUP BY training.person_id)
    SELECT json_agg(json_build_array(person.person_id, person.name, person.competence, person.home_unit_id, person.source,
        person.employment_pct, person.consent_redeploy::integer + 2 * person.night_worker::integer + 4 * person.outbreak_team::integer,
        coalesce(places.places, 0), person.phone, person.email, person.left_on)
      ORDER BY person.sort_key COLLATE "C", person.person_id) AS packed
    FROM person LEFT JOIN places ON places.person_id = person.person_id
    WHERE person.tenant_id = ${trx.tenantId} AND ${personReachedBy(work.access.scopeOf(work.actor, 'organisation.people.read'))}
      AND ${inPlace} AND ${query.withLeft ? sql`true` : sql`person.left_on IS NULL`}`.execute(trx);
  return rows[0]?.packed ?? [];
}
