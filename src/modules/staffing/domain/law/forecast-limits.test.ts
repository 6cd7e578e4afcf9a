import { describe, expect, it } from 'vitest';
import { dayNumberOf, plainDate } from '#kernel/plain-date.ts';
import { daily } from '#test/law/law-case.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { forecastLimits } from './forecast-limits.ts';
import { lawCalendar } from './law-calendar.ts';

const from = plainDate('2026-10-05');
const to = plainDate('2026-12-28');
const known = { firstDay: dayNumberOf(from), lastDay: dayNumberOf(to) - 1 };

function near(notes: readonly string[], earlierOvertime = 0) {
  const worked = [{ staffId: 'P1', week: '2026-W30', hours: 40, overtimeHours: earlierOvertime }];
  return forecastLimits({
    people: [{ personId: 'P1', competence: 'nurse', unitPath: ['U1'], otherEmployer: false }],
    duties: new Map([['P1', writtenShifts(...notes)]]),
    terms: new Map(),
    agreements: [],
    options: {
      from,
      to,
      known,
      calendar: lawCalendar(known.firstDay, known.lastDay, new Set()),
      worked: new Map([['P1', earlierOvertime > 0 ? worked : []]]),
    },
  }).map(({ limit, used, left, reachedOn, expectedOn }) => ({ limit, used, left, reachedOn, expectedOn }));
}

/** 37,5 timer, og åtte timer mer enn 40. */
const week = daily('09.11', 5, '07:30–15:30 pause 30');
const eight = [...week, '14.11 08:00–17:00 overtid', '15.11 08:00–09:30 overtid'];

describe('Hvem nærmer seg en grense', () => {
  it('8 timer overtid av 10 på sju dager: 2 igjen', () => {
    expect(near(eight)).toContainEqual(
      expect.objectContaining({ limit: 'overtimeWeek', used: 8, left: 2, reachedOn: undefined }),
    );
  });
  it('12 timer overtid: grensen er nådd søndag 15. november', () => {
    expect(near([...week, '14.11 08:00–20:00 overtid', '15.11 08:00–10:30 overtid'])).toContainEqual(
      expect.objectContaining({ limit: 'overtimeWeek', left: -2, reachedOn: '2026-11-15' }),
    );
  });
  it('190 timer overtid i år, 8 til i november: 2 igjen, nådd om to uker i samme takt', () => {
    expect(near(eight, 190)).toContainEqual(
      expect.objectContaining({ limit: 'overtimeYear', used: 198, left: 2, expectedOn: '2026-11-29' }),
    );
  });
  it('5 timer overtid er ikke nær', () => {
    expect(near([...week, '14.11 08:00–13:00 overtid'])).toEqual([]);
  });
});
