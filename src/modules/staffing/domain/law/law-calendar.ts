import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDateAt, weekdayOf } from '#kernel/plain-date.ts';
import type { Stretch } from '../working-time/worker.ts';
import { lawValue } from './limits-of-person.ts';

/** A stretch of Sunday or holiday time: from the evening before to the evening before the next working day. */
export interface HolidayStretch extends Stretch {
  /** Counts Sundays and holidays in order; days off that touch are one. */
  readonly index: number;
  /** The first Sunday or holiday in it. */
  readonly date: PlainDate;
}

/** What part of the hours falls on Sundays and holidays, or in the night, on some days. */
export interface LawCalendar {
  readonly stretches: readonly HolidayStretch[];
  /** The Sunday and holiday stretches that some minutes share anything with. */
  stretchesIn(at: Stretch): readonly HolidayStretch[];
  /** Hours of a stretch within Sunday and holiday time. */
  sundayHours(at: Stretch): number;
  /** Hours of a stretch between two clock hours of the night (21 and 6). */
  nightHours(at: Stretch, fromHour: number, toHour: number): number;
}

/**
 * The Sundays, holidays and nights of the days `[firstDay, lastDay]`, whole days since 1970. `holidays` are the public holidays
 * that are not Sundays. Christmas Eve and the Saturdays before Easter and Whitsun begin at 15:00.
 */
export function lawCalendar(firstDay: number, lastDay: number, holidays: ReadonlySet<PlainDate>): LawCalendar {
  const stretches = holidayStretches(firstDay, lastDay, holidays);
  const sundayCache = new Map<string, { hours: number; stretches: readonly HolidayStretch[] }>();
  const nightCache = new Map<string, number>();
  const on = (at: Stretch) => {
    const key = `${at.start}-${at.end}`;
    const known = sundayCache.get(key);
    if (known) return known;
    const inside = stretches.filter((one) => one.start < at.end && at.start < one.end);
    const minutes = inside.reduce((sum, one) => sum + Math.min(at.end, one.end) - Math.max(at.start, one.start), 0);
    const found = { hours: minutes / 60, stretches: inside };
    sundayCache.set(key, found);
    return found;
  };
  return {
    stretches,
    stretchesIn: (at) => on(at).stretches,
    sundayHours: (at) => on(at).hours,
    nightHours: (at, fromHour, toHour) => {
      const key = `${at.start}-${at.end}-${fromHour}-${toHour}`;
      const known = nightCache.get(key);
      if (known !== undefined) return known;
      const hours = nightMinutes(at, fromHour, toHour) / 60;
      nightCache.set(key, hours);
      return hours;
    },
  };
}

const DAY_MINUTES = 1440;

function nightMinutes({ start, end }: Stretch, fromHour: number, toHour: number): number {
  let minutes = 0;
  // The day of `start` in UTC lies at most one day from the Norwegian one; two nights before is early enough.
  for (let day = Math.floor(start / DAY_MINUTES) - 2; ; day++) {
    const from = osloEpochMinutes(plainDateAt(day), fromHour * 60);
    if (from >= end) return minutes;
    const to = osloEpochMinutes(plainDateAt(day), (toHour <= fromHour ? toHour + 24 : toHour) * 60);
    minutes += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
}

function holidayStretches(firstDay: number, lastDay: number, holidays: ReadonlySet<PlainDate>): HolidayStretch[] {
  const hourOf = (parameter: 'sundayStartHour' | 'sundayEndHour' | 'eveStartHour', date: PlainDate): number =>
    lawValue('aml-10-10', parameter, date);
  const isOff = (date: PlainDate): boolean => weekdayOf(date) === 7 || holidays.has(date);
  const stretches: HolidayStretch[] = [];
  for (let day = firstDay - 1; day <= lastDay + 1; day++) {
    const date = plainDateAt(day);
    if (!isOff(date) || isOff(addDays(date, -1))) continue;
    let last = date;
    while (isOff(addDays(last, 1))) last = addDays(last, 1);
    const startHour = hourOf(isEve(addDays(date, -1), holidays) ? 'eveStartHour' : 'sundayStartHour', date);
    stretches.push({
      index: stretches.length,
      date,
      start: osloEpochMinutes(addDays(date, -1), startHour * 60),
      end: osloEpochMinutes(last, hourOf('sundayEndHour', date) * 60),
    });
  }
  return stretches;
}

/** Christmas Eve; the Saturday between Good Friday and Easter Monday; the one nine days after Ascension, before Whit Monday. */
function isEve(date: PlainDate, holidays: ReadonlySet<PlainDate>): boolean {
  if (date.endsWith('-12-24')) return true;
  if (weekdayOf(date) !== 6 || !holidays.has(addDays(date, 2))) return false;
  return holidays.has(addDays(date, -1)) || holidays.has(addDays(date, -9));
}
