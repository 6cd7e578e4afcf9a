import type { Work } from '#platform/unit-of-work/work.ts';
import type { Away } from '../domain/availability.ts';
import type { Opening } from '../domain/opening.ts';
import { openingBetween } from '../domain/opening.ts';
import type { Period } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { changeAway } from '../domain/staffing-picture.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { demandPeople } from './record-absences.ts';

/** What would open up if these people were away; nothing is saved. */
export async function previewAbsences(
  work: Work,
  absences: readonly Away[],
  period: Period,
): Promise<{ readonly before: StaffingPicture; readonly after: StaffingPicture; readonly opening: Opening }> {
  const { picture } = await readStaffingPicture(work, period);
  const people = [...new Set(absences.map((one) => one.personId))];
  demandPeople(work, picture.base, people, 'staffing.map.read');
  const tried = Map.groupBy(absences, (one) => one.personId);
  const awayOf = new Map(picture.awayOf);
  for (const [personId, more] of tried) awayOf.set(personId, [...(awayOf.get(personId) ?? []), ...more]);
  const after = changeAway(picture, awayOf, people);
  return { before: picture, after, opening: openingBetween(picture, after, people) };
}
