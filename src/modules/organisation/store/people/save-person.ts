import { sql } from 'kysely';
import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { demandRevision } from '../edit/demand-revision.ts';
import type { TouchedRows } from '../edit/record-edit.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { refuseForeignKey } from '../edit/refuse-foreign-key.ts';
import type { Person } from './get-person.ts';
import { getPerson, mayForPerson } from './get-person.ts';

/** What is edited of a person, training and workplaces included. */
export type PersonFields = Omit<Person, 'personId' | 'revision' | 'homeUnitName' | 'homeSiteName'>;

const PERMISSION = 'organisation.people.change';

/** Changes a person who is as the user saw them; who moves somebody must be allowed where they come from and go to. */
export async function changePerson(
  work: Work,
  personId: string,
  revision: number,
  given: PersonFields,
): Promise<number> {
  const fields = settled(given);
  const present = await getPerson(work, personId);
  if (!mayForPerson(work, PERMISSION, present) || !mayForPerson(work, PERMISSION, fields)) throw new NotYours(personId);
  await demandRevision(work, 'person', personId, revision);
  const subject = {
    action: 'organisation.person.changed',
    kind: 'person',
    id: personId,
    unitId: fields.homeUnitId ?? undefined,
    facts: { fields: changedFields(present, fields) },
  } as const;
  return recordEdit(work, subject, rowsOfPerson(personId), async () => {
    await refuseForeignKey('organisation.edit.unknown-reference', async () => {
      await work.trx
        .updateTable('person')
        .set(columnsOf(fields))
        .where('person.tenantId', '=', work.trx.tenantId)
        .where('person.personId', '=', personId)
        .execute();
      await putLists(work, personId, fields);
    });
  });
}

/** Adds a person; refuses `organisation.person.id-taken`. */
export async function createPerson(work: Work, personId: string, given: PersonFields): Promise<number> {
  const fields = settled(given);
  if (!mayForPerson(work, PERMISSION, fields)) throw new NotYours(personId);
  const subject = {
    action: 'organisation.person.created',
    kind: 'person',
    id: personId,
    unitId: fields.homeUnitId ?? undefined,
  } as const;
  return recordEdit(work, subject, rowsOfPerson(personId), async () => {
    await refuseForeignKey('organisation.edit.unknown-reference', async () => {
      const made = await work.trx
        .insertInto('person')
        .values({ tenantId: work.trx.tenantId, personId, ...columnsOf(fields) })
        .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doNothing())
        .returning('person.personId')
        .executeTakeFirst();
      if (!made) refuse('organisation.person.id-taken', { personId });
      await putLists(work, personId, fields);
    });
  });
}

/** The rows that make up a person. */
function rowsOfPerson(personId: string): TouchedRows[] {
  return [
    { table: 'person', where: sql`person.person_id = ${personId}` },
    { table: 'training', where: sql`training.person_id = ${personId}` },
    { table: 'workplace', where: sql`workplace.person_id = ${personId}` },
  ];
}

/** Own staff have a home and no pool list, the pool the other way round. */
function settled(fields: PersonFields): PersonFields {
  if (fields.source === 'own') {
    if (fields.homeUnitId === null) refuse('organisation.person.home-needed');
    return { ...fields, poolUnits: [], availableFrom: null, availableTo: null };
  }
  if (fields.availableFrom !== null && fields.availableTo !== null && fields.availableTo <= fields.availableFrom) {
    refuse('organisation.person.available-backwards');
  }
  return { ...fields, homeUnitId: null };
}

function columnsOf({ training: _, workplaces: __, ...fields }: PersonFields) {
  return {
    ...fields,
    phone: fields.phone || null,
    email: fields.email || null,
    hprNumber: fields.hprNumber || null,
    sortKey: norwegianSortKey(fields.name),
  };
}

async function putLists({ trx }: Work, personId: string, fields: PersonFields): Promise<void> {
  const { tenantId } = trx;
  await trx
    .deleteFrom('training')
    .where('training.tenantId', '=', tenantId)
    .where('training.personId', '=', personId)
    .execute();
  await trx
    .deleteFrom('workplace')
    .where('workplace.tenantId', '=', tenantId)
    .where('workplace.personId', '=', personId)
    .execute();
  const training = new Map(fields.training.map((row) => [row.unitId, { tenantId, personId, ...row }]));
  if (training.size > 0)
    await trx
      .insertInto('training')
      .values([...training.values()])
      .execute();
  const workplaces = new Map(fields.workplaces.map((row) => [row.workplace, { tenantId, personId, ...row }]));
  if (workplaces.size > 0)
    await trx
      .insertInto('workplace')
      .values([...workplaces.values()])
      .execute();
}

/** Names of the fields that an edit changed, for the trail; the values stand in the images, not there. */
function changedFields(before: PersonFields, after: PersonFields): string[] {
  return (Object.keys(after) as (keyof PersonFields)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
