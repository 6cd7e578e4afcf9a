import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { absencesOf } from '../../domain/availability.ts';
import type { Period } from '../../domain/staffing-base.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';

/** The municipality of a period for engines that draw absence on its roster: demand given, recorded absence as asked, no decisions. */
export async function readTestedMunicipality(
  work: Pick<Work, 'trx' | 'now'>,
  period: Period,
  withRecorded: boolean,
): Promise<Municipality> {
  const { picture } = await readStaffingPicture(work, period);
  const { base, awayOf } = picture;
  return {
    ...base.municipality,
    demand: [...base.demandAt.values()].flat(),
    absences: withRecorded ? absencesOf([...awayOf.values()].flat()) : [],
    decisions: [],
  };
}
