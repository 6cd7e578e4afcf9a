import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';

/** How a person is reached, in which languages, and the home unit (the pool has none). */
export interface Contact {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly languages: readonly string[];
  readonly homeUnitId: string | undefined;
}

/** How some people are reached; a person who does not exist is left out. Whoever shows them has checked the right to. */
export async function readContacts(
  work: Pick<Work, 'trx'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const { trx } = work;
  const rows = await trx
    .selectFrom('person')
    .select(['person.personId', 'person.name', 'person.phone', 'person.email', 'person.languages', 'person.homeUnitId'])
    .where('person.tenantId', '=', trx.tenantId)
    .where(sql<boolean>`person.person_id = ANY(${[...personIds]}::text[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.personId,
      {
        personId: row.personId,
        name: row.name,
        phone: row.phone ?? undefined,
        email: row.email ?? undefined,
        languages: row.languages,
        homeUnitId: row.homeUnitId ?? undefined,
      },
    ]),
  );
}
