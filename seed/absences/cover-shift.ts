import type { DemoPerson } from '../people/build-staff.ts';
import { mayStandInFor } from '../people/competences.ts';
import { mayWork, minutesInWindow, putShift } from '../rosters/diary.ts';
import type { RosterCalendar } from '../rosters/roster-calendar.ts';
import type { AwayDays } from './away-days.ts';
import { isLost } from './away-days.ts';

/** Who is away when, by person; filled as the absences are drawn. */
export type AwayBook = Map<DemoPerson, AwayDays[]>;

const MOST_EXTRA_SHIFTS = 4;
const SATURDAY = 5;

function extraShifts(person: DemoPerson): number {
  return person.diary?.extraOn.reduce((sum, extra) => sum + extra, 0) ?? 0;
}

function worksWeekend(person: DemoPerson, saturday: number): boolean {
  return [saturday, saturday + 1].some((day) => (person.diary?.shiftOn[day] ?? -1) >= 0);
}

/** An extra shift at a week-end is for those who are free the week-ends before and after. */
function keepsWeekendFree(person: DemoPerson, day: number): boolean {
  const saturday = day - (day % 7) + SATURDAY;
  return day < saturday || (!worksWeekend(person, saturday - 7) && !worksWeekend(person, saturday + 7));
}

/** All hours of every seven days stay within the person's full-time week, so that nothing of it is overtime. */
function isWithinNormalHours(calendar: RosterCalendar, person: DemoPerson, day: number, shift: number): boolean {
  const { diary, staff } = person;
  const most = (staff.weeklyHours ?? 0) * 60 - (calendar.minutes[shift]?.[day] ?? 0);
  if (!diary) return false;
  for (let window = day - 6; window <= day; window++) if (minutesInWindow(diary, window) > most) return false;
  return true;
}

/** Whether a colleague can take a shift beyond their own roster, lawfully and without overtime. */
function canTakeExtra(
  calendar: RosterCalendar,
  away: AwayBook,
  person: DemoPerson,
  day: number,
  shift: number,
): boolean {
  return (
    person.diary !== undefined &&
    person.staff.maxExtraShifts !== 0 &&
    extraShifts(person) < MOST_EXTRA_SHIFTS &&
    !(away.get(person) ?? []).some((days) => isLost(calendar, days, day, shift)) &&
    keepsWeekendFree(person, day) &&
    isWithinNormalHours(calendar, person, day, shift) &&
    mayWork(calendar, person.diary, day, shift)
  );
}

/**
 * Gives an open shift to a colleague of the unit as an extra shift: of the same competence if possible, else one that
 * may stand in. Gives the person, or undefined where nobody can.
 */
export function coverShift(
  calendar: RosterCalendar,
  away: AwayBook,
  colleagues: readonly DemoPerson[],
  competence: string,
  day: number,
  shift: number,
): DemoPerson | undefined {
  const able = colleagues
    .filter((person) => mayStandInFor(person.staff.competence, competence))
    .sort(
      (a, b) =>
        Number(b.staff.competence === competence) - Number(a.staff.competence === competence) ||
        extraShifts(a) - extraShifts(b),
    );
  const taker = able.find((person) => canTakeExtra(calendar, away, person, day, shift));
  if (taker?.diary) putShift(calendar, taker.diary, day, shift, true);
  return taker;
}
