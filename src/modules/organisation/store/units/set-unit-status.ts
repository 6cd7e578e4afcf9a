import { sql } from 'kysely';
import { overlaps } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { UnitStatusKind } from '../../domain/municipality.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { readUnitStatuses } from '../read-unit-statuses.ts';

/** One stretch of a status; without `to` it has no end yet. */
export interface StatusStretch {
  readonly status: UnitStatusKind;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

const PERMISSION = 'organisation.unit-status.change';

/**
 * Puts a stretch of outbreak or of no work across sites on a unit, in place of `was` where one is corrected, or (no `next`)
 * takes it away. Refuses `organisation.changed-otherwise` where `was` is no longer so, `organisation.unit-status.overlap` and
 * `organisation.unit-status.backwards`.
 */
export async function setUnitStatus(
  work: Work,
  unitId: string,
  was: StatusStretch | null,
  next: StatusStretch | null,
): Promise<number> {
  const { trx } = work;
  work.access.demand(work.actor, PERMISSION, unitId);
  const unit = await trx
    .selectFrom('unit')
    .select('unit.unitId')
    .where('unit.tenantId', '=', trx.tenantId)
    .where('unit.unitId', '=', unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!unit) throw new NotYours('unit');
  const present = await readUnitStatuses(work, [unitId]);
  const isSame = (row: (typeof present)[number], stretch: StatusStretch | null) =>
    stretch !== null && row.status === stretch.status && row.from === stretch.from && (row.to ?? null) === stretch.to;
  if (was !== null && !present.some((row) => isSame(row, was))) refuse('organisation.changed-otherwise');
  if (next !== null) {
    if (next.to !== null && next.to <= next.from) refuse('organisation.unit-status.backwards');
    const others = present.filter((row) => row.status === next.status && !isSame(row, was));
    if (others.some((row) => overlaps(row, { from: next.from, to: next.to ?? undefined }))) {
      refuse('organisation.unit-status.overlap');
    }
  }
  const subject = {
    action: next === null ? 'organisation.unit-status.removed' : 'organisation.unit-status.set',
    kind: 'unit-status',
    id: unitId,
    unitId,
    facts: { status: (next ?? was)?.status ?? '', from: next?.from ?? '', to: next?.to ?? '' },
  } as const;
  return recordEdit(
    work,
    subject,
    [{ table: 'unit_status', where: sql`unit_status.unit_id = ${unitId}` }],
    async () => {
      if (was !== null) {
        await trx
          .deleteFrom('unitStatus')
          .where('unitStatus.tenantId', '=', trx.tenantId)
          .where('unitStatus.unitId', '=', unitId)
          .where('unitStatus.status', '=', was.status)
          .where('unitStatus.validFrom', '=', was.from)
          .execute();
      }
      if (next !== null) {
        await trx
          .insertInto('unitStatus')
          .values({ tenantId: trx.tenantId, unitId, status: next.status, validFrom: next.from, validTo: next.to })
          .execute();
      }
    },
  );
}
