import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { AttendanceDay, KnownRoster } from './attendance.ts';
import { attendanceDays } from './attendance.ts';
import type { PlacementPlan } from './placement.ts';

/** Days after the placement's end that catching up may use. */
const CATCH_UP_AFTER_DAYS = 14;

/** How a student's required hours stand. */
export interface Progress {
  readonly requiredHours: number;
  readonly doneHours: number;
  /** Ahead with somebody to supervise, in the known roster. */
  readonly plannedHours: number;
  /** Ahead beyond the known roster, as in the weeks known. */
  readonly estimatedHours: number;
  /** Required less done, planned and estimated; never below 0. */
  readonly missingHours: number;
  /** Days ahead without anybody to supervise. */
  readonly lostDays: readonly PlainDate[];
  /** Days that would catch up, soonest first: the supervisor or the second is there and the student is not. */
  readonly catchUp: readonly PlainDate[];
}

/** Hours done and planned against those required; undefined where nothing is required. */
export function assessProgress(
  plan: PlacementPlan,
  roster: KnownRoster,
  days: readonly AttendanceDay[],
  today: PlainDate,
): Progress | undefined {
  if (plan.requiredHours === null || plan.requiredHours <= 0) return undefined;
  const ahead = days.filter(({ date }) => date >= today);
  const supervised = ahead.filter(({ supervision }) => supervision === 'supervisor' || supervision === 'second');
  const doneHours = plan.doneHours ?? 0;
  const plannedHours = sumHours(supervised);
  const estimatedHours = plan.state === 'paused' ? 0 : estimateBeyond(plan, roster, ahead);
  const missingHours = Math.max(0, plan.requiredHours - doneHours - plannedHours - estimatedHours);
  return {
    requiredHours: plan.requiredHours,
    doneHours,
    plannedHours,
    estimatedHours,
    missingHours,
    lostDays: ahead.filter(({ supervision }) => supervision === 'none').map(({ date }) => date),
    catchUp: missingHours > 0 ? findCatchUp(plan, roster, days, today, missingHours) : [],
  };
}

function sumHours(days: readonly AttendanceDay[]): number {
  return days.reduce((sum, { hours }) => sum + hours, 0);
}

function estimateBeyond(plan: PlacementPlan, roster: KnownRoster, ahead: readonly AttendanceDay[]): number {
  const beyond = daysBetween(roster.to > plan.from ? roster.to : plan.from, plan.to);
  if (beyond <= 0) return 0;
  const [first] = ahead;
  const known = first === undefined ? 0 : daysBetween(first.date, plan.to < roster.to ? plan.to : roster.to);
  if (known > 0) return (sumHours(ahead) * beyond) / known;
  const perWeek = plan.weekdays.length || 5;
  return (perWeek * roster.timesOf(plan.shift, plan.from).hours * beyond) / 7;
}

function findCatchUp(
  plan: PlacementPlan,
  roster: KnownRoster,
  days: readonly AttendanceDay[],
  today: PlainDate,
  missingHours: number,
): PlainDate[] {
  const taken = new Set(days.map(({ date }) => date));
  const last = addDays(plan.to, CATCH_UP_AFTER_DAYS);
  const found: PlainDate[] = [];
  let left = missingHours;
  const start = addDays(today > plan.from ? today : plan.from, 1);
  for (let date = start; left > 0 && date < last && date < roster.to; date = addDays(date, 1)) {
    if (taken.has(date)) continue;
    const tried = { ...plan, state: 'planned' as const, extraDays: [date], from: date, to: date };
    const [day] = attendanceDays(tried, roster, undefined);
    if (day === undefined || (day.supervision !== 'supervisor' && day.supervision !== 'second')) continue;
    found.push(date);
    left -= day.hours;
  }
  return found;
}
