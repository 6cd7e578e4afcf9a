import { addDays } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortUnit } from './cohort-unit.ts';
import type { RosterWish } from './roster-wish.ts';

/** How many of a unit's wishes some roster honours. */
export interface WishFigures {
  readonly asked: number;
  readonly met: number;
}

/** Counts the wishes of a unit's people in its period, and those that its roster honours. */
export function countWishes(
  { people, period }: Pick<CohortUnit, 'people' | 'period'>,
  wishes: readonly RosterWish[],
  rows: readonly RosterRow[],
): WishFigures {
  const to = addDays(period.from, period.days);
  const own = new Set(people.map((one) => one.personId));
  const asked = wishes.filter(({ personId, date }) => own.has(personId) && period.from <= date && date < to);
  const shiftsOn = Map.groupBy(rows, (row) => `${row.staffId} ${row.date}`);
  const met = asked.filter(({ personId, date, shift, wish }) => {
    const works = shiftsOn.get(`${personId} ${date}`)?.some((row) => shift === null || row.shift === shift) ?? false;
    return works === (wish === 'on');
  });
  return { asked: asked.length, met: met.length };
}
