import { addDays } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { RosterProblem } from '../roster/roster-problem.ts';
import type { RosterResult } from '../roster/roster-result.ts';
import type { CohortUnit } from './cohort-unit.ts';

/** What the engine gave, as roster rows of the unit, by person and day. */
export function fromRosterResult(
  unit: CohortUnit,
  problem: RosterProblem,
  { assignments }: Pick<RosterResult, 'assignments'>,
): RosterRow[] {
  return assignments
    .flatMap(({ employee, day, shift }): RosterRow[] => {
      const staffId = problem.employees[employee]?.id;
      const type = problem.shifts[shift]?.id;
      if (staffId === undefined || type === undefined) return [];
      const date = addDays(unit.period.from, day);
      return [{ staffId, date, shift: type, unitId: unit.unitId, kind: 'normal' }];
    })
    .sort((a, b) => (a.staffId < b.staffId ? -1 : a.staffId > b.staffId ? 1 : a.date < b.date ? -1 : 1));
}
