import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { refuse } from '#kernel/refusal.ts';
import { demandRevision, recordEdit, refuseForeignKey } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { savePlacementSchema } from '../../contract.ts';

export const PLACEMENT_PERMISSION = 'staffing.placement.change';

/** Adds a place (no id) or changes one; who moves one must be allowed in both units. */
export async function savePlacement(
  work: Work,
  placementId: string | undefined,
  { revision, from, to, ...fields }: z.infer<typeof savePlacementSchema>,
): Promise<number> {
  const { trx } = work;
  work.access.demand(work.actor, PLACEMENT_PERMISSION, fields.unitId);
  if (to <= from) refuse('staffing.placement.backwards');
  if (fields.supervisorId !== null && fields.supervisorId === fields.secondSupervisorId)
    refuse('staffing.placement.same-supervisor');
  const id = placementId ?? `PR-${randomUUID().slice(0, 8)}`;
  if (placementId !== undefined) await demandPlacement(work, id, revision ?? 0);
  const columns = { ...fields, student: fields.student || null, startsOn: from, endsOn: to };
  const subject = { action: 'staffing.placement.saved', kind: 'placement', id, unitId: fields.unitId } as const;
  return recordEdit(work, subject, rowsOf(id), () =>
    refuseForeignKey('organisation.edit.unknown-reference', async () => {
      await trx
        .insertInto('placement')
        .values({ tenantId: trx.tenantId, placementId: id, ...columns })
        .onConflict((conflict) => conflict.columns(['tenantId', 'placementId']).doUpdateSet(columns))
        .execute();
    }),
  );
}

/** Locks a placement that the actor may change and that is as they saw it; gives what is needed to decide about it. */
export async function demandPlacement(work: Work, placementId: string, revision: number) {
  const row = await work.trx
    .selectFrom('placement')
    .select(['placement.unitId', 'placement.state', 'placement.student', 'placement.extraDays', 'placement.endsOn'])
    .where('placement.tenantId', '=', work.trx.tenantId)
    .where('placement.placementId', '=', placementId)
    .where('placement.closedOn', 'is', null)
    .executeTakeFirst();
  if (!row) throw new NotYours(placementId);
  work.access.demand(work.actor, PLACEMENT_PERMISSION, row.unitId);
  await demandRevision(work, 'placement', placementId, revision);
  return row;
}

/** The rows that make up a placement. */
export function rowsOf(placementId: string): Parameters<typeof recordEdit>[2] {
  return [{ table: 'placement', where: sql`placement.placement_id = ${placementId}` }];
}
