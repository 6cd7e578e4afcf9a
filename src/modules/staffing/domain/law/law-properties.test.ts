import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#kernel/finding.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { agreement, assessCase } from '#test/law/law-case.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import { dutiesOf, placeShift, workOf } from '../working-time/work-shift.ts';

const TYPES = [
  { shift: 'D', startMinute: 450, endMinute: 900, breakMinutes: 30, passive: false },
  { shift: 'A', startMinute: 885, endMinute: 1335, breakMinutes: 30, passive: false },
  { shift: 'N', startMinute: 1320, endMinute: 450, breakMinutes: 0, passive: false },
  { shift: 'LD', startMinute: 450, endMinute: 1170, breakMinutes: 30, passive: false },
  { shift: 'H', startMinute: 1320, endMinute: 450, breakMinutes: 0, passive: true },
];
const first = plainDate('2026-10-05');

const shift = fc
  .record({
    day: fc.integer({ min: 0, max: 83 }),
    type: fc.constantFrom(...TYPES),
    kind: fc.constantFrom('normal' as const, 'extra' as const, 'overtime' as const),
  })
  .map(({ day, type, kind }) => placeShift(type, { personId: 'P1', unitId: 'U1', date: addDays(first, day), kind }));
const work = fc.uniqueArray(shift, { maxLength: 70, selector: ({ date, shift: type }) => `${date} ${type}` });
const given = fc.record({
  terms: fc.record({
    rotaClass: fc.constantFrom('ordinary' as const, 'rota_38' as const, 'three_part' as const),
    heavyStrain: fc.boolean(),
  }),
  agreements: fc.constantFrom(
    [agreement('local_union', { workPlanNoticeDays: 14 })],
    [agreement('local_union', { averagingWeeks: 12, dailyRestHours: 8, overtimeWeekHours: 20 })],
    [agreement('individual', { averagingWeeks: 12, sundayAveragingWeeks: 8 })],
  ),
});

/** Codes that two shifts make by what lies between them: a third that closes the gap makes one duty of them. */
const BY_GAPS = new Set(['daily-rest', 'staffing.law.total-day', 'staffing.law.late-break']);

const breaches = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.filter(({ level, personId }) => level === 'breach' && personId).map(({ code }) => code));

/** Whether a shift lies between two others without touching or overlapping any of them. */
function standsAlone(shifts: readonly WorkShift[], added: WorkShift): boolean {
  return dutiesOf(workOf([...shifts, added])).some((duty) => duty.shifts.length === 1 && duty.shifts[0] === added);
}

describe('Egenskaper ved hele loven', () => {
  it('en vakt til fjerner aldri et brudd, regel for regel; der to vakter veves sammen gjelder det ikke hvile mellom dem', () => {
    fc.assert(
      fc.property(work, shift, given, (shifts, added, rest) => {
        if (shifts.some((one) => one.date === added.date && one.shift === added.shift)) return;
        const before = breaches(assessCase(shifts, rest));
        const after = breaches(assessCase([...shifts, added], rest));
        for (const code of before) {
          if (BY_GAPS.has(code) && !standsAlone(shifts, added)) continue;
          expect(after).toContain(code);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('en lovlig turnus er lovlig når én vakt tas bort, så lenge ingen arbeidsperiode deles i to', () => {
    fc.assert(
      fc.property(work, fc.nat(), given, (shifts, index, rest) => {
        const removed = shifts[index % Math.max(1, shifts.length)];
        if (
          removed === undefined ||
          !standsAlone(
            shifts.filter((one) => one !== removed),
            removed,
          )
        )
          return;
        const before = breaches(assessCase(shifts, rest));
        const after = breaches(
          assessCase(
            shifts.filter((one) => one !== removed),
            rest,
          ),
        );
        for (const code of after) expect(before).toContain(code);
      }),
      { numRuns: 150 },
    );
  });

  it('der en arbeidsperiode deles i to, kan hvilen mellom delene bli for kort', () => {
    const at = (startHour: number, endHour: number) =>
      placeShift(
        {
          shift: `${startHour}`,
          startMinute: startHour * 60,
          endMinute: endHour * 60,
          breakMinutes: 0,
          passive: false,
        },
        { personId: 'P1', unitId: 'U1', date: plainDate('2026-11-09'), kind: 'normal' },
      );
    const [morning, noon, evening] = [at(8, 11), at(11, 16), at(16, 19)];
    const agreements = [agreement('local_union', { averagingWeeks: 12 })];
    expect(breaches(assessCase([morning, noon, evening], { agreements }))).toEqual(new Set());
    expect(breaches(assessCase([morning, evening], { agreements }))).toEqual(new Set(['daily-rest']));
  });
});
