import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { methodNamed } from './open-cleaning.ts';

/** Writes down that a person has been trained in a method; `validTo` is the last valid day. */
export async function recordCleaningTraining(
  work: Work,
  given: {
    readonly personId: string;
    readonly method: string;
    readonly trainedOn: PlainDate;
    readonly validTo: PlainDate | null;
  },
): Promise<void> {
  methodNamed(given.method, work.clock.today());
  const { trx } = work;
  const person = await trx
    .selectFrom('person')
    .select('person.homeUnitId')
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', '=', given.personId)
    .executeTakeFirst();
  if (!person) throw new NotYours('person');
  const { trainedOn, validTo } = given;
  await trx
    .insertInto('cleaningTraining')
    .values({ tenantId: trx.tenantId, ...given })
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId', 'method']).doUpdateSet({ trainedOn, validTo }))
    .execute();
  await work.audit({
    action: 'outbreak.cleaning-training.recorded',
    subjectKind: 'person',
    subjectId: given.personId,
    unitId: person.homeUnitId ?? undefined,
    facts: { method: given.method, trainedOn, validTo: validTo ?? '' },
  });
  work.announce('cleaning');
}

/** What is agreed with an external firm; revision 0 makes a new contract. */
export interface ContractFields {
  readonly supplier: string;
  readonly methods: readonly string[];
  readonly answerHours: number;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly price: string;
  readonly note: string;
  readonly revision: number;
}

/** Saves a contract; the firm is entered among suppliers where it is new. Refuses `outbreak.contract.changed-meanwhile`. */
export async function saveContract(
  work: Work,
  { supplier, revision, methods, ...fields }: ContractFields,
): Promise<void> {
  const { trx } = work;
  const values = { ...fields, methods: [...methods] };
  if (revision === 0) {
    await trx
      .insertInto('supplier')
      .values({ tenantId: trx.tenantId, supplier })
      .onConflict((conflict) => conflict.columns(['tenantId', 'supplier']).doNothing())
      .execute();
    const made = await trx
      .insertInto('cleaningContract')
      .values({ tenantId: trx.tenantId, supplier, ...values })
      .onConflict((conflict) => conflict.columns(['tenantId', 'supplier']).doNothing())
      .returning('cleaningContract.supplier')
      .executeTakeFirst();
    if (!made) refuse('outbreak.contract.changed-meanwhile');
  } else {
    const changed = await trx
      .updateTable('cleaningContract')
      .set(values)
      .where('cleaningContract.tenantId', '=', trx.tenantId)
      .where('cleaningContract.supplier', '=', supplier)
      .where('cleaningContract.revision', '=', revision)
      .returning('cleaningContract.supplier')
      .executeTakeFirst();
    if (!changed) refuse('outbreak.contract.changed-meanwhile');
  }
  await work.audit({
    action: 'outbreak.cleaning-contract.saved',
    subjectKind: 'supplier',
    subjectId: supplier,
    facts: { methods: [...methods], answerHours: fields.answerHours },
  });
  work.announce('cleaning');
}

/** Closes the follow-up of a check that had remarks, with what was done. */
export async function followUpCheck(work: Work, checkId: number, note: string): Promise<void> {
  const { trx } = work;
  const closed = await trx
    .updateTable('cleaningCheck')
    .set({ followedUpAt: work.now, followedUpNote: note })
    .where('cleaningCheck.tenantId', '=', trx.tenantId)
    .where('cleaningCheck.checkId', '=', checkId)
    .where('cleaningCheck.followedUpAt', 'is', null)
    .returning('cleaningCheck.checkId')
    .executeTakeFirst();
  if (!closed) throw new NotYours('check');
  await work.audit({
    action: 'outbreak.cleaning-check.followed-up',
    subjectKind: 'cleaning-check',
    subjectId: String(checkId),
    facts: { note },
  });
  work.announce('cleaning');
}
