import { sql } from 'kysely';
import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Dwelling, UnitKind } from '../../domain/municipality.ts';
import { demandRevision } from '../edit/demand-revision.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { findUnitsBelow } from '../find-units-below.ts';

/** What is edited of a unit. */
export interface UnitFields {
  readonly name: string;
  readonly kind: UnitKind;
  readonly siteId: string;
  readonly parentId: string | null;
  readonly dwelling: Dwelling | null;
}

const PERMISSION = 'organisation.units.change';

const rowOfUnit = (unitId: string) => [{ table: 'unit', where: sql`unit.unit_id = ${unitId}` }] as const;

/** Adds a unit; refuses `organisation.unit.id-taken`. */
export async function createUnit(work: Work, unitId: string, fields: UnitFields): Promise<number> {
  const { trx } = work;
  work.access.demand(work.actor, PERMISSION, fields.parentId);
  return recordEdit(
    work,
    { action: 'organisation.unit.created', kind: 'unit', id: unitId, unitId },
    rowOfUnit(unitId),
    async () => {
      await demandPlaces(work, fields);
      const made = await trx
        .insertInto('unit')
        .values({ tenantId: trx.tenantId, unitId, ...fields, sortKey: norwegianSortKey(fields.name) })
        .onConflict((conflict) => conflict.columns(['tenantId', 'unitId']).doNothing())
        .returning('unit.unitId')
        .executeTakeFirst();
      if (!made) refuse('organisation.unit.id-taken', { unitId });
    },
  );
}

/** Changes a unit that is as its user saw it; refuses `organisation.unit.circle` where it would lie below itself. */
export async function changeUnit(work: Work, unitId: string, revision: number, fields: UnitFields): Promise<number> {
  const { trx } = work;
  work.access.demand(work.actor, PERMISSION, unitId);
  await demandRevision(work, 'unit', unitId, revision);
  if (fields.parentId !== null && (await findUnitsBelow(trx, [unitId])).get(unitId)?.has(fields.parentId)) {
    refuse('organisation.unit.circle');
  }
  return recordEdit(
    work,
    { action: 'organisation.unit.changed', kind: 'unit', id: unitId, unitId },
    rowOfUnit(unitId),
    async () => {
      await demandPlaces(work, fields);
      await trx
        .updateTable('unit')
        .set({ ...fields, sortKey: norwegianSortKey(fields.name) })
        .where('unit.tenantId', '=', trx.tenantId)
        .where('unit.unitId', '=', unitId)
        .execute();
    },
  );
}

/** The reference to the unit above is checked at commit, too late for words; so it is looked for here. */
async function demandPlaces({ trx }: Work, { siteId, parentId }: UnitFields): Promise<void> {
  const site = await trx
    .selectFrom('site')
    .select('site.siteId')
    .where('site.tenantId', '=', trx.tenantId)
    .where('site.siteId', '=', siteId)
    .executeTakeFirst();
  const parent =
    parentId === null ||
    (await trx
      .selectFrom('unit')
      .select('unit.unitId')
      .where('unit.tenantId', '=', trx.tenantId)
      .where('unit.unitId', '=', parentId)
      .executeTakeFirst());
  if (!site || !parent) refuse('organisation.edit.unknown-reference');
}

/**
 * Closes a unit from a day, or (null) opens it again. Refuses `organisation.unit.still-used` with how many people belong to it
 * and how many units, shifts and days of demand remain from that day.
 */
export async function closeUnit(
  work: Work,
  unitId: string,
  revision: number,
  closedOn: PlainDate | null,
): Promise<number> {
  const { trx } = work;
  work.access.demand(work.actor, PERMISSION, unitId);
  await demandRevision(work, 'unit', unitId, revision);
  if (closedOn !== null) {
    const { rows } = await sql<{ people: number; units: number; shifts: number; demand: number }>`
      SELECT (SELECT count(*) FROM person WHERE tenant_id = ${trx.tenantId} AND home_unit_id = ${unitId} AND left_on IS NULL) AS people,
        (SELECT count(*) FROM unit WHERE tenant_id = ${trx.tenantId} AND parent_id = ${unitId} AND closed_on IS NULL) AS units,
        (SELECT count(*) FROM roster_shift WHERE tenant_id = ${trx.tenantId} AND unit_id = ${unitId} AND date >= ${closedOn}) AS shifts,
        (SELECT count(DISTINCT date) FROM demand WHERE tenant_id = ${trx.tenantId} AND unit_id = ${unitId} AND date >= ${closedOn}) AS demand`.execute(
      trx,
    );
    const used = rows[0] ?? { people: 0, units: 0, shifts: 0, demand: 0 };
    if (used.people + used.units + used.shifts + used.demand > 0) refuse('organisation.unit.still-used', used);
  }
  const action = closedOn === null ? 'organisation.unit.reopened' : 'organisation.unit.closed';
  return recordEdit(work, { action, kind: 'unit', id: unitId, unitId }, rowOfUnit(unitId), async () => {
    await trx
      .updateTable('unit')
      .set({ closedOn })
      .where('unit.tenantId', '=', trx.tenantId)
      .where('unit.unitId', '=', unitId)
      .execute();
  });
}
