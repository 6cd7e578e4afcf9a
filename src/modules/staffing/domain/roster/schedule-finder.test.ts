import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NURSE_HISTORY, NURSE_SCENARIO, NURSE_WEEK } from '#test/harness/nurse-instance.ts';
import { smallRosterInstance } from '#test/harness/roster-instance.ts';
import { checkCurtoisRoster } from '../roster-checker/check-curtois-roster.ts';
import { checkInrc2Roster } from '../roster-checker/check-inrc2-roster.ts';
import { compileRoster } from './compile-roster.ts';
import { priceByRule } from './price-by-rule.ts';
import { readCurtois } from './read-curtois.ts';
import { readInrc2 } from './read-inrc2.ts';
import { createFinderSpace, createScheduleFinder } from './schedule-finder.ts';

const SHIFTS = ['', 'D', 'K'];

/** Every week of one person, by the independent checker: those that break no rule. */
function legalWeeks(instance: string, days: number): { choice: number[]; cost: number }[] {
  return Array.from({ length: 3 ** days }, (_, code) => {
    const choice = Array.from({ length: days }, (_, day) => Math.floor(code / 3 ** day) % 3);
    const rows = choice.flatMap((one, day) => (one === 0 ? [] : [{ employee: 'P1', day, shift: SHIFTS[one] ?? '' }]));
    return { choice, ...checkCurtoisRoster(instance, rows) };
  }).filter(({ violations }) => violations.length === 0);
}

describe('beste turnus for én person', () => {
  test.each([1, 2, 3, 4, 5, 6])('er den billigste av alle lovlige uker (eksempel %i)', (seed) => {
    const days = 7;
    const instance = smallRosterInstance({ seed, days, staff: 1 });
    const roster = compileRoster(readCurtois(instance, 'x'));
    const weeks = legalWeeks(instance, days);
    const finder = createScheduleFinder(roster, 0, createFinderSpace());
    expect(finder.feasible).toBe(weeks.length > 0);
    // Own prices and the demand of a person alone: what the checker's cost is, less the price of an empty week.
    const prices = Float64Array.from(roster.ownPrice[0] ?? []);
    for (const line of roster.problem.demand) {
      const at = line.day * 3 + line.shift + 1;
      prices[at] = (prices[at] as number) + (line.wanted > 0 ? -line.underWeight : line.overWeight);
    }
    const nobody = roster.problem.demand.reduce((sum, line) => sum + line.wanted * line.underWeight, 0);
    const schedule = new Uint8Array(days);
    const least = finder.cheapest(prices, schedule);
    if (weeks.length === 0) return;
    expect(least + nobody).toBeCloseTo(Math.min(...weeks.map(({ cost }) => cost)));
    expect(weeks.map(({ choice }) => choice.join(''))).toContain(schedule.join(''));
  });

  test('holder grensen for antall av en vakt også når alle priser lokker', () => {
    const instance = smallRosterInstance({ seed: 8, days: 14, staff: 1 }).replace(/K=\d+/, 'K=2');
    const roster = compileRoster(readCurtois(instance, 'x'));
    const prices = new Float64Array(14 * 3).map((_, at) => (at % 3 === 2 ? -100 : 0));
    const schedule = new Uint8Array(14);
    createScheduleFinder(roster, 0, createFinderSpace()).cheapest(prices, schedule);
    expect([...schedule].filter((choice) => choice === 2)).toHaveLength(2);
  });

  test('myke regler koster det den uavhengige kontrollen regner ut, med historikk og helger', () => {
    const week = NURSE_WEEK.replace(/\(0,1\)/g, '(0,0)');
    const file = (name: string, text: string) => ({ name, text });
    const problem = readInrc2(file('s', NURSE_SCENARIO), file('h', NURSE_HISTORY), [file('a', week), file('b', week)]);
    const roster = compileRoster(problem);
    const finders = problem.employees.map((_, person) => createScheduleFinder(roster, person, createFinderSpace()));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 42, maxLength: 42 }), (drawn) => {
        const schedules = problem.employees.map((_, person) => {
          const prices = Float64Array.from(roster.ownPrice[person] ?? [], (own, at) => own + (drawn[at] ?? 0));
          const schedule = new Uint8Array(14);
          const value = finders[person]?.cheapest(prices, schedule) ?? 0;
          const own = priceByRule(roster, person, schedule);
          const drawnPart = [...schedule].reduce((sum, choice, day) => sum + (drawn[day * 3 + choice] ?? 0), 0);
          const cost = own.requests + own.runs + own.daysOff + own.weekends + own.totals;
          expect(value - drawnPart).toBeCloseTo(cost);
          return { schedule, cost };
        });
        const rows = schedules.flatMap(({ schedule }, person) =>
          [...schedule].flatMap((choice, day) => {
            const employee = problem.employees[person];
            if (choice === 0 || !employee) return [];
            const skill = problem.skills[employee.skills[0] ?? 0] ?? '';
            return [{ employee: employee.id, day, shift: problem.shifts[choice - 1]?.id ?? '', skill }];
          }),
        );
        const verdict = checkInrc2Roster(
          { scenario: NURSE_SCENARIO, history: NURSE_HISTORY, weeks: [week, week] },
          rows,
        );
        expect(verdict).toEqual({ cost: schedules.reduce((sum, { cost }) => sum + cost, 0), violations: [] });
      }),
      { numRuns: 60 },
    );
  });
});
