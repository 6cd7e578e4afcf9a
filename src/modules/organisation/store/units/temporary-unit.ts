import { sql } from 'kysely';
import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DemandRow } from '../../domain/municipality.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { refuseForeignKey } from '../edit/refuse-foreign-key.ts';
import type { UnitFields } from './save-unit.ts';

type DayNeed = Omit<DemandRow, 'unitId'>;

/** A unit for a time, with all that it demands; the module that opens it has asked for the right to. */
export async function openTemporaryUnit(
  work: Work,
  unitId: string,
  fields: UnitFields,
  demand: readonly DayNeed[],
): Promise<number> {
  const { trx } = work;
  const subject = { action: 'organisation.unit.created', kind: 'unit', id: unitId, unitId } as const;
  return recordEdit(work, { ...subject, facts: { demand: demand.length } }, touchedBy(unitId), async () => {
    const made = await refuseForeignKey('organisation.edit.unknown-reference', () =>
      trx
        .insertInto('unit')
        .values({ tenantId: trx.tenantId, unitId, ...fields, sortKey: norwegianSortKey(fields.name) })
        .onConflict((conflict) => conflict.columns(['tenantId', 'unitId']).doNothing())
        .returning('unit.unitId')
        .executeTakeFirst(),
    );
    if (!made) refuse('organisation.unit.id-taken', { unitId });
    await refuseForeignKey('organisation.edit.unknown-reference', () =>
      sql`INSERT INTO demand (tenant_id, unit_id, date, shift, competence, normal, minimum)
        SELECT ${trx.tenantId}, ${unitId}, given.date, given.shift, given.competence, given.normal, given.minimum
        FROM jsonb_to_recordset(${JSON.stringify(demand)}::jsonb)
          AS given(date date, shift text, competence text, normal integer, minimum integer)`.execute(trx),
    );
  });
}

/** Ends a temporary unit from a day: it demands nobody from then on. Gives how many published shifts remain there. */
export async function closeTemporaryUnit(work: Work, unitId: string, from: PlainDate): Promise<number> {
  const { trx } = work;
  const subject = { action: 'organisation.unit.closed', kind: 'unit', id: unitId, unitId } as const;
  await recordEdit(work, { ...subject, facts: { from } }, touchedBy(unitId), async () => {
    await sql`DELETE FROM demand WHERE demand.tenant_id = ${trx.tenantId} AND demand.unit_id = ${unitId}
      AND demand.date >= ${from}`.execute(trx);
    await trx
      .updateTable('unit')
      .set({ closedOn: from })
      .where('unit.tenantId', '=', trx.tenantId)
      .where('unit.unitId', '=', unitId)
      .execute();
  });
  const { rows } = await sql<{ shifts: number }>`SELECT count(*)::integer AS shifts FROM roster_shift
    WHERE tenant_id = ${trx.tenantId} AND unit_id = ${unitId} AND date >= ${from}`.execute(trx);
  return rows[0]?.shifts ?? 0;
}

function touchedBy(unitId: string) {
  return [
    { table: 'unit', where: sql`unit.unit_id = ${unitId}` },
    { table: 'demand', where: sql`demand.unit_id = ${unitId}` },
  ] as const;
}
