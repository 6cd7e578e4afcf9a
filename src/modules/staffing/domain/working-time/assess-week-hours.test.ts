import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { assessWeekHours } from './assess-week-hours.ts';
import { datedRule } from './dated-rule.ts';
import { onAssignedShifts } from './judgement.ts';
import { workOf } from './work-shift.ts';

const law = datedRule({}, 'weekHours');
const long = (...days: number[]): string[] => days.map((day) => `${day}.11 07:30–18:00 pause 30`);

describe('arbeidstid i sju døgn: høyst 48 timer (aml. § 10-6 (8))', () => {
  const cases = [
    ['fem dager à 10 timer: fredag fullfører bruddet', long(23, 24, 25, 26, 27), [['2026-11-27', 50]]],
    ['fire dager à 10 og en à 8 er nøyaktig 48', [...long(23, 24, 25, 26), '27.11 08:00–16:00'], []],
    ['en ny kalenderuke nullstiller ikke', long(25, 26, 27, 28, 30), [['2026-11-30', 50]]],
    ['den åttende dagen faller utenfor', [...long(23, 24, 25, 26), '30.11 07:30–18:00 pause 30'], []],
    ['beredskap gir ingen timer', [...long(23, 24, 25, 26), '27.11 07:30–18:00 beredskap'], []],
    ['overtid teller som annet arbeid', [...long(23, 24, 25, 26), '27.11 07:30–18:00 overtid'], [['2026-11-27', 50.5]]],
  ] as const;
  it.each(cases)('%s', (_, notes, expected) => {
    const found = assessWeekHours(workOf(writtenShifts(...notes)), law);
    expect(found.map(({ date, facts }) => [date, facts['foundHours']])).toEqual(expected);
  });

  it('i et forslag teller bare sju døgn som forslaget har en vakt i', () => {
    const work = (...notes: string[]) => workOf(writtenShifts(...notes));
    expect(
      assessWeekHours(work(...long(16, 17, 18, 19, 20), '30.11 08:00–12:00 foreslått'), law, onAssignedShifts),
    ).toEqual([]);
    expect(
      assessWeekHours(work('23.11 08:00–12:00 foreslått', ...long(24, 25, 26, 27, 28)), law, onAssignedShifts),
    ).not.toEqual([]);
  });

  it('finner det samme som å se på alle sju-dagersvinduer', () => {
    const someDays = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 16 });
    const given = fc.array(fc.boolean(), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(someDays, given, (days, isGiven) => {
        const notes = days.map((day) => {
          const date = String(day).padStart(2, '0');
          return `${date}.11 07:30–18:00 pause 30 ${isGiven[day - 1] ? 'foreslått' : ''}`;
        });
        const work = workOf(writtenShifts(...notes));
        const allWindows = Array.from({ length: 40 }, (_, first) =>
          days.filter((day) => first - 7 <= day && day < first),
        );
        const broken = allWindows.some((window) => window.length > 4 && window.some((day) => isGiven[day - 1]));
        expect(assessWeekHours(work, law, onAssignedShifts).length > 0).toBe(broken);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
