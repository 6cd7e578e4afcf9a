import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PlannedShift } from '../update-roster-with-plan.ts';

/** A unit's shift on a day. */
export interface ShiftOfUnit {
  readonly unitId: string;
  readonly date: PlainDate;
  readonly shift: string;
}

/** Who stands on a shift in the published roster, on call aside. */
export async function readPeopleOnShift(work: Pick<Work, 'trx'>, at: ShiftOfUnit): Promise<string[]> {
  const rows = await work.trx
    .selectFrom('rosterShift')
    .select('rosterShift.personId')
    .where('rosterShift.tenantId', '=', work.trx.tenantId)
    .where('rosterShift.date', '=', at.date)
    .where('rosterShift.unitId', '=', at.unitId)
    .where('rosterShift.shift', '=', at.shift)
    .where('rosterShift.kind', '<>', 'on_call')
    .execute();
  return rows.map((row) => row.personId);
}

/**
 * Adds one shift that a person has said yes to. False where they have that shift on that day already; the caller
 * holds the person's row and has judged the rules under the lock of publishing.
 */
export async function addRosterShift(work: Work, shift: PlannedShift): Promise<boolean> {
  const { trx } = work;
  const { personId, date, unitId } = shift;
  const added = await trx
    .insertInto('rosterShift')
    .values({ tenantId: trx.tenantId, ...shift })
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId', 'date', 'shift']).doNothing())
    .returning('rosterShift.personId')
    .executeTakeFirst();
  if (!added) return false;
  await work.audit({
    action: 'organisation.roster.shift-added',
    subjectKind: 'roster',
    subjectId: personId,
    unitId,
    facts: { date, shift: shift.shift, kind: shift.kind },
  });
  work.announce('roster');
  return true;
}

/** Takes a shift that was added beyond the ordinary roster out again; false where it is there no more as it was added. */
export async function removeRosterShift(
  work: Work,
  { personId, date, shift, unitId }: Omit<PlannedShift, 'competence' | 'kind'>,
): Promise<boolean> {
  const { trx } = work;
  const removed = await trx
    .deleteFrom('rosterShift')
    .where('rosterShift.tenantId', '=', trx.tenantId)
    .where('rosterShift.personId', '=', personId)
    .where('rosterShift.date', '=', date)
    .where('rosterShift.shift', '=', shift)
    .where('rosterShift.unitId', '=', unitId)
    .where('rosterShift.kind', 'in', ['extra', 'overtime'])
    .where('rosterShift.planId', 'is', null)
    .returning('rosterShift.personId')
    .executeTakeFirst();
  if (!removed) return false;
  await work.audit({
    action: 'organisation.roster.shift-removed',
    subjectKind: 'roster',
    subjectId: personId,
    unitId,
    facts: { date, shift },
  });
  work.announce('roster');
  return true;
}
