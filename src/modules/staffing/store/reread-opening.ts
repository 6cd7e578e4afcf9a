import type { Work } from '#platform/unit-of-work/work.ts';
import type { Opening } from '../domain/opening.ts';
import { openingBetween } from '../domain/opening.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { changeAway } from '../domain/staffing-picture.ts';
import { readAvailabilityAround } from './read-staffing-picture.ts';

/** What a change of absences just written in this transaction opens up or gives back; nothing of it goes into the shared memory. */
export async function rereadOpening(
  work: Pick<Work, 'trx'>,
  before: StaffingPicture,
  changedPeople: readonly string[],
): Promise<Opening> {
  const people = [...new Set(changedPeople)];
  const availability = await readAvailabilityAround(work.trx, before.base.period);
  const awayOf = Map.groupBy(availability, (one) => one.personId);
  return openingBetween(before, changeAway(before, awayOf, people), people);
}
