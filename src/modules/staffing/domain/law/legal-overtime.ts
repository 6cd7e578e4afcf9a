import type { PlainDate } from '#kernel/plain-date.ts';
import { weekIndexOf } from '../working-time/assess-overtime.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { PersonWork } from './person-work.ts';
import { valueOn } from './person-work.ts';

/** Overtime by the law, on the day (whole days since 1970) that it is worked. */
export interface LegalOvertime {
  readonly byDay: ReadonlyMap<number, number>;
  /** Overtime on a day because the day itself is too long; part of `byDay`. */
  readonly daily: ReadonlyMap<number, number>;
}

const NONE: LegalOvertime = { byDay: new Map(), daily: new Map() };

/**
 * Overtime is work beyond the law's own day and week: nine hours among shifts that start on one date (what averaging allows
 * where it is agreed), and 40, 38 or 36 hours in an ISO week. What the published plan itself holds is ordinary work. Hours up to
 * that limit are extra hours, whatever the person's position. In a week it is the last of the extra hours that are overtime.
 * Source: rules/working-time-law.ts (aml. §§ 10-4, 10-5, 10-6 (2)).
 */
export function legalOvertime(work: PersonWork): LegalOvertime {
  if (work.work.every(({ kind }) => kind === 'normal')) return NONE;
  const byDay = new Map<number, number>();
  const daily = new Map<number, number>();
  for (const shifts of Map.groupBy(work.work, ({ day }) => weekIndexOf(day)).values()) {
    if (shifts.some(({ kind }) => kind !== 'normal')) addWeek(work, shifts, byDay, daily);
  }
  return { byDay, daily };
}

function addWeek(
  work: PersonWork,
  shifts: readonly WorkShift[],
  byDay: Map<number, number>,
  daily: Map<number, number>,
): void {
  const days = [...Map.groupBy(shifts, ({ day }) => day)].map(([day, own]) => {
    const hours = hoursOf(own);
    const ordinary = ordinaryOf(own);
    const tooLong = Math.max(0, hours - Math.max(ordinary, normalDay(work, (own[0] as WorkShift).date)));
    if (tooLong > 0) {
      daily.set(day, tooLong);
      byDay.set(day, tooLong);
    }
    return { day, tooLong, extra: hours - ordinary };
  });
  let left = weekExcess(
    work,
    shifts,
    days.reduce((sum, { tooLong }) => sum + tooLong, 0),
  );
  for (const { day, tooLong, extra } of days.toReversed()) {
    const taken = Math.min(left, extra - tooLong);
    if (taken <= 0) continue;
    byDay.set(day, tooLong + taken);
    left -= taken;
  }
}

/** Overtime in some dates taken as one week: days that are too long, and what the rest passes the week's limit by. */
export function overtimeOfWindow(work: PersonWork, shifts: readonly WorkShift[], { daily }: LegalOvertime): number {
  let tooLong = 0;
  for (const day of new Set(shifts.map((shift) => shift.day))) tooLong += daily.get(day) ?? 0;
  return tooLong + weekExcess(work, shifts, tooLong);
}

function weekExcess(work: PersonWork, shifts: readonly WorkShift[], tooLong: number): number {
  const last = shifts.at(-1);
  if (last === undefined) return 0;
  return Math.max(0, hoursOf(shifts) - tooLong - Math.max(ordinaryOf(shifts), normalWeek(work, last.date)));
}

/** The law's week; in a three-part rota the least that counting Sunday and night hours longer may bring it to. */
function normalWeek(work: PersonWork, date: PlainDate): number {
  const parameter = work.terms.rotaClass === 'three_part' ? 'weightedFloorWeekHours' : 'normalWeekHours';
  return work.limits.rule(parameter)(date).value;
}

function normalDay(work: PersonWork, date: PlainDate): number {
  const normal = valueOn(work, 'normalDayHours', date, 9);
  if (work.limits.on('averagingWeeks', date) === undefined) return normal;
  return Math.max(normal, valueOn(work, 'averagedDayHours', date, normal));
}

function hoursOf(shifts: readonly WorkShift[]): number {
  return shifts.reduce((sum, { hours }) => sum + hours, 0);
}

function ordinaryOf(shifts: readonly WorkShift[]): number {
  return hoursOf(shifts.filter(({ kind }) => kind === 'normal'));
}
