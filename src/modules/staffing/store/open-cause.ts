import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { isNearestLeader } from '../domain/nearest-leader.ts';
import type { StaffingBase } from '../domain/staffing-base.ts';
import type { AbsenceCause } from './absence-causes.ts';
import { findCause } from './absence-causes.ts';
import { readAbsenceRows } from './absence-rows.ts';
import { readLedUnits } from './read-led-units.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { openingPeriod } from './record-absences.ts';

/** Tells of which people the actor may open causes: the municipal doctor of all, a unit leader of those whose nearest leader she is. */
export async function causeOpener(work: Work, base: StaffingBase): Promise<(personId: string) => boolean> {
  const { grants } = work.actor;
  const doctor = grants.filter((grant) => grant.role === 'municipal_doctor');
  const leads = grants.some((grant) => grant.role === 'unit_leader');
  const ledUnits = leads ? await readLedUnits(work.trx) : new Set<string>();
  return (personId) => {
    const unitId = base.people.get(personId)?.homeUnitId;
    if (doctor.some((grant) => reaches(grant.units ?? 'everywhere', unitId))) return true;
    return unitId != null && isNearestLeader(grants, unitId, base.unitOf.get(unitId)?.path ?? [], ledUnits);
  };
}

/** Opens the cause of an absence; the look is in the audit trail before it is given. */
export async function openCause(
  work: Work,
  availabilityId: number,
): Promise<AbsenceCause & { readonly recordedAt: Instant }> {
  const [row] = await readAbsenceRows(work.trx, [availabilityId]);
  const { picture } = await readStaffingPicture(work, openingPeriod(work));
  const mayOpen = await causeOpener(work, picture.base);
  if (!row || !mayOpen(row.personId)) throw new NotYours('cause of absence');
  await work.audit({
    action: 'staffing.cause.opened',
    subjectKind: 'person',
    subjectId: row.personId,
    unitId: picture.base.people.get(row.personId)?.homeUnitId ?? undefined,
    facts: { availabilityId },
  });
  const cause = await findCause(work, availabilityId);
  return cause ?? refuse('staffing.cause.deleted', { personId: row.personId });
}
