import type { Municipality, RosterRow, ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { Assignment, Plan } from './replan/plan.ts';
import type { StaffingBase } from './staffing-base.ts';

/** The municipality's shifts, and the parts of shifts that a plan asks for. */
export function shiftsOfPlan(base: StaffingBase, plan: Pick<Plan, 'parts'> | undefined): readonly ShiftType[] {
  const known = new Set(base.municipality.shifts.map((type) => type.shift));
  return [...base.municipality.shifts, ...(plan?.parts ?? []).filter((type) => !known.has(type.shift))];
}

/** The published shift that somebody gives up for a proposed one, with whose it is. */
export function givenUpBy({ personId, insteadOf }: Assignment) {
  if (!insteadOf) return [];
  const { unitId, date, shift } = insteadOf;
  return [{ personId, unitId, date, shift }];
}

/** The municipality as it is once people have given up what a plan asks of them, with the parts of shifts that it brings. */
export function withoutGivenUp(municipality: Municipality, plan: Plan): Municipality {
  const givenUp = new Set(plan.assignments.flatMap(givenUpBy).map((one) => JSON.stringify(Object.values(one))));
  const isGivenUp = ({ staffId, unitId, date, shift }: RosterRow) =>
    givenUp.has(JSON.stringify([staffId, unitId, date, shift]));
  if (givenUp.size === 0 && !plan.parts?.length) return municipality;
  return {
    ...municipality,
    shifts: [...municipality.shifts, ...(plan.parts ?? [])],
    roster: municipality.roster.filter((row) => !isGivenUp(row)),
  };
}
