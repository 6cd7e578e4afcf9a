import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Agreement } from '../../domain/agreement/assess-agreement.ts';
import { demandRevision } from '../edit/demand-revision.ts';
import type { TouchedRows } from '../edit/record-edit.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { refuseForeignKey } from '../edit/refuse-foreign-key.ts';
import { writeShareTerms } from './share-agreement.ts';

/** What is edited of an agreement. */
export type AgreementFields = Omit<Agreement, 'agreementId'>;

const PERMISSION = 'organisation.agreements.change';

/** Enters an agreement; refuses `organisation.agreement.id-taken` and `organisation.agreement.backwards`. */
export async function createAgreement(work: Work, agreementId: string, fields: AgreementFields): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  demandForwards(fields);
  const subject = { action: 'organisation.agreement.created', kind: 'agreement', id: agreementId } as const;
  return recordEdit(work, { ...subject, facts: { party: fields.party } }, rowsOf(agreementId), async () => {
    const made = await work.trx
      .insertInto('agreement')
      .values({ tenantId: work.trx.tenantId, agreementId, ...columnsOf(fields) })
      .onConflict((conflict) => conflict.columns(['tenantId', 'agreementId']).doNothing())
      .returning('agreement.agreementId')
      .executeTakeFirst();
    if (!made) refuse('organisation.agreement.id-taken', { agreementId });
    await putItems(work, agreementId, fields.items);
  });
}

/** Changes an agreement that is as its user saw it; a partner on the installation sees the new terms. */
export async function changeAgreement(
  work: Work,
  agreementId: string,
  revision: number,
  fields: AgreementFields,
): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  demandForwards(fields);
  await demandRevision(work, 'agreement', agreementId, revision);
  const subject = { action: 'organisation.agreement.changed', kind: 'agreement', id: agreementId } as const;
  const editId = await recordEdit(work, subject, rowsOf(agreementId), async () => {
    await work.trx
      .updateTable('agreement')
      .set(columnsOf(fields))
      .where('agreement.tenantId', '=', work.trx.tenantId)
      .where('agreement.agreementId', '=', agreementId)
      .execute();
    await putItems(work, agreementId, fields.items);
  });
  await writeShareTerms(work, agreementId);
  return editId;
}

/** Removes an agreement that has never been called upon; refuses `organisation.edit.in-use` where it has. */
export async function removeAgreement(work: Work, agreementId: string, revision: number): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  await demandRevision(work, 'agreement', agreementId, revision);
  const subject = { action: 'organisation.agreement.removed', kind: 'agreement', id: agreementId } as const;
  return recordEdit(work, subject, rowsOf(agreementId), async () => {
    await refuseForeignKey('organisation.edit.in-use', () =>
      work.trx
        .deleteFrom('agreement')
        .where('agreement.tenantId', '=', work.trx.tenantId)
        .where('agreement.agreementId', '=', agreementId)
        .execute(),
    );
  });
}

function rowsOf(agreementId: string): TouchedRows[] {
  return [
    { table: 'agreement', where: sql`agreement.agreement_id = ${agreementId}` },
    { table: 'agreement_item', where: sql`agreement_item.agreement_id = ${agreementId}` },
  ];
}

function demandForwards({ from, to }: AgreementFields): void {
  if (from !== undefined && to !== undefined && to <= from) refuse('organisation.agreement.backwards');
}

function columnsOf({ items: _, from, to, ...fields }: AgreementFields) {
  return {
    kind: fields.kind,
    party: fields.party,
    contactName: fields.contactName ?? null,
    contactPhone: fields.contactPhone ?? null,
    contactEmail: fields.contactEmail ?? null,
    noticeHours: fields.noticeHours,
    price: fields.price ?? null,
    validFrom: from ?? null,
    validTo: to ?? null,
    reviewOn: fields.reviewOn ?? null,
    documentRef: fields.documentRef ?? null,
    note: fields.note ?? null,
  };
}

async function putItems({ trx }: Work, agreementId: string, items: AgreementFields['items']): Promise<void> {
  const { tenantId } = trx;
  await trx
    .deleteFrom('agreementItem')
    .where('agreementItem.tenantId', '=', tenantId)
    .where('agreementItem.agreementId', '=', agreementId)
    .execute();
  const rows = new Map(
    items.map((item) => [
      `${item.what} ${item.subject}`,
      { tenantId, agreementId, what: item.what, subject: item.subject, quantity: item.quantity ?? null },
    ]),
  );
  if (rows.size > 0)
    await trx
      .insertInto('agreementItem')
      .values([...rows.values()])
      .execute();
}
