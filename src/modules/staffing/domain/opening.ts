import { addDays } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { isAwayDuring } from './availability.ts';
import type { CoveredRow, StaffingPicture } from './staffing-picture.ts';
import { holeOf, slotsOfPeople } from './staffing-picture.ts';
import { createTimesOf } from './times-of-shift.ts';

/** A demand row whose cover has changed. `tolerable`: still at or above its minimum. */
export interface ChangedRow {
  readonly before: CoveredRow;
  readonly after: CoveredRow;
  readonly tolerable: boolean;
}

/** What a change of some people's absences opens up (or gives back) in the period. */
export interface Opening {
  /** Published shifts that their people can no longer take. */
  readonly lost: readonly RosterRow[];
  /** Rows with fewer people than before. */
  readonly opened: readonly ChangedRow[];
  /** Rows with more people than before. */
  readonly closed: readonly ChangedRow[];
  readonly missingBefore: number;
  readonly missingAfter: number;
  readonly belowMinimumBefore: number;
  readonly belowMinimumAfter: number;
}

/** Compares two pictures of the same base on the slots where the changed people stand; totals are of those slots' units. */
export function openingBetween(
  before: StaffingPicture,
  after: StaffingPicture,
  changedPeople: readonly string[],
): Opening {
  const slots = slotsOfPeople(before.base, changedPeople);
  const changed: ChangedRow[] = [];
  const totals = { missingBefore: 0, missingAfter: 0, belowMinimumBefore: 0, belowMinimumAfter: 0 };
  for (const slot of slots) {
    const afterRows = after.coveredAt.get(slot) ?? [];
    for (const [index, row] of (before.coveredAt.get(slot) ?? []).entries()) {
      const next = afterRows[index];
      if (!next) continue;
      const [was, is] = [holeOf(row), holeOf(next)];
      totals.missingBefore += was.missing;
      totals.missingAfter += is.missing;
      totals.belowMinimumBefore += was.belowMinimum;
      totals.belowMinimumAfter += is.belowMinimum;
      if (next.covered !== row.covered) changed.push({ before: row, after: next, tolerable: is.belowMinimum === 0 });
    }
  }
  changed.sort(byDateThenPlace);
  return {
    lost: lostShifts(before, after, changedPeople),
    opened: changed.filter((row) => row.after.covered < row.before.covered),
    closed: changed.filter((row) => row.after.covered > row.before.covered),
    ...totals,
  };
}

function byDateThenPlace(a: ChangedRow, b: ChangedRow): number {
  const text = ({ before: row }: ChangedRow) => `${row.date} ${row.unitId} ${row.shift} ${row.competence}`;
  return text(a) < text(b) ? -1 : 1;
}

function lostShifts(before: StaffingPicture, after: StaffingPicture, people: readonly string[]): RosterRow[] {
  const { municipality, period } = before.base;
  const timesOf = createTimesOf(municipality.shifts);
  const to = addDays(period.from, period.days);
  return people.flatMap((personId) =>
    (before.base.rosterOf.get(personId) ?? []).filter((row) => {
      if (row.date < period.from || row.date >= to) return false;
      const times = timesOf(row);
      const isLost = isAwayDuring(after.awayOf.get(personId) ?? [], times.from, times.to);
      return isLost && !isAwayDuring(before.awayOf.get(personId) ?? [], times.from, times.to);
    }),
  );
}
