import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import type { PlacementPlan } from './placement.ts';

/** A shift of somebody in a unit, and whether they will really be there. */
export interface DutyThere {
  readonly personId: string;
  readonly competence: string;
  readonly unitId: string;
  readonly date: PlainDate;
  readonly shift: string;
  /** Minutes since 1970 UTC. */
  readonly from: number;
  readonly to: number;
  readonly away: boolean;
}

/** The published roster that attendance is judged against: its days `[from, to)` and the duties on them. */
export interface KnownRoster {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly dutiesOn: (unitId: string, date: PlainDate) => readonly DutyThere[];
  /** Begin, end (minutes since 1970 UTC) and paid hours of a shift on a day. */
  readonly timesOf: (
    shift: string,
    date: PlainDate,
  ) => { readonly from: number; readonly to: number; readonly hours: number };
}

/** Who looks after the student that day. */
export type Supervision = 'supervisor' | 'second' | 'other' | 'none';

/** A day on which a student should be there. */
export interface AttendanceDay {
  readonly date: PlainDate;
  readonly shift: string;
  readonly hours: number;
  readonly supervision: Supervision;
  /** Who supervises, or for `other` who could be asked. */
  readonly personId: string | null;
  readonly isExtra: boolean;
}

/** Half a shift together is the least that counts as being there at the same time. */
const LEAST_OVERLAP = 0.5;

/**
 * The days of a placement within the known roster, and who is there to supervise: the supervisor, else the second, else another
 * present with the supervisor's competence who may be asked. Days of a pause are left out.
 */
export function attendanceDays(
  plan: PlacementPlan,
  roster: KnownRoster,
  competence: string | undefined,
): AttendanceDay[] {
  const days: AttendanceDay[] = [];
  const end = plan.extraDays.reduce((last, day) => (day >= last ? addDays(day, 1) : last), plan.to);
  const first = plan.from > roster.from ? plan.from : roster.from;
  for (let date = first; date < end && date < roster.to; date = addDays(date, 1)) {
    if (plan.state === 'paused' && plan.pausedFrom !== null && date >= plan.pausedFrom) break;
    const duties = roster.dutiesOn(plan.unitId, date);
    const isExtra = plan.extraDays.includes(date);
    const shift = shiftOn(plan, date, duties, isExtra);
    if (shift === undefined) continue;
    days.push({ date, shift, isExtra, ...supervisionOf(plan, roster, duties, { date, shift }, competence) });
  }
  return days;
}

function shiftOn(
  plan: PlacementPlan,
  date: PlainDate,
  duties: readonly DutyThere[],
  isExtra: boolean,
): string | undefined {
  if (date >= plan.to && !isExtra) return undefined;
  const own = duties.find(({ personId }) => personId === plan.supervisorId);
  if (plan.weekdays.length === 0) return own?.shift ?? (isExtra ? plan.shift : undefined);
  return isExtra || plan.weekdays.includes(String(weekdayOf(date))) ? plan.shift : undefined;
}

function supervisionOf(
  plan: PlacementPlan,
  roster: KnownRoster,
  duties: readonly DutyThere[],
  at: { readonly date: PlainDate; readonly shift: string },
  competence: string | undefined,
): Pick<AttendanceDay, 'hours' | 'supervision' | 'personId'> {
  const times = roster.timesOf(at.shift, at.date);
  const present = duties.filter(
    (duty) =>
      !duty.away &&
      Math.min(duty.to, times.to) - Math.max(duty.from, times.from) >= LEAST_OVERLAP * (times.to - times.from),
  );
  const is = (personId: string | null) => present.some((duty) => personId !== null && duty.personId === personId);
  const { hours } = times;
  if (is(plan.supervisorId)) return { hours, supervision: 'supervisor', personId: plan.supervisorId };
  if (is(plan.secondSupervisorId)) return { hours, supervision: 'second', personId: plan.secondSupervisorId };
  const other = present.find((duty) => duty.competence === competence);
  return { hours, supervision: other ? 'other' : 'none', personId: other?.personId ?? null };
}
