import type { ShiftType } from '#modules/organisation/domain/municipality.ts';
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
