import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import type { ShiftType } from '#modules/organisation/domain/municipality.ts';
import { NIGHT } from '../../rules/replan-prices.ts';

const DAY_MINUTES = 1440;

/** When a shift of a day lies, in minutes since 1970 UTC; `minutes` without the break, `night` within the night hours. */
export interface ShiftTimes {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly night: number;
}

/** Minutes that a stretch shares with the nights touching the days from the one before `day` on. */
function nightMinutes(day: number, from: number, to: number): number {
  let total = 0;
  for (let night = day - 1; osloEpochMinutes(plainDateAt(night), NIGHT.fromMinute) < to; night++) {
    const start = osloEpochMinutes(plainDateAt(night), NIGHT.fromMinute);
    const end = osloEpochMinutes(plainDateAt(night + 1), NIGHT.toMinute);
    total += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return total;
}

/** Looks up shift times by shift number and day; elapsed time in Norway, clock changes included. */
export function createShiftTimes(shifts: readonly ShiftType[]): (shift: number, day: number) => ShiftTimes {
  const known = new Map<number, ShiftTimes>();
  return (shift, day) => {
    const key = day * shifts.length + shift;
    const found = known.get(key);
    if (found) return found;
    const type = shifts[shift];
    if (!type) throw new RangeError(`no shift number ${shift}`);
    const date = plainDateAt(day);
    const endMinute = type.endMinute <= type.startMinute ? type.endMinute + DAY_MINUTES : type.endMinute;
    const from = osloEpochMinutes(date, type.startMinute);
    const to = Math.max(from, osloEpochMinutes(date, endMinute));
    const times = { from, to, minutes: Math.max(0, to - from - type.breakMinutes), night: nightMinutes(day, from, to) };
    known.set(key, times);
    return times;
  };
}
