import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';

/** The names of some people; a person who does not exist is left out. Whoever shows them has checked the right to. */
export async function readPeopleNames(
  work: Pick<Work, 'trx'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { trx } = work;
  const { rows } = await sql<{ personId: string; name: string }>`
    SELECT person.person_id, person.name FROM person
    WHERE person.tenant_id = ${trx.tenantId} AND person.person_id = ANY(${[...personIds]}::text[])`.execute(trx);
  return new Map(rows.map((row) => [row.personId, row.name]));
}
