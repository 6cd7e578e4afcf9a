import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { LiveVersions } from '#platform/live/live-versions.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { rosterYears } from '../../domain/law/roster-years.ts';
import { partOfBase } from '../../domain/part-of-base.ts';
import type { Period, SlotKey, StaffingBase } from '../../domain/staffing-base.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';

/** A unit's part of the municipality in a period, small enough to send to a thread. */
export interface UnitPart {
  readonly base: StaffingBase;
  readonly municipality: Municipality;
  readonly versions: LiveVersions;
  readonly holidays: ReadonlySet<PlainDate>;
}

/** Reads what a unit roster needs: the unit's people with all they have, its demand, and whoever stands on its shifts. */
export async function readUnitPart(work: Work, unitId: string, period: Period): Promise<UnitPart> {
  const { picture, versions } = await readStaffingPicture(work, period);
  const { base, awayOf } = picture;
  if (!base.unitOf.has(unitId)) throw new NotYours(`unit ${unitId}`);
  const to = addDays(period.from, period.days);
  const people = new Set((base.staffOf.get(unitId) ?? []).map((one) => one.personId));
  for (const row of base.municipality.roster) {
    if (row.unitId === unitId && period.from <= row.date && row.date < to) people.add(row.staffId);
  }
  const slots = new Set<SlotKey>(base.slotsOfUnit.get(unitId) ?? []);
  const municipality = partOfBase(base, awayOf, people, slots);
  const around = rosterYears(municipality.roster);
  return { base, municipality, versions, holidays: norwegianHolidays(around.from, around.to) };
}
