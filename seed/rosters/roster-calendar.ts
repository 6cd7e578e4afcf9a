import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { ShiftType } from '#modules/organisation/domain/municipality.ts';

/** When each shift begins and ends on each day of a period; minutes since 1970 UTC, so that clock changes count. */
export interface RosterCalendar {
  readonly days: number;
  readonly shifts: readonly string[];
  /** 00:00 of day 0 … `days + 7`. */
  readonly midnight: readonly number[];
  /** By shift, then day. */
  readonly start: readonly (readonly number[])[];
  readonly end: readonly (readonly number[])[];
  /** Working time: elapsed minutes less the break. */
  readonly minutes: readonly (readonly number[])[];
}

/** The calendar of `days` days from `from` for the given shifts. */
export function rosterCalendar(from: PlainDate, days: number, types: readonly ShiftType[]): RosterCalendar {
  const dates = Array.from({ length: days + 8 }, (_, day) => addDays(from, day));
  const inPeriod = dates.slice(0, days);
  const start = types.map((type) => inPeriod.map((date) => osloEpochMinutes(date, type.startMinute)));
  const end = types.map((type) =>
    inPeriod.map((date) => osloEpochMinutes(date, type.endMinute + (type.endMinute <= type.startMinute ? 1440 : 0))),
  );
  return {
    days,
    shifts: types.map((type) => type.shift),
    midnight: dates.map((date) => osloEpochMinutes(date, 0)),
    start,
    end,
    minutes: types.map((type, shift) =>
      inPeriod.map((_, day) => (end[shift]?.[day] ?? 0) - (start[shift]?.[day] ?? 0) - type.breakMinutes),
    ),
  };
}
