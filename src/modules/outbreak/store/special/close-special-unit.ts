import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { closeTemporaryUnit, readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CloseSpecial } from '../../contract/special.ts';
import { DECIDE_SPECIAL } from './open-special-unit.ts';

/** Closes a special unit from a day: its demand ends then, its people are free for others. Tells how many published shifts are left there. */
export async function closeSpecialUnit(
  work: Work,
  specialId: number,
  { revision, on, why }: CloseSpecial,
): Promise<{ readonly revision: number; readonly shiftsLeft: number }> {
  const { trx, actor } = work;
  work.access.demand(actor, DECIDE_SPECIAL, undefined);
  const row = await trx
    .selectFrom('specialUnit')
    .selectAll()
    .where('specialUnit.tenantId', '=', trx.tenantId)
    .where('specialUnit.specialId', '=', specialId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('special unit');
  if (row.revision !== revision) refuse('outbreak.special.changed-meanwhile', { by: row.closedBy ?? row.decidedBy });
  if (row.closedBy !== null || on >= row.openTo) refuse('outbreak.special.closed-already');
  // Never opened: it ends on the day it would have begun.
  const from = on < row.openFrom ? row.openFrom : on < work.clock.today() ? work.clock.today() : on;
  const shiftsLeft = await closeTemporaryUnit(work, row.unitId, from);
  await trx
    .updateTable('specialUnit')
    .set({ openTo: from, closedBy: actor.name, revision: revision + 1 })
    .where('specialUnit.tenantId', '=', trx.tenantId)
    .where('specialUnit.specialId', '=', specialId)
    .execute();
  const unit = (await readUnitTree(work)).find(({ unitId }) => unitId === row.unitId);
  await recordDecision(work, {
    kind: 'outbreak.special.closed',
    unitId: undefined,
    subjectKind: 'special-unit',
    subjectId: String(specialId),
    title: unit?.name ?? row.unitId,
    why,
    known: [],
    facts: { from: row.openFrom, to: from, shiftsLeft },
  });
  await work.audit({
    action: 'outbreak.special-unit.closed',
    subjectKind: 'special-unit',
    subjectId: String(specialId),
    unitId: row.unitId,
    facts: { to: from, shiftsLeft },
  });
  work.announce('special');
  return { revision: revision + 1, shiftsLeft };
}
