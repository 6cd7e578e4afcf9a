import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom, weekdayOf } from '#kernel/plain-date.ts';
import type { DemandRow, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { DemoPerson } from '../people/build-staff.ts';
import type { UnitRoster } from './build-unit-rosters.ts';
import type { RosterCalendar } from './roster-calendar.ts';

/** The published roster, person by person. */
export function rosterRows(frame: DemoFrame, calendar: RosterCalendar, people: readonly DemoPerson[]): RosterRow[] {
  const dates = daysFrom(frame.rosterFrom, frame.rosterDays);
  const rows: RosterRow[] = [];
  for (const { staff, diary } of people) {
    if (!diary) continue;
    dates.forEach((date, day) => {
      const shift = calendar.shifts[diary.shiftOn[day] ?? -1];
      if (shift === undefined) return;
      const kind = diary.extraOn[day] === 1 ? 'extra' : 'normal';
      rows.push({ staffId: staff.staffId, date, shift, unitId: staff.homeUnitId, kind });
    });
  }
  return rows;
}

function rowsOn(date: PlainDate, { operating, lines }: UnitRoster): DemandRow[] {
  const weekday = weekdayOf(date) - 1;
  return lines.flatMap(({ line }) =>
    line.demand
      .filter(({ normal }) => (normal[weekday] ?? 0) > 0)
      .map(({ shift, normal, minimum }) => ({
        unitId: operating.unit.unitId,
        date,
        shift,
        competence: line.competence,
        normal: normal[weekday] ?? 0,
        minimum: minimum[weekday] ?? 0,
      })),
  );
}

/** What is needed, unit by unit and day by day, from `from` on. */
export function demandRows(frame: DemoFrame, rosters: readonly UnitRoster[]): DemandRow[] {
  const dates = daysFrom(frame.from, frame.daysAhead);
  return rosters.flatMap((roster) => dates.flatMap((date) => rowsOn(date, roster)));
}
