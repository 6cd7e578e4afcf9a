import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallRosterInstance } from '#test/harness/roster-instance.ts';
import { readCurtois } from '../../domain/roster/read-curtois.ts';
import type { RosterEmployee, RosterProblem } from '../../domain/roster/roster-problem.ts';
import type { RosterResult } from '../../domain/roster/roster-result.ts';
import { checkCurtoisRoster } from '../../domain/roster-checker/check-curtois-roster.ts';
import { solveRoster } from './solve-roster.ts';

function rowsOf(problem: RosterProblem, result: RosterResult) {
  return result.assignments.map(({ employee, day, shift }) => ({
    employee: problem.employees[employee]?.id ?? '',
    day,
    shift: problem.shifts[shift]?.id ?? '',
  }));
}

const ANYONE: RosterEmployee = {
  id: 'Ada',
  skills: [],
  team: null,
  rules: {},
  history: null,
  daysOff: [],
  unavailable: [],
  fixed: [],
};

const WEEK: RosterProblem = {
  name: 'uke',
  days: 7,
  weekends: [[5, 6]],
  skills: [],
  teams: [],
  shifts: [
    { id: 'D', minutes: 450, forbiddenNext: [] },
    { id: 'K', minutes: 450, forbiddenNext: [0] },
  ],
  forbiddenAcrossDayOff: [],
  employees: [ANYONE],
  demand: [],
  requests: [],
};

function wanted(day: number, shift: number, more: Partial<RosterProblem['demand'][number]> = {}) {
  return { day, shift, skill: null, team: null, minimum: 0, wanted: 1, underWeight: 10, overWeight: 1, ...more };
}

/** Each day's shift of a person as one letter. */
function weekOf(problem: RosterProblem, result: RosterResult, employee: number): string {
  const letters = Array.from({ length: problem.days }, () => '-');
  for (const one of result.assignments) {
    if (one.employee === employee) letters[one.day] = problem.shifts[one.shift]?.id ?? '?';
  }
  return letters.join('');
}

const QUICK = { maxIterations: 600 };

describe('turnus', () => {
  test('små instanser løses til det beste som finnes (alle par av lovlige uker prøvd)', async () => {
    for (const seed of [11, 12, 13]) {
      const instance = smallRosterInstance({ seed, days: 5, staff: 2 });
      const problem = readCurtois(instance, 'x');
      const weeks = Array.from({ length: 3 ** 5 }, (_, code) =>
        Array.from({ length: 5 }, (_, day) => ['', 'D', 'K'][Math.floor(code / 3 ** day) % 3] ?? ''),
      );
      const rows = (employee: string, week: readonly string[]) =>
        week.flatMap((shift, day) => (shift === '' ? [] : [{ employee, day, shift }]));
      const broken = (employee: string, week: readonly string[]) =>
        checkCurtoisRoster(instance, rows(employee, week)).violations.some((text) => text.startsWith(`${employee}:`));
      const [first, second] = ['P1', 'P2'].map((id) =>
        weeks.filter((week) => !broken(id, week)).map((week) => rows(id, week)),
      );
      const best = Math.min(
        ...(first ?? []).flatMap((one) =>
          (second ?? []).map((two) => checkCurtoisRoster(instance, [...one, ...two]).cost),
        ),
      );
      const result = await solveRoster(problem, { ...QUICK, seed });
      expect(result).toMatchObject({ status: 'optimal', cost: best, bound: best, hardViolations: 0 });
    }
  }, 60_000);

  test('hver turnus er lovlig og koster det den sier, etter den uavhengige kontrollen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 9 }), async (seed, staff) => {
        const instance = smallRosterInstance({ seed, days: 14, staff });
        const problem = readCurtois(instance, 'x');
        const result = await solveRoster(problem, { maxIterations: 300, seed });
        const verdict = checkCurtoisRoster(instance, rowsOf(problem, result));
        if (result.status === 'infeasible') return;
        expect(verdict).toEqual({ cost: result.cost, violations: [] });
        expect(result.cost).toBeGreaterThanOrEqual(result.bound ?? 0);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test('samme frø og samme antall steg gir samme turnus', async () => {
    const problem = readCurtois(smallRosterInstance({ seed: 5, days: 28, staff: 10 }), 'x');
    const [one, two] = await Promise.all([1, 2].map(() => solveRoster(problem, { seed: 3, maxIterations: 900 })));
    expect(one?.assignments).toEqual(two?.assignments);
    expect(one?.explanation.iterations).toBeLessThanOrEqual(900);
  }, 60_000);

  test('avbrutt før den har begynt: likevel en lovlig turnus', async () => {
    const instance = smallRosterInstance({ seed: 7, days: 28, staff: 12 });
    const problem = readCurtois(instance, 'x');
    const result = await solveRoster(problem, { timeLimitSeconds: 60 }, { signal: AbortSignal.abort() });
    expect(checkCurtoisRoster(instance, rowsOf(problem, result))).toEqual({ cost: result.cost, violations: [] });
    expect(result.status).not.toBe('infeasible');
  }, 60_000);

  test('avbrutt underveis: den beste så langt', async () => {
    const instance = smallRosterInstance({ seed: 9, days: 28, staff: 14 });
    const problem = readCurtois(instance, 'x');
    const stop = new AbortController();
    const costs: number[] = [];
    const onProgress = ({ cost }: { cost: number | null }) => {
      if (cost === null) return;
      costs.push(cost);
      stop.abort();
    };
    const result = await solveRoster(problem, { timeLimitSeconds: 60 }, { signal: stop.signal, onProgress });
    expect(result.cost).toBeLessThanOrEqual(costs[0] ?? 0);
    expect(checkCurtoisRoster(instance, rowsOf(problem, result)).violations).toEqual([]);
  }, 60_000);
});

describe('regler i turnusmotoren', () => {
  test('lag: en rad teller bare sitt eget lag', async () => {
    const employees = [
      { ...ANYONE, id: 'Ada', team: 0 },
      { ...ANYONE, id: 'Bo', team: 1 },
    ];
    const demand = [wanted(0, 0, { team: 1, minimum: 1 }), wanted(1, 0, { team: 0, minimum: 1 })];
    const problem = { ...WEEK, teams: ['A', 'B'], employees, demand };
    const result = await solveRoster(problem, QUICK);
    expect([0, 1].map((employee) => weekOf(problem, result, employee))).toEqual(['-D-----', 'D------']);
  });

  test('kompetanse: den som kan begge deler står der det mangler', async () => {
    const employees = [
      { ...ANYONE, id: 'Ada', skills: [0, 1] },
      { ...ANYONE, id: 'Bo', skills: [1] },
    ];
    const demand = [wanted(0, 0, { skill: 0, minimum: 1 }), wanted(0, 0, { skill: 1, minimum: 1 })];
    const result = await solveRoster({ ...WEEK, skills: ['sykepleier', 'assistent'], employees, demand }, QUICK);
    expect(result.status).toBe('optimal');
    expect(result.assignments.map(({ employee, skill }) => [employee, skill])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('for kort hvile over én fridag', async () => {
    const demand = [wanted(0, 1, { minimum: 1 }), wanted(2, 0, { underWeight: 5 }), wanted(2, 1, { underWeight: 3 })];
    const problem: RosterProblem = { ...WEEK, demand, forbiddenAcrossDayOff: [[1, 0]] };
    // Two shifts at most, so the day between stays free.
    const rules = { maxShifts: { value: 2, weight: 'hard' as const } };
    const result = await solveRoster({ ...problem, employees: [{ ...ANYONE, rules }] }, QUICK);
    expect(weekOf(problem, result, 0)).toBe('K-K----');
  });

  test('historikk: nattevakten før perioden stenger dagvakten første dag', async () => {
    const history = {
      lastShift: 1,
      consecutiveShifts: 1,
      consecutiveOfShift: 1,
      consecutiveDaysOff: 0,
      shifts: 1,
      minutes: 450,
      weekends: 0,
    };
    const problem = { ...WEEK, employees: [{ ...ANYONE, history }], demand: [wanted(0, 0), wanted(1, 0)] };
    expect(weekOf(problem, await solveRoster(problem, QUICK), 0)).toBe('-D-----');
  });

  test('låste vakter holdes, også når de koster', async () => {
    const fixed = [
      { day: 2, shift: 1 },
      { day: 4, shift: null },
    ];
    const problem: RosterProblem = {
      ...WEEK,
      employees: [{ ...ANYONE, fixed }],
      demand: [wanted(4, 1)],
      requests: [{ employee: 0, day: 2, shift: null, kind: 'off', weight: 50 }],
    };
    const result = await solveRoster(problem, QUICK);
    expect(weekOf(problem, result, 0)).toBe('--K-K--');
    expect(result.explanation.parts.requests).toBe(50);
  });

  test('en person hvis regler ikke kan holdes sammen nevnes med det minste settet av regler', async () => {
    const rules = {
      minMinutes: { value: 7 * 450, weight: 'hard' as const },
      maxConsecutiveShifts: { value: 5, weight: 'hard' as const },
      maxWeekends: { value: 1, weight: 'hard' as const },
    };
    const employees = [
      { ...ANYONE, rules, daysOff: [] },
      { ...ANYONE, id: 'Bo' },
    ];
    const result = await solveRoster({ ...WEEK, employees, demand: [wanted(3, 0)] }, QUICK);
    expect(result).toMatchObject({ status: 'infeasible', hardViolations: 1 });
    expect(result.explanation.conflicts).toEqual([
      { employee: 0, rules: ['minMinutes', 'maxConsecutiveShifts'], demand: [] },
    ]);
    expect(weekOf(WEEK, result, 1)).toBe('---D---');
  });

  test('et minimum som ingen kan fylle nevnes med radene og reglene som står imot', async () => {
    const employees = [{ ...ANYONE, daysOff: [3], rules: { maxWeekends: { value: 1, weight: 'hard' as const } } }];
    const demand = [wanted(1, 0, { minimum: 1 }), wanted(3, 0, { minimum: 1 }), wanted(5, 1)];
    const result = await solveRoster({ ...WEEK, employees, demand }, QUICK);
    expect(result).toMatchObject({ status: 'infeasible', hardViolations: 1 });
    expect(result.explanation.conflicts).toEqual([{ employee: null, rules: ['minimumCover', 'daysOff'], demand: [1] }]);
  });

  test('ingen ansatte, ingen vakter: en tom turnus, ikke en feil', async () => {
    expect(await solveRoster({ ...WEEK, employees: [], demand: [wanted(0, 0)] }, QUICK)).toMatchObject({
      cost: 10,
      assignments: [],
    });
    expect(await solveRoster({ ...WEEK, shifts: [] }, QUICK)).toMatchObject({ cost: 0, assignments: [] });
  });
});
