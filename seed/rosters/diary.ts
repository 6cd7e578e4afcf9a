import type { RosterCalendar } from './roster-calendar.ts';

const DAILY_REST = 11 * 60;
const WEEKLY_REST = 35 * 60;
const WEEK_HOURS = 48 * 60;
const FREE = -1;

/** One person's shifts in a period: at most one that begins on each day. */
export interface Diary {
  /** Index of the shift in the calendar by day; -1 where free. */
  readonly shiftOn: Int8Array;
  readonly minutesOn: Int16Array;
  /** Whether the shift is beyond the person's own roster. */
  readonly extraOn: Uint8Array;
  minutes: number;
}

/** A diary without shifts. */
export function emptyDiary(calendar: RosterCalendar): Diary {
  const { days } = calendar;
  return {
    shiftOn: new Int8Array(days).fill(FREE),
    minutesOn: new Int16Array(days),
    extraOn: new Uint8Array(days),
    minutes: 0,
  };
}

/** Writes a shift into a free day. */
export function putShift(calendar: RosterCalendar, diary: Diary, day: number, shift: number, extra = false): void {
  const minutes = calendar.minutes[shift]?.[day] ?? 0;
  diary.shiftOn[day] = shift;
  diary.minutesOn[day] = minutes;
  diary.extraOn[day] = extra ? 1 : 0;
  diary.minutes += minutes;
}

/** Takes the shift of a day out again. */
export function dropShift(diary: Diary, day: number): void {
  diary.minutes -= diary.minutesOn[day] ?? 0;
  diary.shiftOn[day] = FREE;
  diary.minutesOn[day] = 0;
  diary.extraOn[day] = 0;
}

/** Whether no shift begins on the day. */
export function isFree(diary: Diary, day: number): boolean {
  return diary.shiftOn[day] === FREE;
}

function startOf(calendar: RosterCalendar, diary: Diary, day: number): number {
  return calendar.start[diary.shiftOn[day] ?? FREE]?.[day] ?? Number.NaN;
}

function endOf(calendar: RosterCalendar, diary: Diary, day: number): number {
  return calendar.end[diary.shiftOn[day] ?? FREE]?.[day] ?? Number.NaN;
}

function hasDailyRest(calendar: RosterCalendar, diary: Diary, day: number, start: number, end: number): boolean {
  for (let other = Math.max(0, day - 2); other <= Math.min(calendar.days - 1, day + 2); other++) {
    if (other === day || isFree(diary, other)) continue;
    if (
      other < day
        ? start - endOf(calendar, diary, other) < DAILY_REST
        : startOf(calendar, diary, other) - end < DAILY_REST
    )
      return false;
  }
  return true;
}

/** Minutes on the dates `[from, from + 7)`, all of them or only the extra ones. */
export function minutesInWindow(diary: Diary, from: number, extraOnly = false): number {
  let sum = 0;
  for (let day = Math.max(0, from); day < Math.min(from + 7, diary.shiftOn.length); day++)
    if (!extraOnly || diary.extraOn[day] === 1) sum += diary.minutesOn[day] ?? 0;
  return sum;
}

function hasWeeklyRest(calendar: RosterCalendar, diary: Diary, window: number): boolean {
  const from = calendar.midnight[window] ?? 0;
  const to = calendar.midnight[window + 7] ?? 0;
  let freeFrom = from;
  for (let day = Math.max(0, window - 1); day < window + 7; day++) {
    if (isFree(diary, day)) continue;
    if (startOf(calendar, diary, day) - freeFrom >= WEEKLY_REST) return true;
    freeFrom = Math.max(freeFrom, endOf(calendar, diary, day));
  }
  return to - freeFrom >= WEEKLY_REST;
}

/**
 * Whether a person may by law work a shift that begins on a free day: 11 h of rest on both sides, 35 h of rest in every
 * seven days, at most 48 h in seven days (aml. §§ 10-6, 10-8).
 */
export function mayWork(calendar: RosterCalendar, diary: Diary, day: number, shift: number): boolean {
  const start = calendar.start[shift]?.[day] ?? 0;
  const end = calendar.end[shift]?.[day] ?? 0;
  if (!isFree(diary, day) || !hasDailyRest(calendar, diary, day, start, end)) return false;
  const minutes = calendar.minutes[shift]?.[day] ?? 0;
  for (let window = day - 6; window <= day; window++)
    if (minutesInWindow(diary, window) + minutes > WEEK_HOURS) return false;
  putShift(calendar, diary, day, shift);
  const last = Math.min(calendar.days - 7, day + 1);
  let rested = true;
  for (let window = Math.max(0, day - 6); rested && window <= last; window++)
    rested = hasWeeklyRest(calendar, diary, window);
  dropShift(diary, day);
  return rested;
}
