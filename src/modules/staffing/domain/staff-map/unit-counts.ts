import type { StaffingPicture } from '../staffing-picture.ts';
import type { DayReader } from './person-days.ts';

/** People of a unit per day of the period. */
export interface UnitCounts {
  readonly away: Uint16Array;
  readonly workOnly: Uint16Array;
  readonly atWork: Uint16Array;
  readonly movable: Uint16Array;
}

/** Counts a unit's own people day by day. */
export function countDays(picture: StaffingPicture, reader: DayReader, unitId: string): UnitCounts {
  const { base } = picture;
  const counts = {
    away: new Uint16Array(base.period.days),
    workOnly: new Uint16Array(base.period.days),
    atWork: new Uint16Array(base.period.days),
    movable: new Uint16Array(base.period.days),
  };
  const add = (into: Uint16Array, from: Uint8Array) => {
    for (const [day, value] of from.entries()) into[day] = (into[day] ?? 0) + value;
  };
  for (const person of base.staffOf.get(unitId) ?? []) {
    const days = reader.daysOf(picture, person);
    add(counts.away, days.away);
    add(counts.workOnly, days.workOnly);
    add(counts.atWork, days.atWork);
    add(counts.movable, days.movable);
  }
  return counts;
}
