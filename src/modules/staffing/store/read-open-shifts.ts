import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { OpenShift, OpenShiftsReply } from '../contract.ts';
import { describeShiftTypes } from '../domain/staff-map/part-of-day.ts';
import { indexPicture } from '../domain/staff-map/picture-index.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import { createTimesOf, isOver } from '../domain/times-of-shift.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { unitsInReach } from './units-in-reach.ts';

/** Which open shifts. */
export interface OpenShiftsWish {
  readonly place?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly days: number;
  readonly competence?: string | undefined;
  readonly onlyBelowMinimum: boolean;
}

/** Demand rows short of people as the roster and the absences stand, soonest first; shifts that are over are past helping. */
export async function readOpenShifts(work: Work, wish: OpenShiftsWish): Promise<OpenShiftsReply> {
  const period = { from: wish.from ?? work.clock.today(), days: wish.days };
  const { picture, ages } = await readStaffingPicture(work, period);
  const { base } = picture;
  const { units } = unitsInReach(work, base, 'staffing.map.read', wish.place);
  const timesOf = createTimesOf(base.municipality.shifts);
  const rows = indexPicture(picture)
    .holes.filter(({ row }) => units.has(row.unitId) && !isOver(timesOf(row), work.now))
    .filter(({ row }) => wish.competence === undefined || row.competence === wish.competence)
    .filter(({ belowMinimum }) => !wish.onlyBelowMinimum || belowMinimum > 0)
    .map(({ row, missing, belowMinimum }): OpenShift => {
      const { unitId, date, shift, competence, normal, minimum, covered } = row;
      const unitName = nameOfUnit(base, unitId) ?? '';
      return { unitId, unitName, date, shift, competence, normal, minimum, covered, missing, belowMinimum };
    });
  return {
    ...period,
    ages,
    rows,
    missing: rows.reduce((sum, row) => sum + row.missing, 0),
    belowMinimum: rows.reduce((sum, row) => sum + row.belowMinimum, 0),
    shifts: describeShiftTypes(base.municipality.shifts),
  };
}
