import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween, daysFrom, isoWeekOf, weekdayOf } from '#kernel/plain-date.ts';
import type { ServiceUser, Visit } from '#modules/organisation/domain/municipality.ts';
import { isLost } from '../absences/away-days.ts';
import type { AwayBook } from '../absences/cover-shift.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { DemoPerson } from '../people/build-staff.ts';
import { mayStandInFor } from '../people/competences.ts';
import { streamOf } from '../random-stream.ts';
import type { UnitRoster } from '../rosters/build-unit-rosters.ts';
import type { RosterCalendar } from '../rosters/roster-calendar.ts';
import { SHIFT_TYPES } from '../rosters/shift-types.ts';
import type { GrantedVisits } from './grant-home-services.ts';

const VISIT_DAYS = 14;
const START_UP_MINUTES = 15;
const LUNCH_MINUTES = 30;
const KM_PER_DEGREE = 111.2;
const ROAD_FACTOR = 1.25;
const ROAD_KM_PER_HOUR = 45;
const PARKING_MINUTES = 2;

/** A carer at work, free from a minute of the day on, standing at a place. */
interface Route {
  readonly person: DemoPerson;
  readonly end: number;
  free: number;
  lat: number;
  lon: number;
  hadLunch: boolean;
}

function travelMinutes(route: Route, user: ServiceUser): number {
  const north = (user.lat ?? route.lat) - route.lat;
  const east = ((user.lon ?? route.lon) - route.lon) * Math.cos((route.lat * Math.PI) / 180);
  const km = Math.hypot(north, east) * KM_PER_DEGREE * ROAD_FACTOR;
  return PARKING_MINUTES + Math.round((km / ROAD_KM_PER_HOUR) * 60);
}

type Start = { readonly route: Route; readonly minute: number };

function startOf(route: Route, user: ServiceUser, granted: GrantedVisits): Start | undefined {
  const { earliest, latest } = granted.service.window;
  const arrival = route.free + travelMinutes(route, user);
  const minute = Math.ceil(Math.max(arrival, earliest) / 5) * 5;
  const done = minute + granted.minutes;
  return done <= latest && done <= route.end ? { route, minute } : undefined;
}

function occupy({ route, minute }: Start, user: ServiceUser, minutes: number): void {
  route.free = minute + minutes;
  route.lat = user.lat ?? route.lat;
  route.lon = user.lon ?? route.lon;
  if (!route.hadLunch && route.free >= route.end - 240) {
    route.free += LUNCH_MINUTES;
    route.hadLunch = true;
  }
}

/** What the districts plan their visits from. */
export interface VisitWorld {
  readonly frame: DemoFrame;
  readonly calendar: RosterCalendar;
  readonly rosters: readonly UnitRoster[];
  readonly people: readonly DemoPerson[];
  readonly away: AwayBook;
  readonly users: readonly ServiceUser[];
  readonly granted: readonly GrantedVisits[];
  /** Where the people of a unit set out from. */
  readonly basePoint: (unitIndex: number) => { readonly lat: number; readonly lon: number };
}

/** Those of a unit who are at work on a shift and not away, at the base when it begins. */
function routesOn(
  { frame, calendar, away, basePoint }: VisitWorld,
  people: readonly DemoPerson[],
  date: PlainDate,
  shiftId: string,
): Route[] {
  const day = daysBetween(frame.rosterFrom, date);
  const shift = calendar.shifts.indexOf(shiftId);
  const type = SHIFT_TYPES[shift];
  if (!type) return [];
  const end = type.endMinute > type.startMinute ? type.endMinute : 1440;
  return people
    .filter((person) => person.diary?.shiftOn[day] === shift)
    .filter((person) => !(away.get(person) ?? []).some((days) => isLost(calendar, days, day, shift)))
    .map((person) => ({
      person,
      free: type.startMinute + START_UP_MINUTES,
      end: end - (shiftId === 'N' ? 0 : START_UP_MINUTES),
      hadLunch: shiftId === 'N',
      ...basePoint(person.unitIndex),
    }));
}

function isDue(granted: GrantedVisits, date: PlainDate): boolean {
  if (!granted.weekdays.includes(weekdayOf(date))) return false;
  return !granted.service.everyOtherWeek || Number(isoWeekOf(date).slice(-2)) % 2 === granted.weekParity;
}

/** The carer who can begin first among those the user knows best; a helper of lower competence before a higher one. */
function bestStarts(
  routes: readonly Route[],
  user: ServiceUser,
  granted: GrantedVisits,
  known: ReadonlySet<string>,
): Start[] {
  const { competence } = granted.service;
  return routes
    .filter(({ person }) => mayStandInFor(person.staff.competence, competence))
    .flatMap((route) => startOf(route, user, granted) ?? [])
    .sort((a, b) => rank(a, competence, known) - rank(b, competence, known));
}

function rank({ route, minute }: Start, competence: string, known: ReadonlySet<string>): number {
  const { staff } = route.person;
  return minute - (known.has(staff.staffId) ? 25 : 0) + (staff.competence === competence ? 0 : 12);
}

/**
 * The visits from `from` until two weeks from today, with the carer and start that the districts have planned, from the published roster: within
 * each visit's window, by someone at work with the competence, with time to travel between homes. What does not fit in a
 * day is left to another week.
 */
export function planVisits(world: VisitWorld): Visit[] {
  const { frame, rosters, people, users, granted } = world;
  const random = streamOf(frame.seed, 'visits');
  const userById = new Map(users.map((user) => [user.userId, user]));
  const colleagues = Map.groupBy(people, (person) => person.unitIndex);
  const ofUnit = Map.groupBy(granted, (visits) => visits.unitId);
  const patrol = rosters.flatMap(({ operating }, index) =>
    operating.pattern === 'night_patrol' ? (colleagues.get(index) ?? []) : [],
  );
  const known = new Map<string, Set<string>>();
  const visits: Visit[] = [];
  for (const date of daysFrom(
    frame.from,
    Math.min(daysBetween(frame.from, frame.today) + VISIT_DAYS, frame.daysAhead),
  )) {
    const nightRoutes = routesOn(world, patrol, date, 'N');
    rosters.forEach(({ operating }, index) => {
      const due = (ofUnit.get(operating.unit.unitId) ?? []).filter((candidate) => isDue(candidate, date));
      const own = colleagues.get(index) ?? [];
      const routes = { D: routesOn(world, own, date, 'D'), A: routesOn(world, own, date, 'A'), N: nightRoutes };
      due.sort((a, b) => a.service.window.latest - b.service.window.latest || b.minutes - a.minutes);
      for (const visit of due) {
        const user = userById.get(visit.userId);
        if (!user) continue;
        const familiar = known.get(visit.userId) ?? new Set<string>();
        known.set(visit.userId, familiar);
        const [first, second] = bestStarts(routes[visit.service.window.shift], user, visit, familiar);
        if (!first || (visit.carers > 1 && !second)) continue;
        const start = visit.carers > 1 && second ? Math.max(first.minute, second.minute) : first.minute;
        if (start + visit.minutes > visit.service.window.latest) continue;
        for (const carer of visit.carers > 1 && second ? [first, second] : [first])
          occupy({ route: carer.route, minute: start }, user, visit.minutes);
        familiar.add(first.route.person.staff.staffId);
        visits.push(
          visitOf(`V${String(visits.length + 1).padStart(6, '0')}`, date, visit, first, start, random.next() < 0.1),
        );
      }
    });
  }
  return visits;
}

function visitOf(
  visitId: string,
  date: PlainDate,
  granted: GrantedVisits,
  first: Start,
  start: number,
  firm: boolean,
): Visit {
  const { service, minutes, carers, userId, serviceId } = granted;
  const { earliest, latest } = service.window;
  return {
    visitId,
    userId,
    serviceId,
    date,
    earliestMinute: earliest,
    latestMinute: latest,
    minutes,
    carers,
    competence: service.competence,
    allowed: firm ? [] : service.allowed.filter((action) => !action.startsWith('shorten') || minutes > 10),
    plannedCarer: first.route.person.staff.staffId,
    plannedStartMinute: start,
  };
}
