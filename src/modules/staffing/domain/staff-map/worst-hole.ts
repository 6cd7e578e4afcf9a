import type { StaffingPicture } from '../staffing-picture.ts';
import type { DayReader } from './person-days.ts';
import type { Hole } from './picture-index.ts';

/** The hole furthest below minimum, then with most missing, then soonest; only what has not begun counts. */
export function findWorstHole(holes: readonly Hole[], units: ReadonlySet<string>, nowMinute: number): Hole | undefined {
  let worst: Hole | undefined;
  for (const hole of holes) {
    if (hole.startsAt <= nowMinute || !units.has(hole.row.unitId)) continue;
    const more = worst ? hole.belowMinimum - worst.belowMinimum || hole.missing - worst.missing : 1;
    if (more > 0) worst = hole;
  }
  return worst;
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
