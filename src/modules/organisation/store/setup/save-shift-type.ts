import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ShiftType } from '../../domain/municipality.ts';
import { demandRevision } from '../edit/demand-revision.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { refuseForeignKey } from '../edit/refuse-foreign-key.ts';

/** What is edited of a shift type. */
export type ShiftFields = Omit<ShiftType, 'shift'>;

const PERMISSION = 'organisation.setup.change';

const rowOfShift = (shift: string) => [{ table: 'shift_type', where: sql`shift_type.shift = ${shift}` }] as const;

/** Adds a shift type; refuses `organisation.shift.id-taken` and `organisation.shift.break-too-long`. */
export async function createShiftType(work: Work, shift: string, fields: ShiftFields): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  demandSense(fields);
  return recordEdit(
    work,
    { action: 'organisation.shift.created', kind: 'shift', id: shift },
    rowOfShift(shift),
    async () => {
      const made = await work.trx
        .insertInto('shiftType')
        .values({ tenantId: work.trx.tenantId, shift, ...fields })
        .onConflict((conflict) => conflict.columns(['tenantId', 'shift']).doNothing())
        .returning('shiftType.shift')
        .executeTakeFirst();
      if (!made) refuse('organisation.shift.id-taken', { shift });
    },
  );
}

/** Changes a shift type that is as its user saw it, for every published shift and demand of it. */
export async function changeShiftType(
  work: Work,
  shift: string,
  revision: number,
  fields: ShiftFields,
): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  demandSense(fields);
  await demandRevision(work, 'shift_type', shift, revision);
  return recordEdit(
    work,
    { action: 'organisation.shift.changed', kind: 'shift', id: shift },
    rowOfShift(shift),
    async () => {
      await work.trx
        .updateTable('shiftType')
        .set(fields)
        .where('shiftType.tenantId', '=', work.trx.tenantId)
        .where('shiftType.shift', '=', shift)
        .execute();
      work.announce('roster');
    },
  );
}

/** Removes a shift type that nothing refers to; refuses `organisation.edit.in-use`. */
export async function removeShiftType(work: Work, shift: string, revision: number): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  await demandRevision(work, 'shift_type', shift, revision);
  return recordEdit(
    work,
    { action: 'organisation.shift.removed', kind: 'shift', id: shift },
    rowOfShift(shift),
    async () => {
      await refuseForeignKey('organisation.edit.in-use', () =>
        work.trx
          .deleteFrom('shiftType')
          .where('shiftType.tenantId', '=', work.trx.tenantId)
          .where('shiftType.shift', '=', shift)
          .execute(),
      );
    },
  );
}

const DAY_MINUTES = 1440;

/** A break as long as the shift leaves no work. */
function demandSense({ startMinute, endMinute, breakMinutes }: ShiftFields): void {
  const length = endMinute > startMinute ? endMinute - startMinute : endMinute + DAY_MINUTES - startMinute;
  if (breakMinutes >= length) refuse('organisation.shift.break-too-long', { breakMinutes, minutes: length });
}
