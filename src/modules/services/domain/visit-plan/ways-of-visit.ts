import { TOUR_RULES } from '../../rules/visit-plan/tour-rules.ts';
import type { DayVisit } from './day-facts.ts';
import type { VisitWay } from './day-plan.ts';

/** One way in which a visit may be carried out; without carers it is no visit that day. Starts, in minutes after midnight. */
export interface WayOfVisit {
  readonly way: VisitWay;
  readonly minutes: number;
  readonly carers: number;
  readonly firstStart: number;
  readonly lastStart: number;
}

const DAY = 1440;
const MOST_CARERS = 2;

/** How many carers of the two that the plan can couple a visit takes. */
export function carersOf(visit: Pick<DayVisit, 'carers'>): number {
  return Math.min(visit.carers, MOST_CARERS);
}

/** The last minute at which a visit may begin so as to end in its window; where it is longer than the window, the window's start. */
export function lastStartOf(visit: Pick<DayVisit, 'earliest' | 'latest' | 'minutes'>, minutes = visit.minutes): number {
  return Math.max(visit.earliest, visit.latest - minutes);
}

/** The ways that are open for a visit: as granted, then those that an assessment in force allows. Nothing else reduces a visit. */
export function waysOfVisit(visit: DayVisit, fromMinute?: number | undefined): WayOfVisit[] {
  const carers = carersOf(visit);
  const { earliest, minutes } = visit;
  const last = lastStartOf(visit);
  const ways: WayOfVisit[] = [{ way: 'granted', minutes, carers, firstStart: earliest, lastStart: last }];
  for (const action of visit.actions) {
    const until = action.untilMinute ?? Number.POSITIVE_INFINITY;
    if (action.kind === 'shorten') {
      const shorter = minutes - action.minutes;
      const lastStart = Math.min(lastStartOf(visit, shorter), until);
      if (shorter > 0 && lastStart >= earliest)
        ways.push({ way: 'shorten', minutes: shorter, carers, firstStart: earliest, lastStart });
    } else if (action.kind === 'postpone') {
      const lastStart = Math.min(last + action.minutes, until, DAY - minutes);
      if (lastStart > last) ways.push({ way: 'postpone', minutes, carers, firstStart: earliest, lastStart });
      if (action.minutes >= DAY && until > earliest) ways.push(without('other-day', earliest, last));
    } else if (until > earliest) ways.push(without(action.kind, earliest, last));
  }
  if (fromMinute !== undefined)
    ways.push({ way: 'late', minutes, carers, firstStart: earliest, lastStart: last + TOUR_RULES.runningLate });
  return ways;
}

function without(way: VisitWay, firstStart: number, lastStart: number): WayOfVisit {
  return { way, minutes: 0, carers: 0, firstStart, lastStart };
}
