import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import { refuse } from '#kernel/refusal.ts';
import { sourceOfOrigin } from '#modules/organisation/domain/arrival-training.ts';
import { demandRevision, recordEdit, refuseForeignKey } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RegisterFields } from '../../contract.ts';
import { hasHprForm } from '../../domain/resources/callable-person.ts';

const PERMISSION = 'staffing.resource.change';

/** Adds somebody to the register; gives what `undoEdit` takes. */
export async function addRegisterPerson(work: Work, fields: RegisterFields): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  refuseOdd(fields);
  const personId = `R-${randomUUID().slice(0, 8)}`;
  const subject = {
    action: 'staffing.resource.added',
    kind: 'person',
    id: personId,
    facts: { origin: fields.origin },
  } as const;
  return recordEdit(work, subject, rowsOf([personId]), () =>
    refuseForeignKey('organisation.edit.unknown-reference', async () => {
      await work.trx
        .insertInto('person')
        .values({
          tenantId: work.trx.tenantId,
          personId,
          ...columnsOf(fields),
          confirmedOn: work.clock.today(),
        })
        .execute();
    }),
  );
}

/** Changes somebody who is as the user saw them. */
export async function changeRegisterPerson(
  work: Work,
  personId: string,
  revision: number,
  fields: RegisterFields,
): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  refuseOdd(fields);
  await demandRevision(work, 'person', personId, revision);
  const subject = { action: 'staffing.resource.changed', kind: 'person', id: personId } as const;
  return recordEdit(work, subject, rowsOf([personId]), () =>
    refuseForeignKey('organisation.edit.unknown-reference', async () => {
      const changed = await work.trx
        .updateTable('person')
        .set(columnsOf(fields))
        .where('person.tenantId', '=', work.trx.tenantId)
        .where('person.personId', '=', personId)
        .where('person.source', '<>', 'own')
        .returning('person.personId')
        .executeTakeFirst();
      if (!changed) throw new NotYours(personId);
    }),
  );
}

/** The rows of some people. */
export function rowsOf(personIds: readonly string[]): Parameters<typeof recordEdit>[2] {
  return [{ table: 'person', where: sql`person.person_id = ANY(${[...personIds]}::text[])` }];
}

function refuseOdd(fields: RegisterFields): void {
  if (fields.availableFrom !== null && fields.availableTo !== null && fields.availableTo <= fields.availableFrom)
    refuse('organisation.person.available-backwards');
  if (fields.hprNumber && !hasHprForm(fields.hprNumber))
    refuse('staffing.resource.hpr-form', { number: fields.hprNumber });
}

function columnsOf({ units, ...fields }: RegisterFields) {
  return {
    ...fields,
    source: sourceOfOrigin(fields.origin, fields.coreRank ?? undefined),
    sortKey: norwegianSortKey(fields.name),
    phone: fields.phone || null,
    email: fields.email || null,
    hprNumber: fields.hprNumber || null,
    title: fields.title || null,
    employer: fields.employer || null,
    supplier: fields.supplier || null,
    mayDo: fields.mayDo || null,
    poolUnits: units,
  };
}
