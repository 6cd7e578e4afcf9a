import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import type { RosterKind, ShiftType } from '#modules/organisation/domain/municipality.ts';

/** One shift of one person: a published row, or a shift that a plan gives (`assigned`). */
export interface WorkShift {
  readonly personId: string;
  readonly unitId: string;
  readonly shift: string;
  /** The day it starts on, also as whole days since 1970. */
  readonly date: PlainDate;
  readonly day: number;
  readonly kind: RosterKind | 'assigned';
  /** Minutes since 1970 UTC, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Elapsed hours less the break; they count on `date`. */
  readonly hours: number;
  readonly breakMinutes?: number;
  /** Wholly or mainly passive work, such as a sleeping night. */
  readonly passive?: boolean;
}

/** A shift type placed on a day, in Norwegian civil time; an end at or before the start lies on the next day. */
export function placeShift(
  type: ShiftType,
  at: {
    readonly personId: string;
    readonly unitId: string;
    readonly date: PlainDate;
    readonly kind: WorkShift['kind'];
  },
): WorkShift {
  const endMinute = type.endMinute <= type.startMinute ? type.endMinute + 1440 : type.endMinute;
  const start = osloEpochMinutes(at.date, type.startMinute);
  const end = osloEpochMinutes(at.date, endMinute);
  const { personId, unitId, date, kind } = at;
  const hours = (end - start - type.breakMinutes) / 60;
  const { breakMinutes, passive } = type;
  return {
    personId,
    unitId,
    shift: type.shift,
    date,
    day: dayNumberOf(date),
    kind,
    start,
    end,
    hours,
    breakMinutes,
    passive,
  };
}

/** The shifts that are work, in order of start: being on call is neither duty nor hours. */
export function workOf(shifts: readonly WorkShift[]): WorkShift[] {
  return shifts.filter((shift) => shift.kind !== 'on_call').sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Work without a pause between shifts: shifts that touch or overlap are one duty. Minutes since 1970, `[start, end)`. */
export interface Duty {
  readonly start: number;
  readonly end: number;
  readonly shifts: readonly WorkShift[];
}

/** The duties of one person, in order; `work` as `workOf` gives it. */
export function dutiesOf(work: readonly WorkShift[]): Duty[] {
  const duties: { start: number; end: number; shifts: WorkShift[] }[] = [];
  for (const shift of work) {
    const last = duties.at(-1);
    if (last && shift.start <= last.end) {
      last.shifts.push(shift);
      last.end = Math.max(last.end, shift.end);
    } else duties.push({ start: shift.start, end: shift.end, shifts: [shift] });
  }
  return duties;
}
