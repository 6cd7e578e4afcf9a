import type { Cover } from '../contract.ts';
import type { RowCover } from '../domain/assess-cover.ts';
import type { StaffingBase } from '../domain/staffing-base.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';

/** Shows who could cover the rows that must be covered. */
export function viewCover(base: StaffingBase, rows: readonly RowCover[]): Cover {
  const count = (how: RowCover['how']) => rows.filter((row) => row.how === how).length;
  return {
    rows: rows.map(({ row, how, people, best, overtimeHours }) => {
      const person = best === undefined ? undefined : base.people.get(best);
      const { unitId, date, shift, competence } = row;
      return {
        unitId,
        unitName: nameOfUnit(base, unitId) ?? '',
        date,
        shift,
        competence,
        how,
        possible: people.length,
        overtimeHours,
        best: person
          ? { personId: person.personId, name: person.name, homeUnitName: nameOfUnit(base, person.homeUnitId) }
          : null,
      };
    }),
    peopleAvailable: new Set(rows.flatMap((row) => row.people)).size,
    withoutOvertime: count('without-overtime'),
    withOvertime: count('with-overtime'),
    nobody: count('nobody'),
  };
}
