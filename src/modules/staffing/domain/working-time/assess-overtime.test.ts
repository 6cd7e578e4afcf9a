import { describe, expect, it } from 'vitest';
import { dayNumberOf, plainDate } from '#kernel/plain-date.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { assessOvertimeWeek, assessOvertimeWeeks, overtimeHours, weekIndexOf } from './assess-overtime.ts';
import { datedRule } from './dated-rule.ts';
import { earlierOvertime } from './earlier-overtime.ts';
import { onAssignedShifts } from './judgement.ts';
import { workOf } from './work-shift.ts';

const days = (from: number, to: number, times: string): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}.11 ${times}`);
const work = (...notes: readonly string[]) => workOf(writtenShifts(...notes));
const norm35 = () => 35;
const thisWeek = weekIndexOf(dayNumberOf(plainDate('2026-11-23')));
const noneEarlier = earlierOvertime([], thisWeek);

describe('overtid: det som går ut over normen, eller ut over den vanlige turnusen der den er lengre', () => {
  const cases = [
    ['35 timer vanlig, norm 35', days(23, 27, '08:00–15:00'), 0],
    ['35 timer vanlig og 7 ekstra', [...days(23, 27, '08:00–15:00'), '29.11 08:00–15:00 ekstra'], 7],
    ['40 timer vanlig og 7 ekstra', [...days(23, 27, '08:00–16:00'), '29.11 08:00–15:00 ekstra'], 7],
    [
      '28 timer vanlig, 12 overtid og 7 foreslått',
      [...days(23, 26, '08:00–15:00'), '27.11 08:00–20:00 overtid', '29.11 08:00–15:00 foreslått'],
      12,
    ],
    ['14 timer vanlig og 7 ekstra: under normen', [...days(23, 24, '08:00–15:00'), '29.11 08:00–15:00 ekstra'], 0],
    ['40 timer vanlig alene er ikke overtid', days(23, 27, '08:00–16:00'), 0],
  ] as const;
  it.each(cases)('%s', (_, notes, hours) => {
    expect(overtimeHours(work(...notes), 35)).toBe(hours);
  });
});

describe('overtid i sju døgn: høyst 10 timer (aml. § 10-6 (4))', () => {
  const limit = datedRule({}, 'overtimeWeekHours');
  const cases = [
    ['nøyaktig 10 timer', [...days(23, 27, '08:00–15:00'), '28.11 08:00–18:00 ekstra'], []],
    [
      '12 timer over to kalenderuker',
      [...days(24, 28, '08:00–15:00'), '29.11 08:00–14:00 ekstra', '30.11 08:00–14:00 overtid'],
      [['2026-11-30', 12]],
    ],
  ] as const;
  it.each(cases)('%s', (_, notes, expected) => {
    const found = assessOvertimeWeek(work(...notes), limit, norm35);
    expect(found.map(({ date, facts }) => [date, facts['foundHours']])).toEqual(expected);
  });

  it('en deltid på 20 timer med norm 35 har 15 timer før overtiden begynner', () => {
    const notes = [...days(23, 24, '08:00–18:00'), '25.11 08:00–20:00 foreslått', '26.11 08:00–20:00 foreslått'];
    expect(assessOvertimeWeek(work(...notes), limit, norm35, onAssignedShifts)).toEqual([]);
  });
});

describe('overtid i fire uker (25 timer) og 52 uker (200 timer) (aml. § 10-6 (4))', () => {
  const fourWeeks = datedRule({}, 'overtimeFourWeekHours');
  const year = datedRule({}, 'overtimeYearHours');
  const sevenExtra = [...days(23, 27, '08:00–15:00'), '29.11 08:00–15:00 foreslått'];
  const row = (week: string, overtime: number) => ({ staffId: 'P1', week, hours: 40, overtimeHours: overtime });
  const cases = [
    ['18 timer før og 7 nå er 25', [row('2026-W45', 8), row('2026-W46', 6), row('2026-W47', 4)], 0],
    ['19 timer før og 7 nå er 26', [row('2026-W45', 8), row('2026-W46', 6), row('2026-W47', 5)], 1],
    ['den fjerde uken tilbake er ute av de fire', [row('2026-W44', 19)], 0],
    ['uken selv regnes av turnusen, ikke av det registrerte', [row('2026-W48', 40)], 0],
  ] as const;
  it.each(cases)('%s', (_, worked, count) => {
    const found = assessOvertimeWeeks(
      work(...sevenExtra),
      fourWeeks,
      4,
      norm35,
      earlierOvertime(worked, thisWeek),
      onAssignedShifts,
    );
    expect(found).toHaveLength(count);
  });

  it('194 timer for 51 uker siden og 7 nå er 201; for 52 uker siden teller de ikke', () => {
    const at = (week: string) =>
      assessOvertimeWeeks(
        work(...sevenExtra),
        year,
        52,
        norm35,
        earlierOvertime([row(week, 194)], thisWeek),
        onAssignedShifts,
      );
    expect(at('2025-W49')).toMatchObject([{ code: 'overtime', facts: { foundHours: 201, window: 'year' } }]);
    expect(at('2025-W48')).toEqual([]);
  });

  it('en senere publisert uke med overtid teller i samme fire uker', () => {
    const later = [
      '30.11 08:00–18:00 overtid',
      ...['01.12', '02.12', '03.12', '04.12'].map((day) => `${day} 08:00–18:00 overtid`),
    ];
    const notes = [...sevenExtra, ...later];
    const found = assessOvertimeWeeks(work(...notes), fourWeeks, 4, norm35, noneEarlier, onAssignedShifts);
    expect(found).toEqual([]);
    const more = assessOvertimeWeeks(
      work(...notes, '05.12 08:00–12:00 overtid'),
      fourWeeks,
      4,
      norm35,
      noneEarlier,
      onAssignedShifts,
    );
    expect(more).toMatchObject([{ facts: { foundHours: 26, window: 'fourWeeks' } }]);
  });
});
