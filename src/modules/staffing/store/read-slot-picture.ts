import { loadMunicipality, readPeopleOnShift, readUnitTree } from '#modules/organisation/index.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RowKey } from '../domain/replan/plan.ts';
import type { Period } from '../domain/staffing-base.ts';
import { buildStaffingBase, slotKeyOf } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { buildStaffingPicture } from '../domain/staffing-picture.ts';
import { periodAround } from './period-around.ts';
import { readAvailabilityAround } from './read-staffing-picture.ts';

/**
 * The picture of one shift as the database stands at this moment, what this transaction has written included: those who stand on it and
 * one more person, with all that the rules need of them. It is not kept, so it may be asked for between writes.
 */
export async function readSlotPicture(
  work: Pick<Work, 'trx' | 'clock'>,
  row: RowKey,
  personId: string,
): Promise<StaffingPicture> {
  const period: Period = periodAround(row.date, work.clock.today());
  const people = [...new Set([personId, ...(await readPeopleOnShift(work, row))])];
  const municipality = await loadMunicipality(work, period, { people, unitIds: [row.unitId] });
  const slot = slotKeyOf(row);
  const onSlot = { ...municipality, demand: municipality.demand?.filter((one) => slotKeyOf(one) === slot) };
  const base = buildStaffingBase(onSlot, await readUnitTree(work), period, compareNames);
  const known = new Set(people);
  const availability = await readAvailabilityAround(work.trx, period);
  return buildStaffingPicture(
    base,
    availability.filter((one) => known.has(one.personId)),
  );
}
