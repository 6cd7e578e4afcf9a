import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom } from '#kernel/plain-date.ts';
import type { CohortUnit } from '../cohort-unit.ts';
import { isAwayOn } from '../presence.ts';
import { absenceQuantile } from './absence-quantile.ts';
import type { AbsenceShare } from './absence-share.ts';
import type { OpenStandby, ShadowWish, StandbyNeed } from './shadow-roster.ts';

/** How much stand-by each day asks for in each competence. */
export function sizeStandby(unit: CohortUnit, shares: readonly AbsenceShare[], wish: ShadowWish): StandbyNeed[] {
  const standing = standingOf(unit);
  return daysFrom(unit.period.from, unit.period.days).flatMap((date) =>
    shares.map((one): StandbyNeed => {
      const scheduled = standing.filter((row) => row.date === date && row.competence === one.competence).length;
      const asked = unit.demand
        .filter((row) => row.date === date && row.competence === one.competence)
        .reduce((sum, row) => sum + row[wish.target], 0);
      const away = absenceQuantile(scheduled, wish.share ?? one.share, one.together, wish.level);
      const spare = Math.max(0, scheduled - asked);
      return {
        date,
        competence: one.competence,
        scheduled,
        away,
        spare,
        standby: asked === 0 ? 0 : Math.max(0, away - spare),
      };
    }),
  );
}

/** Published shifts of people who are there, with the competence of the person. */
function standingOf(
  unit: CohortUnit,
): { readonly date: PlainDate; readonly shift: string; readonly competence: string }[] {
  const personOf = new Map(unit.people.map((one) => [one.personId, one]));
  return unit.published.flatMap(({ staffId, date, shift }) => {
    const person = personOf.get(staffId);
    return person && !isAwayOn(person.away, date) ? [{ date, shift, competence: person.competence }] : [];
  });
}

/**
 * Lays each day's stand-by on shifts in proportion to what they ask for, carried over from day to day so that evenings and nights come
 * in for their part.
 */
export function placeStandby(unit: CohortUnit, needs: readonly StandbyNeed[]): OpenStandby[] {
  const owed = new Map<string, number>();
  return needs.flatMap(({ date, competence, standby }) => {
    const rows = unit.demand.filter((row) => row.date === date && row.competence === competence && row.normal > 0);
    const asked = rows.reduce((sum, row) => sum + row.normal, 0);
    if (standby === 0 || asked === 0) return [];
    for (const row of rows) {
      const key = `${competence} ${row.shift}`;
      owed.set(key, (owed.get(key) ?? 0) + (standby * row.normal) / asked);
    }
    return Array.from({ length: standby }, () => {
      let best = rows[0];
      for (const row of rows) {
        const of = (one: typeof best) => owed.get(`${competence} ${one?.shift}`) ?? 0;
        if (of(row) > of(best)) best = row;
      }
      const shift = best?.shift ?? '';
      owed.set(`${competence} ${shift}`, (owed.get(`${competence} ${shift}`) ?? 0) - 1);
      return { date, shift, competence };
    });
  });
}
