import type { PlainDate } from '#kernel/plain-date.ts';
import { isoWeekOf } from '#kernel/plain-date.ts';
import type { WorkedWeek } from '#modules/organisation/domain/municipality.ts';
import type { LawCalendar } from '../law/law-calendar.ts';
import { lawValue } from '../law/limits-of-person.ts';
import type { WorkShift } from '../working-time/work-shift.ts';

/** Hours of one person in one ISO week of a period. */
export interface HoursOfWeek {
  readonly week: string;
  /** By the roster, shifts lost to absence aside. */
  readonly ordinary: number;
  readonly extra: number;
  readonly overtime: number;
  /** Hours on call, uncounted. */
  readonly onCall: number;
  readonly night: number;
  readonly sunday: number;
  /** As registered after the work was done; undefined where nothing is registered. */
  readonly registered?: number | undefined;
  readonly registeredOvertime?: number | undefined;
}

/** What one person has worked in a period, by week, with the sum. */
export interface HoursOverview {
  readonly personId: string;
  readonly weeks: readonly HoursOfWeek[];
  /** Registered hours where there are any, else the roster's; and how much of it is overtime. */
  readonly worked: number;
  readonly overtime: number;
}

/**
 * The overview that must exist of how much each employee has worked, for the days `[from, to)`. Registered hours go before the
 * roster's; both are shown. Source: rules/working-time-law.ts (aml. § 10-7).
 */
export function hoursOverview(
  personId: string,
  shifts: readonly WorkShift[],
  worked: readonly WorkedWeek[],
  days: { readonly from: PlainDate; readonly to: PlainDate },
  calendar: LawCalendar,
): HoursOverview {
  const inside = shifts.filter(({ date }) => days.from <= date && date < days.to);
  const byWeek = Map.groupBy(inside, ({ date }) => isoWeekOf(date));
  const first = isoWeekOf(days.from);
  const last = isoWeekOf(days.to);
  const registered = new Map(worked.filter(({ week }) => first <= week && week <= last).map((row) => [row.week, row]));
  const names = [...new Set([...byWeek.keys(), ...registered.keys()])].sort();
  const weeks = names.map((week) => weekOf(week, byWeek.get(week) ?? [], registered.get(week), calendar));
  return {
    personId,
    weeks,
    worked: weeks.reduce((sum, one) => sum + (one.registered ?? one.ordinary + one.extra + one.overtime), 0),
    overtime: weeks.reduce((sum, one) => sum + (one.registeredOvertime ?? one.overtime), 0),
  };
}

function weekOf(
  week: string,
  shifts: readonly WorkShift[],
  registered: WorkedWeek | undefined,
  calendar: LawCalendar,
): HoursOfWeek {
  const of = (kind: WorkShift['kind']): number =>
    shifts.filter((shift) => shift.kind === kind).reduce((sum, shift) => sum + shift.hours, 0);
  const work = shifts.filter(({ kind }) => kind !== 'on_call');
  return {
    week,
    ordinary: of('normal'),
    extra: of('extra') + of('assigned'),
    overtime: of('overtime'),
    onCall: of('on_call'),
    night: work.reduce((sum, shift) => sum + nightHoursOf(shift, calendar), 0),
    sunday: work.reduce((sum, shift) => sum + calendar.sundayHours(shift), 0),
    registered: registered?.hours,
    registeredOvertime: registered?.overtimeHours,
  };
}

function nightHoursOf(shift: WorkShift, calendar: LawCalendar): number {
  const at = (parameter: 'nightStartHour' | 'nightEndHour') => lawValue('aml-10-11-1', parameter, shift.date);
  return calendar.nightHours(shift, at('nightStartHour'), at('nightEndHour'));
}
