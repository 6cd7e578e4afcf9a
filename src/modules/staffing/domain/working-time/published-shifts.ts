import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { WorkShift } from './work-shift.ts';
import { placeShift } from './work-shift.ts';
import type { Worker } from './worker.ts';
import { isAbsent } from './worker.ts';

/** Every published row as a placed shift, in file order; rows with an unknown shift are left out. */
export function publishedShiftsOf(municipality: Municipality): WorkShift[] {
  const types = new Map(municipality.shifts.map((type) => [type.shift, type]));
  return municipality.roster.flatMap((row) => {
    const type = types.get(row.shift);
    const { staffId, date, unitId, kind } = row;
    return type ? [placeShift(type, { personId: staffId, date, unitId, kind })] : [];
  });
}

/**
 * The published shifts that stand: the person is absent in no minute of them. By person, on-call shifts included.
 * A shift lost to absence counts nowhere.
 */
export function standingShiftsOf(
  published: readonly WorkShift[],
  workers: ReadonlyMap<string, Worker>,
): ReadonlyMap<string, readonly WorkShift[]> {
  const standing = new Map<string, WorkShift[]>();
  for (const shift of published) {
    const worker = workers.get(shift.personId);
    if (worker === undefined || isAbsent(worker, shift)) continue;
    const shifts = standing.get(shift.personId);
    if (shifts) shifts.push(shift);
    else standing.set(shift.personId, [shift]);
  }
  return standing;
}
