import type { StaffingPicture } from '../staffing-picture.ts';
import type { DayReader } from './person-days.ts';
import type { Hole } from './picture-index.ts';

/** The hole furthest below minimum, then with most missing, then soonest; only what has not begun counts. */
export function findWorstHole(holes: readonly Hole[], units: ReadonlySet<string>, nowMinute: number): Hole | undefined {
  return holes
    .filter((hole) => units.has(hole.row.unitId) && hole.startsAt > nowMinute)
    .reduce<Hole | undefined>((worst, hole) => {
      if (!worst) return hole;
      const more = hole.belowMinimum - worst.belowMinimum || hole.missing - worst.missing;
      return more > 0 ? hole : worst;
    }, undefined);
}

/** How many people could take a hole as far as competence, place, and rest on either side tell; the plan judges the rest. */
export function countWhoMayTake(picture: StaffingPicture, reader: DayReader, { row }: Hole): number {
  const { base } = picture;
  const covering = new Set(
    base.municipality.competences
      .filter((one) => one.competence === row.competence || one.covers.includes(row.competence))
      .map((one) => one.competence),
  ).add(row.competence);
  let count = 0;
  for (const person of base.people.values()) {
    if (!covering.has(person.competence) || !reader.mayGoTo(person, row.unitId, row.date)) continue;
    if (reader.isFreeFor(picture, person, row)) count++;
  }
  return count;
}
