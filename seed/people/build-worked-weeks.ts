import { addDays, daysBetween, isoWeekOf } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { WorkedWeek } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import { bell, between, streamOf } from '../random-stream.ts';
import type { DemoPerson } from './build-staff.ts';

const WEEKS = 12;
/** Overtime in four weeks that nobody in the demo passes; the law's limit is 25 h (aml. § 10-6 (4)). */
const MOST_FOUR_WEEKS = 20;

function half(hours: number): number {
  return Math.round(hours * 2) / 2;
}

function drawOvertime(random: Rng, employmentPct: number): number {
  if (random.next() >= (employmentPct >= 75 ? 0.14 : 0.04)) return 0;
  return between(random, 3, 15) / 2;
}

/** Hours of a week in the published roster of a person. */
function rosteredHours(person: DemoPerson, firstDay: number): number {
  let minutes = 0;
  for (let day = firstDay; day < firstDay + 7; day++) minutes += person.diary?.minutesOn[day] ?? 0;
  return minutes / 60;
}

/** Hours and overtime of everyone at work in the twelve weeks before `from`; weeks in the published roster as rostered. */
export function buildWorkedWeeks(frame: DemoFrame, people: readonly DemoPerson[]): WorkedWeek[] {
  const random = streamOf(frame.seed, 'worked weeks');
  return people.flatMap((person) => {
    if (!person.diary) return [];
    const { staffId, employmentPct, weeklyHours = 0 } = person.staff;
    const overtimes: number[] = [];
    return Array.from({ length: WEEKS }, (_, index): WorkedWeek => {
      const monday = addDays(frame.from, (index - WEEKS) * 7);
      const known = monday >= frame.rosterFrom;
      const lastThree = overtimes.slice(-3).reduce((a, b) => a + b, 0);
      const drawn = known ? 0 : drawOvertime(random, employmentPct);
      const overtimeHours = lastThree + drawn > MOST_FOUR_WEEKS ? 0 : drawn;
      overtimes.push(overtimeHours);
      const own = Math.max(0, (employmentPct / 100) * weeklyHours + bell(random) * 5);
      const hours = known
        ? rosteredHours(person, daysBetween(frame.rosterFrom, monday))
        : half(Math.min(own, weeklyHours) + overtimeHours);
      return { staffId, week: isoWeekOf(monday), hours, overtimeHours };
    });
  });
}
