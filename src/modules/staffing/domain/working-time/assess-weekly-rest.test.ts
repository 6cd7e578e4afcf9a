import { describe, expect, it } from 'vitest';
import { dayNumberOf, plainDate } from '#kernel/plain-date.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { assessWeeklyRest } from './assess-weekly-rest.ts';
import { datedRule } from './dated-rule.ts';
import { onAssignedShifts } from './judgement.ts';
import { workOf } from './work-shift.ts';

const law = datedRule({}, 'weeklyRestHours');
/** Monday 23 to Sunday 29 November: one window of seven days. */
const week = { firstDay: dayNumberOf(plainDate('2026-11-23')), lastDay: dayNumberOf(plainDate('2026-11-29')) };
const fortnight = { firstDay: week.firstDay, lastDay: week.lastDay + 7 };
const days = (from: number, to: number, times: string): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}.11 ${times}`);

describe('ukehvile: 35 timer sammenhengende fri i løpet av sju døgn (aml. § 10-8 (2))', () => {
  const monToFri = days(23, 27, '07:30–15:00');
  const cases = [
    ['mandag til fredag: hele helgen er fri', monToFri, []],
    ['mandag til lørdag kl. 15: 33 timer til mandag', [...monToFri, '28.11 07:30–15:00'], [['2026-11-28', 33]]],
    ['mandag til fredag og søndag: lørdagen gir 40,5 timer', [...monToFri, '29.11 07:30–15:00'], []],
    ['nøyaktig 35 timer er nok', [...days(23, 27, '07:30–15:00'), '28.11 06:00–13:00'], []],
    [
      'mandag til søndag: bruddet er fullført på lørdag, og meldes én gang',
      days(23, 29, '07:30–15:00'),
      [['2026-11-28', 16.5]],
    ],
    ['beredskap er fri', [...monToFri, '28.11 07:30–15:00 beredskap'], []],
  ] as const;
  it.each(cases)('%s', (_, notes, expected) => {
    const found = assessWeeklyRest(workOf(writtenShifts(...notes)), law, week);
    expect(found.map(({ date, facts }) => [date, facts['restHours']])).toEqual(expected);
  });

  it('et vindu som går ut over kjent turnus, blir ikke dømt', () => {
    const short = { ...week, lastDay: week.lastDay - 1 };
    expect(assessWeeklyRest(workOf(writtenShifts(...days(23, 28, '07:30–15:00'))), law, short)).toEqual([]);
  });

  it('ser også på sju døgn som begynner midt i uken: hver vakt uten 35 timer fri før eller etter fullfører et brudd', () => {
    const notes = [...days(25, 30, '07:30–15:00'), '01.12 07:30–15:00', '02.12 07:30–15:00'];
    const found = assessWeeklyRest(workOf(writtenShifts(...notes)), law, fortnight);
    expect(found.map(({ date }) => date)).toEqual(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02']);
  });
});

describe('ukehvile i et forslag', () => {
  const cases = [
    [
      'det publiserte bryter, forslaget ligger i vinduet',
      [...days(23, 28, '07:30–15:00'), '29.11 07:30–15:00 foreslått'],
      1,
    ],
    ['det publiserte bryter uten forslag i vinduet', days(23, 28, '07:30–15:00'), 0],
    ['forslaget tar ukens siste friperiode', [...days(23, 27, '07:30–15:00'), '28.11 07:30–15:00 foreslått'], 1],
  ] as const;
  it.each(cases)('%s', (_, notes, count) => {
    expect(assessWeeklyRest(workOf(writtenShifts(...notes)), law, week, onAssignedShifts)).toHaveLength(count);
  });
});
