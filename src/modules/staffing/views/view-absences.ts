import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AvailabilityView, Opening as OpeningView } from '../contract.ts';
import type { ChangedRow, Opening } from '../domain/opening.ts';
import type { StaffingBase } from '../domain/staffing-base.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import { holeOf } from '../domain/staffing-picture.ts';
import type { AbsenceRow } from '../store/absence-rows.ts';
import { causeOpener } from '../store/open-cause.ts';

/** Shows absences as staffing may see them, and what the actor may do with each. */
export async function absenceViewer(work: Work, base: StaffingBase): Promise<(row: AbsenceRow) => AvailabilityView> {
  const mayOpen = await causeOpener(work, base);
  const scope = work.access.scopeOf(work.actor, 'staffing.absence.record');
  return (row) => {
    const person = base.people.get(row.personId);
    const unitId = person?.homeUnitId ?? null;
    return {
      availabilityId: row.availabilityId,
      personId: row.personId,
      name: person?.name ?? row.personId,
      competence: person?.competence ?? '',
      unitId,
      unitName: nameOfUnit(base, unitId),
      from: row.from,
      to: row.to,
      workOnly: row.workOnly,
      revision: row.revision,
      recordedAt: row.recordedAt,
      withdrawnAt: row.withdrawnAt,
      mayChange: reaches(scope, unitId),
      mayOpenCause: mayOpen(row.personId),
    };
  };
}

/** Shows what opens up, with names. */
export function viewOpening(base: StaffingBase, opening: Opening): OpeningView {
  const { from, days } = base.period;
  return {
    from,
    days,
    lostShifts: opening.lost.map((row) => ({
      personId: row.staffId,
      name: base.people.get(row.staffId)?.name ?? row.staffId,
      competence: base.people.get(row.staffId)?.competence ?? '',
      unitId: row.unitId,
      unitName: nameOfUnit(base, row.unitId) ?? '',
      date: row.date,
      shift: row.shift,
    })),
    rows: opening.opened.map((row) => viewChangedRow(base, row)),
    missingBefore: opening.missingBefore,
    missingAfter: opening.missingAfter,
    belowMinimumBefore: opening.belowMinimumBefore,
    belowMinimumAfter: opening.belowMinimumAfter,
    tolerableRows: opening.opened.filter((row) => row.tolerable).length,
    mustCoverRows: opening.opened.filter((row) => !row.tolerable).length,
  };
}

function viewChangedRow(base: StaffingBase, { before, after, tolerable }: ChangedRow): OpeningView['rows'][number] {
  const { unitId, date, shift, competence, normal, minimum } = after;
  return {
    unitId,
    unitName: nameOfUnit(base, unitId) ?? '',
    date,
    shift,
    competence,
    normal,
    minimum,
    coveredBefore: before.covered,
    coveredAfter: after.covered,
    opened: before.covered - after.covered,
    belowMinimumBefore: holeOf(before).belowMinimum,
    belowMinimumAfter: holeOf(after).belowMinimum,
    tolerable,
  };
}
