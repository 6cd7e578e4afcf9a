import { describe, expect, test } from 'vitest';
import { NURSE_HISTORY, NURSE_SCENARIO, NURSE_WEEK } from '#test/harness/nurse-instance.ts';
import { checkInrc2Roster } from './check-inrc2-roster.ts';

const TEXTS = { scenario: NURSE_SCENARIO, history: NURSE_HISTORY, weeks: [NURSE_WEEK, NURSE_WEEK] };
const SHIFTS: Readonly<Record<string, string>> = { D: 'Dag', N: 'Natt' };

/** One letter per day of two weeks: D, N or -. */
function judge(rosters: Readonly<Record<string, string>>, skill = 'Sykepleier', history = NURSE_HISTORY) {
  const rows = Object.entries(rosters).flatMap(([employee, days]) =>
    [...days].flatMap((letter, day) => {
      const shift = SHIFTS[letter];
      return shift === undefined ? [] : [{ employee, day, shift, skill }];
    }),
  );
  return checkInrc2Roster({ ...TEXTS, history }, rows);
}

/** Cover 13 per week at 30; everybody off from here on; totals 8 each at 20; days off beyond three in a row at 30. */
const NOBODY = 2 * 13 * 30 + 3 * 8 * 20 + 30 * (11 + 13 + 11);

describe('uavhengig kontroll av INRC-II', () => {
  test('ingen jobber: dekning, for få vakter, for lange friperioder', () => {
    // Ada's and Cia's runs end before the period: three shifts and one night are enough, two days are enough.
    expect(judge({})).toEqual({ cost: NOBODY, violations: [] });
  });

  test('én dagvakt alene: dekning vunnet, for kort arbeidsperiode og vaktserie, friperioden delt', () => {
    const one = judge({ Cia: '---D----------' });
    // + cover 30, + total 20; − one shift missing in the run 30 and of the type 15; days off 3 + 10 instead of 14.
    expect(one.cost).toBe(NOBODY - 30 - 20 + 30 + 15 - 30 * 4);
  });

  test('halv helg og helg over grensen koster', () => {
    const both = judge({ Cia: '----DD----DD--' }).cost;
    const free = judge({ Cia: '---DD----DD---' }).cost;
    expect(both - free).toBeGreaterThanOrEqual(30 + 30);
  });

  test.each([
    ['H3 dagvakt dagen etter nattevakten i historikken', { Ada: 'DD------------' }, 'Sykepleier', 'H3 Ada day 0'],
    ['H4 mangler kompetansen', { Bo: '--DD----------' }, 'Sykepleier', 'H4 Bo day 2'],
  ])('%s', (_, rosters, skill, broken) => {
    expect(judge(rosters, skill).violations.join('; ')).toContain(broken);
  });

  test('H2: færre enn minimum teller én gang per person som mangler', () => {
    const weeks = [NURSE_WEEK.replace('Natt Sykepleier (0,0)', 'Natt Sykepleier (2,2)'), NURSE_WEEK];
    expect(checkInrc2Roster({ ...TEXTS, weeks }, []).violations).toHaveLength(2);
  });
});
