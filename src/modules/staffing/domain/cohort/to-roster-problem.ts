import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween, daysFrom, weekdayOf } from '#kernel/plain-date.ts';
import type { ShiftTimes } from '../replan/shift-times.ts';
import type {
  RosterDemand,
  RosterEmployee,
  RosterHistory,
  RosterProblem,
  RosterRequest,
  RosterShift,
} from '../roster/roster-problem.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { CohortPerson, CohortUnit } from './cohort-unit.ts';
import { isAwayOn } from './presence.ts';
import type { RosterWish } from './roster-wish.ts';
import { isAgreedDayOff } from './roster-wish.ts';
import type { TeamCalendar } from './team-calendar.ts';
import { teamAt } from './team-calendar.ts';
import type { UnitRosterRules } from './unit-roster-rules.ts';

/** What a team roster is to be made from, besides the unit. */
export interface TeamRosterWish {
  readonly calendar: TeamCalendar;
  readonly teamOf: ReadonlyMap<string, number>;
  readonly rules: UnitRosterRules;
  readonly weightOf: (competence: string) => number;
  readonly wishes: readonly RosterWish[];
  /** Shifts that must stand, and shifts that nobody may be given, by hand or because a rule would break. */
  readonly fixed: readonly PersonShift[];
  readonly forbidden: readonly PersonShift[];
}

/** A shift of a person; `shift` null: a day off. */
export interface PersonShift {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string | null;
}

/** Points a person below what is wanted costs, next to the competence's weight of a hole; and one too many. */
const TOO_MANY = 400;
/** A minute below the employment costs so little that it only decides between people. */
const MINUTE_SHORT = 0.02;
const WEEKEND = 60;
/** A day off by itself seldom gives 35 hours of rest in seven days. */
const SINGLE_DAY_OFF = 40;

/**
 * A unit's team roster as a problem of the roster engine: each person may have only shifts that the calendar gives their team, not
 * away, not in conflict with published shifts that stay; rest is written as shifts that may not follow each other.
 */
export function toRosterProblem(unit: CohortUnit, wish: TeamRosterWish): RosterProblem {
  const { period, shifts } = unit;
  const { rules } = wish;
  const dates = daysFrom(period.from, period.days);
  const timesOf = createTimesOf(unit.allShifts);
  const skills = [...new Set(unit.demand.map((row) => row.competence))];
  const shiftIndex = new Map(shifts.map((type, index) => [type.shift, index]));
  const dayOf = (date: PlainDate) => daysBetween(period.from, date);
  const rest = restBetween(unit, timesOf);
  const asked = new Set(
    unit.demand.filter((row) => row.normal > 0).map((row) => `${row.date} ${row.shift} ${row.competence}`),
  );
  const look: Look = { dates, timesOf, skills, shiftIndex, asked };
  return {
    name: unit.unitId,
    days: period.days,
    weekends: weekendsOf(dates),
    skills,
    teams: Array.from({ length: wish.calendar.teams }, (_, team) => String(team + 1)),
    shifts: shifts.map(
      (type, index): RosterShift => ({
        id: type.shift,
        minutes: timesOf({ date: period.from, shift: type.shift }).minutes,
        forbiddenNext: shifts.flatMap((_, next) => (rest(index, next, 1) < rules.dailyRestHours * 60 ? [next] : [])),
      }),
    ),
    forbiddenAcrossDayOff: shifts.flatMap((_, before) =>
      shifts.flatMap((__, after): [number, number][] =>
        rest(before, after, 2) < rules.weeklyRestHours * 60 ? [[before, after]] : [],
      ),
    ),
    employees: unit.people.map((person) => employeeOf(person, unit, wish, look)),
    demand: unit.demand
      .filter((row) => row.normal > 0)
      .map(
        (row): RosterDemand => ({
          day: dayOf(row.date),
          shift: shiftIndex.get(row.shift) ?? 0,
          skill: skills.indexOf(row.competence),
          team: null,
          minimum: row.minimum,
          wanted: row.normal,
          underWeight: wish.weightOf(row.competence),
          overWeight: TOO_MANY,
        }),
      ),
    requests: requestsOf(unit, wish.wishes, shiftIndex),
  };
}

interface Look {
  readonly dates: readonly PlainDate[];
  readonly timesOf: (at: { readonly date: PlainDate; readonly shift: string }) => ShiftTimes;
  readonly skills: readonly string[];
  readonly shiftIndex: ReadonlyMap<string, number>;
  /** `date shift competence` that somebody is asked for. */
  readonly asked: ReadonlySet<string>;
}

/** Minutes from the end of one shift to the start of another that begins `days` later, on an ordinary day. */
function restBetween({ shifts }: CohortUnit, timesOf: Look['timesOf']) {
  // A fortnight without a clock change: the rules of following shifts hold for any day.
  const day = '2026-06-01' as PlainDate;
  return (before: number, after: number, days: number): number => {
    const [first, second] = [shifts[before], shifts[after]];
    if (!first || !second) return Number.POSITIVE_INFINITY;
    return (
      timesOf({ date: addDays(day, days), shift: second.shift }).from - timesOf({ date: day, shift: first.shift }).to
    );
  };
}

function weekendsOf(dates: readonly PlainDate[]): number[][] {
  const days = new Map<number, number[]>();
  dates.forEach((date, day) => {
    const weekday = weekdayOf(date);
    if (weekday < 6) return;
    const saturday = day - (weekday - 6);
    days.set(saturday, [...(days.get(saturday) ?? []), day]);
  });
  return [...days.values()];
}

function employeeOf(person: CohortPerson, unit: CohortUnit, wish: TeamRosterWish, look: Look): RosterEmployee {
  const { rules } = wish;
  const own = (one: { readonly personId: string }) => one.personId === person.personId;
  const team = wish.teamOf.get(person.personId) ?? 0;
  const fixed = wish.fixed.filter(own);
  const offByWish = wish.wishes.filter((one) => own(one) && isAgreedDayOff(one)).map((one) => one.date);
  const off = new Set([...offByWish, ...fixed.filter((one) => one.shift === null).map((one) => one.date)]);
  const forbidden = new Set(wish.forbidden.filter(own).map((one) => `${one.date} ${one.shift}`));
  const { asked } = look;
  const daysOff: number[] = [];
  const unavailable: { day: number; shift: number }[] = [];
  look.dates.forEach((date, day) => {
    if (off.has(date) || isAwayOn(person.away, date)) {
      daysOff.push(day);
      return;
    }
    unit.shifts.forEach((type, shift) => {
      const barred =
        teamAt(wish.calendar, date, type.shift) !== team ||
        !person.standsFor.some((one) => asked.has(`${date} ${type.shift} ${one}`)) ||
        forbidden.has(`${date} ${type.shift}`) ||
        forbidden.has(`${date} null`) ||
        clashesWithFixed(person, look.timesOf({ date, shift: type.shift }), look, rules);
      if (barred) unavailable.push({ day, shift });
    });
  });
  return {
    id: person.personId,
    skills: person.standsFor.map((one) => look.skills.indexOf(one)).filter((index) => index >= 0),
    team,
    rules: {
      maxMinutes: { value: Math.floor(person.mostHours * 60 + 0.5), weight: 'hard' },
      ...(person.contractHours !== null && {
        minMinutes: { value: Math.floor(person.contractHours * 60), weight: MINUTE_SHORT },
      }),
      maxConsecutiveShifts: { value: rules.maxConsecutiveShifts, weight: 'hard' },
      minConsecutiveDaysOff: { value: 2, weight: SINGLE_DAY_OFF },
      maxWeekends: { value: Math.ceil((unit.period.days / 7) * rules.weekendShare), weight: WEEKEND },
    },
    history: historyOf(person, unit, look),
    daysOff,
    unavailable,
    fixed: fixed.flatMap(({ date, shift }) => {
      const index = shift === null ? undefined : look.shiftIndex.get(shift);
      return index === undefined ? [] : [{ day: daysBetween(unit.period.from, date), shift: index }];
    }),
  };
}

/** Whether a shift overlaps, or leaves too little daily rest to, a published shift that stays. */
function clashesWithFixed(person: CohortPerson, times: ShiftTimes, look: Look, rules: UnitRosterRules): boolean {
  const rest = rules.dailyRestHours * 60;
  return person.fixed.some((row) => {
    const other = look.timesOf(row);
    const margin = row.kind === 'on_call' ? 0 : rest;
    return times.from < other.to + margin && other.from < times.to + margin;
  });
}

/** How the published roster ends before the period. */
function historyOf(person: CohortPerson, unit: CohortUnit, look: Look): RosterHistory {
  const { from } = unit.period;
  const shiftOn = new Map(
    person.fixed
      .filter((row) => row.date < from && row.kind !== 'on_call' && !isAwayOn(person.away, row.date))
      .map((row) => [row.date, row.shift]),
  );
  const runFrom = (isIn: (date: PlainDate) => boolean) => {
    let days = 0;
    while (days < 14 && isIn(addDays(from, -1 - days))) days++;
    return days;
  };
  const last = shiftOn.get(addDays(from, -1));
  const lastShift = last === undefined ? undefined : look.shiftIndex.get(last);
  return {
    lastShift: lastShift ?? null,
    consecutiveShifts: runFrom((date) => shiftOn.has(date)),
    consecutiveOfShift: last === undefined ? 0 : runFrom((date) => shiftOn.get(date) === last),
    consecutiveDaysOff: runFrom((date) => !shiftOn.has(date)),
    shifts: 0,
    minutes: 0,
    weekends: 0,
  };
}

function requestsOf(
  unit: CohortUnit,
  wishes: readonly RosterWish[],
  shiftIndex: ReadonlyMap<string, number>,
): RosterRequest[] {
  const personIndex = new Map(unit.people.map((one, index) => [one.personId, index]));
  return wishes.flatMap((wish): RosterRequest[] => {
    const employee = personIndex.get(wish.personId);
    const day = daysBetween(unit.period.from, wish.date);
    if (employee === undefined || isAgreedDayOff(wish) || day < 0 || day >= unit.period.days) return [];
    const { shift: type, wish: kind, weight } = wish;
    const shift = type === null ? null : shiftIndex.get(type);
    return shift === undefined ? [] : [{ employee, day, shift, kind, weight }];
  });
}
