import type { PlainDate } from '#kernel/plain-date.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Dwelling, UnitKind, UnitStatus } from '../../domain/municipality.ts';
import { readUnitStatuses } from '../read-unit-statuses.ts';
import { readUnitTree } from '../read-unit-tree.ts';

/** A unit's name, for links. */
export interface UnitName {
  readonly unitId: string;
  readonly name: string;
}

/** One unit with its place in the tree and what has held for it. */
export interface UnitInFull {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly siteId: string;
  readonly siteName: string;
  readonly parentId: string | null;
  readonly dwelling: Dwelling | null;
  readonly revision: number;
  readonly closedOn: PlainDate | null;
  /** The units above, the outermost first. */
  readonly above: UnitName[];
  /** The units right below. */
  readonly below: UnitName[];
  readonly status: UnitStatus[];
}

/** One unit; throws `NotYours` where it does not exist. */
export async function getUnit(work: Work, unitId: string): Promise<UnitInFull> {
  const { trx } = work;
  const tree = await readUnitTree(work);
  const unit = tree.find((one) => one.unitId === unitId);
  const row = await trx
    .selectFrom('unit')
    .select(['unit.revision', 'unit.closedOn'])
    .where('unit.tenantId', '=', trx.tenantId)
    .where('unit.unitId', '=', unitId)
    .executeTakeFirst();
  if (!unit || !row) throw new NotYours('unit');
  const { name, kind, siteId, siteName } = unit;
  const names = new Map(tree.map((one) => [one.unitId, one.name]));
  return {
    unitId,
    name,
    kind,
    siteId,
    siteName,
    parentId: unit.parentId ?? null,
    dwelling: unit.dwelling ?? null,
    ...row,
    above: unit.path.map((id) => ({ unitId: id, name: names.get(id) ?? id })),
    below: tree.filter((one) => one.parentId === unitId).map((one) => ({ unitId: one.unitId, name: one.name })),
    status: await readUnitStatuses(work, [unitId]),
  };
}
