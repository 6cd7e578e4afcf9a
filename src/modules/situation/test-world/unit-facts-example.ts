import type { Instant } from '#kernel/instant.ts';
import { instant } from '#kernel/instant.ts';
import { daysFrom, plainDate } from '#kernel/plain-date.ts';
import type { StaffingDay, UnitFacts, UnitStaffing } from '../domain/picture/unit-facts.ts';
import type { UnitReport } from '../domain/reports/report-figures.ts';
import { QUIET_FIGURES } from '../domain/reports/report-figures.ts';

/** Monday 23 November 2026 at 06:40 in Norway. */
export const NOW: Instant = instant('2026-11-23T05:40:00Z');
export const TODAY = plainDate('2026-11-23');

/** A report of today 06:00, sent 05:51, with some figures changed. */
export function exampleReport(change: Partial<UnitReport> = {}): UnitReport {
  return {
    ...QUIET_FIGURES,
    unitId: 'A2',
    slotDate: TODAY,
    slotMinute: 360,
    revision: 1,
    reportedAt: instant('2026-11-23T04:51:00Z'),
    reportedBy: 4,
    unchanged: false,
    confirmedFindings: [],
    ...change,
  };
}

/** Staffing of 14 days, 8 normal, 4 minimum, 8 covered, with some days' people changed: `{ 0: 3 }` = three today. */
export function exampleStaffing(
  covered: Readonly<Record<number, number>> = {},
  change: Partial<UnitStaffing> = {},
): UnitStaffing {
  const days = daysFrom(TODAY, 14).map((date, index): StaffingDay => {
    const people = covered[index] ?? 8;
    return {
      date,
      normal: 8,
      minimum: 4,
      covered: people,
      missing: Math.max(0, 8 - people),
      belowMinimum: Math.max(0, 4 - people),
    };
  });
  const sum = (value: (day: StaffingDay) => number) => days.reduce((total, day) => total + value(day), 0);
  return {
    days,
    holes: sum((day) => day.missing),
    belowMinimum: sum((day) => day.belowMinimum),
    holesNext24Hours: days[0]?.missing ?? 0,
    nextHole: null,
    awayNow: 0,
    awayYesterday: 0,
    ...change,
  };
}

/** A ward in which all is as normal, with something changed. */
export function exampleUnit(change: Partial<UnitFacts> = {}): UnitFacts {
  return {
    unitId: 'A2',
    name: 'Åsheim 2',
    kind: 'nursing_home_ward',
    siteName: 'Åsheim sykehjem',
    siteId: 'S1',
    path: ['A'],
    staffing: exampleStaffing(),
    outbreak: false,
    standing: {
      state: 'reported',
      current: { date: TODAY, minute: 360 },
      missing: undefined,
      slotsMissed: 0,
      next: undefined,
    },
    reports: [exampleReport()],
    latest: exampleReport(),
    visits: { must: 0, should: 0, canWait: 0 },
    shortItem: undefined,
    ...change,
  };
}
