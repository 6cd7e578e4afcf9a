import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import type { CohortTask, CohortWish } from '../../domain/cohort/cohort-roster.ts';
import { presenceOf } from '../../domain/cohort/presence.ts';
import {
  SAMPLE_FROM as MONDAY,
  SAMPLE_SHIFTS,
  SAMPLE_UNIT,
  sampleMunicipality,
} from '../../domain/cohort/sample-unit.ts';
import { findTeamMeetings } from '../../domain/cohort/separation.ts';
import { TEAM_PATTERNS } from '../../domain/cohort/team-calendar.ts';
import type { SolveRoster } from '../../domain/roster/roster-result.ts';
import { assessPublishedRoster } from '../../domain/working-time/assess-published-roster.ts';
import { solveRoster } from '../roster/solve-roster.ts';
import { buildCohortRoster } from './build-cohort-roster.ts';

const WARD = { D: [3, 2], A: [2, 1], N: [1, 1] } as const;
const WISH: CohortWish = {
  pattern: 'two-two-three',
  teams: 2,
  leastGapMinutes: 0,
  weekendShare: 0.5,
  pins: {},
  fixed: [],
  forbidden: [],
};
const taskOf = (wish: Partial<CohortWish>, heads = 16, days = 14): CohortTask => ({
  municipality: sampleMunicipality({ days: days + 7, heads, perShift: WARD }),
  unitId: SAMPLE_UNIT,
  period: { from: MONDAY, days },
  wish: { ...WISH, ...wish },
  wishes: [],
  holidays: new Set(),
  seed: 1,
  timeLimitSeconds: 3,
});

/** An engine that finds nothing: what is left is what settling gives by itself. */
const findsNothing: SolveRoster = async () => ({
  status: 'unsolved',
  cost: 0,
  bound: null,
  hardViolations: 0,
  seconds: 0,
  assignments: [],
  explanation: {
    parts: { under: 0, over: 0, requests: 0, runs: 0, daysOff: 0, weekends: 0, totals: 0 },
    short: [],
    conflicts: [],
    iterations: 0,
  },
});

describe('smitteturnus for en avdeling', { timeout: 60_000 }, () => {
  test('to lag, 2-2-3: halvparten så mange møtes, minimum holdes, ingen lovbrudd', async () => {
    const built = await buildCohortRoster(taskOf({}), solveRoster);
    expect(built.findings).toEqual([]);
    expect(built.conflict).toBeNull();
    expect(built.cohort.cover.belowMinimum).toBe(0);
    expect(built.cohort.breaches).toBe(0);
    expect(built.cohort.contacts).toBeLessThanOrEqual(2 * ((8 * 7) / 2));
  });

  test('det lederen setter for hånd, står', async () => {
    const fixed = [
      { personId: 'P1', date: MONDAY, shift: 'A' },
      { personId: 'P2', date: addDays(MONDAY, 4), shift: null },
    ];
    const built = await buildCohortRoster(taskOf({ pins: { P1: 0, P2: 0 }, fixed }), solveRoster);
    const on = (personId: string, date: string) =>
      built.rows.find((row) => row.staffId === personId && row.date === date)?.shift;
    expect([on('P1', MONDAY), on('P2', addDays(MONDAY, 4))]).toEqual(['A', undefined]);
  });

  test('finner selv en måte å bytte på, og sier hva som ble prøvd', async () => {
    const built = await buildCohortRoster(taskOf({ pattern: 'free', teams: null, leastGapMinutes: -15 }), findsNothing);
    expect(built.tried.map((one) => `${one.pattern} ${one.teams}`)).toContain(
      `${built.calendar.pattern} ${built.calendar.teams}`,
    );
    expect(built.tried.length).toBeGreaterThan(4);
  });

  test('en halv time til renhold går ikke når vaktene ligger kant i kant', async () => {
    const built = await buildCohortRoster(taskOf({ leastGapMinutes: 30 }), solveRoster);
    expect(built.rows).toEqual([]);
    expect(built.conflict?.rules).toEqual(['gap']);
  });

  test('for få folk: sier hvilke regler som står mot hverandre, og hva laget mangler', async () => {
    const built = await buildCohortRoster(taskOf({}, 6), solveRoster);
    expect(built.cohort.cover.belowMinimum).toBeGreaterThan(0);
    expect(built.conflict?.rules.length).toBeGreaterThan(0);
    expect(built.conflict?.short[0]?.competence).toBe('nurse');
    expect(built.cohort.breaches).toBe(0);
  });

  test('stoppes den med en gang, gir den likevel noe lovlig', async () => {
    const abort = new AbortController();
    abort.abort();
    const built = await buildCohortRoster(taskOf({ pattern: 'free', leastGapMinutes: -15 }), solveRoster, {
      signal: abort.signal,
    });
    expect(built.cohort.breaches).toBe(0);
  });

  test('uansett lag, mønster og avstand: aldri to lag inne samtidig, aldri nye lovbrudd', async () => {
    const wish = fc.record({
      pattern: fc.constantFrom(...TEAM_PATTERNS),
      teams: fc.constantFrom(2, 3),
      leastGapMinutes: fc.constantFrom(-15, 0),
    });
    await fc.assert(
      fc.asyncProperty(wish, fc.integer({ min: 8, max: 18 }), async (chosen, heads) => {
        const task = taskOf(chosen, heads);
        const built = await buildCohortRoster({ ...task, timeLimitSeconds: 1 }, findsNothing);
        const teams = new Map(Object.entries(built.teamOf));
        const inside = presenceOf(built.rows, SAMPLE_SHIFTS, []);
        expect(findTeamMeetings(inside, teams, task.wish)).toEqual([]);
        const others = task.municipality.roster.filter((row) => row.date >= addDays(MONDAY, 14));
        const roster = [...others, ...built.rows];
        const breaches = assessPublishedRoster({ ...task.municipality, roster }).filter(
          (one) => one.level === 'breach',
        );
        expect(breaches).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
