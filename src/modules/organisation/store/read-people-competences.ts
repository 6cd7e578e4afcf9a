import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';

/** What some people are, and what that lets them stand in for; a person who does not exist is left out. */
export async function readPeopleCompetences(
  { trx }: Pick<Work, 'trx'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly competence: string; readonly covers: readonly string[] }>> {
  const { rows } = await sql<{ personId: string; competence: string; covers: string[] | null }>`
    SELECT person.person_id, person.competence, competence.covers FROM person
    LEFT JOIN competence ON competence.tenant_id = person.tenant_id AND competence.competence = person.competence
    WHERE person.tenant_id = ${trx.tenantId} AND person.person_id = ANY(${[...personIds]}::text[])`.execute(trx);
  return new Map(rows.map((row) => [row.personId, { competence: row.competence, covers: row.covers ?? [] }]));
}
