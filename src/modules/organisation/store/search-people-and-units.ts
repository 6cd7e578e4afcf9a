import { sql } from 'kysely';
import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { personReachedBy, unitReachedBy } from './scope-sql.ts';

/** A person found: `place` is the home unit's name, null for the pool. */
export interface FoundPerson {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly place: string | null;
}

/** A unit found, with the name of its site. */
export interface FoundUnit {
  readonly unitId: string;
  readonly name: string;
  readonly place: string;
}

/** Most of each kind in one answer: a list to choose from, not to read. */
const MOST = 8;
/** Signs in a sort key are pairs that begin with a space, so a word begins the key or comes two places after a space. */
const WORD = '% _';

/** The condition that every word typed begins a word of the key; accents and capitals have no weight. */
function wordsBeginIn(column: 'person.sort_key' | 'unit.sort_key', typed: string) {
  const words = typed.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const conditions = words.map((word) => {
    const key = norwegianSortKey(word).replaceAll(/[\\%_]/g, String.raw`\$&`);
    return sql`('  ' || ${sql.ref(column)}) LIKE ${`${WORD}${key}%`}`;
  });
  return conditions.length > 0 ? sql.join(conditions, sql` AND `) : sql`false`;
}

/** People and units that the actor may see and whose words begin with those typed; people by id or telephone too. */
export async function searchPeopleAndUnits(
  work: Work,
  typed: string,
): Promise<{ readonly people: FoundPerson[]; readonly units: FoundUnit[] }> {
  const { trx, access, actor } = work;
  const digits = typed.replace(/^\s*\+47/, '').replaceAll(/\D/g, '');
  const byPhone =
    digits.length >= 4 ? sql`regexp_replace(person.phone, '[^0-9]', '', 'g') ~ ${`^(47)?${digits}`}` : sql`false`;
  const people = await sql<FoundPerson>`
    SELECT person.person_id, person.name, person.competence, unit.name AS place
    FROM person LEFT JOIN unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.home_unit_id
    WHERE person.tenant_id = ${trx.tenantId} AND person.left_on IS NULL
      AND ${personReachedBy(access.scopeOf(actor, 'organisation.people.read'))}
      AND ((${wordsBeginIn('person.sort_key', typed)}) OR lower(person.person_id) = ${typed.toLowerCase()} OR ${byPhone})
    ORDER BY person.sort_key COLLATE "C", person.person_id LIMIT ${MOST}`.execute(trx);
  const units = await sql<FoundUnit>`
    SELECT unit.unit_id, unit.name, site.name AS place
    FROM unit JOIN site ON site.tenant_id = unit.tenant_id AND site.site_id = unit.site_id
    WHERE unit.tenant_id = ${trx.tenantId} AND ${unitReachedBy(access.scopeOf(actor, 'organisation.units.read'))}
      AND (unit.closed_on IS NULL OR unit.closed_on > ${work.clock.today()})
      AND ((${wordsBeginIn('unit.sort_key', typed)}) OR lower(unit.unit_id) = ${typed.toLowerCase()})
    ORDER BY unit.sort_key COLLATE "C", unit.unit_id LIMIT ${MOST}`.execute(trx);
  return { people: people.rows, units: units.rows };
}
