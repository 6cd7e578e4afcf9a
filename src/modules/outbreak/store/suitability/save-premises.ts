import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PremisesBody } from '../../contract/suitability.ts';
import { DECIDE_BUILDINGS } from './change-improvement.ts';

/** Registers other premises that may be used; gives the number. */
export async function addPremises(work: Work, premises: PremisesBody): Promise<number> {
  const { trx } = work;
  work.access.demand(work.actor, DECIDE_BUILDINGS, undefined);
  const { premisesId } = await trx
    .insertInto('otherPremises')
    .values({ ...premises, tenantId: trx.tenantId })
    .returning('otherPremises.premisesId')
    .executeTakeFirstOrThrow();
  await trail(work, 'added', premisesId);
  return premisesId;
}

/** Changes registered premises that are as their user saw them. */
export async function changePremises(
  work: Work,
  premisesId: number,
  { revision, ...premises }: PremisesBody & { readonly revision: number },
): Promise<number> {
  const { trx } = work;
  await lockPremises(work, premisesId, revision);
  await trx
    .updateTable('otherPremises')
    .set({ ...premises, revision: revision + 1 })
    .where('otherPremises.tenantId', '=', trx.tenantId)
    .where('otherPremises.premisesId', '=', premisesId)
    .execute();
  await trail(work, 'changed', premisesId);
  return revision + 1;
}

/** Takes premises off the list. */
export async function removePremises(work: Work, premisesId: number, revision: number): Promise<void> {
  const { trx } = work;
  await lockPremises(work, premisesId, revision);
  await trx
    .deleteFrom('otherPremises')
    .where('otherPremises.tenantId', '=', trx.tenantId)
    .where('otherPremises.premisesId', '=', premisesId)
    .execute();
  await trail(work, 'removed', premisesId);
}

async function lockPremises(work: Work, premisesId: number, revision: number): Promise<void> {
  const { trx } = work;
  work.access.demand(work.actor, DECIDE_BUILDINGS, undefined);
  const row = await trx
    .selectFrom('otherPremises')
    .select('otherPremises.revision')
    .where('otherPremises.tenantId', '=', trx.tenantId)
    .where('otherPremises.premisesId', '=', premisesId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('premises');
  if (row.revision !== revision) refuse('outbreak.building.changed-meanwhile', { by: '' });
}

async function trail(work: Work, done: string, premisesId: number): Promise<void> {
  await work.audit({
    action: `outbreak.premises.${done}`,
    subjectKind: 'premises',
    subjectId: String(premisesId),
    facts: {},
  });
  work.announce('suitability');
}
