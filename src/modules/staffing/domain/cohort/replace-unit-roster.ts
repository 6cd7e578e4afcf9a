import { addDays } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortUnit } from './cohort-unit.ts';

/** The municipality with a unit's roster of the period replaced; rows on call in the unit stand as they do. */
export function replaceUnitRoster(
  municipality: Municipality,
  { unitId, period }: Pick<CohortUnit, 'unitId' | 'period'>,
  rows: readonly RosterRow[],
): Municipality {
  const to = addDays(period.from, period.days);
  const others = municipality.roster.filter(
    (row) => row.unitId !== unitId || row.kind === 'on_call' || row.date < period.from || row.date >= to,
  );
  return { ...municipality, roster: [...others, ...rows] };
}
