import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { CARE_TOWN_DAYS, CARE_TOWN_FROM, careTown } from '#test/staffing/care-town.ts';
import { compileProblem } from '../replan/compile-problem.ts';
import { fillGreedily } from '../replan/greedy.ts';
import { createPlanState } from '../replan/plan-state.ts';
import { createRuleEngine } from '../replan/rule-engine.ts';
import { createSetOracle } from '../replan/set-oracle.ts';
import { compileStress } from './compile-stress.ts';
import { drawAbsence } from './draw-absence.ts';
import { planDraw } from './draw-plan.ts';
import { fillMinimum } from './fill-minimum.ts';
import { createMeetingIndex, divideInTeams } from './meeting-index.ts';
import type { StressOptions } from './stress-options.ts';
import { STRESS_DEFAULTS } from './stress-options.ts';

const CARE_TOWN = careTown();
const PERIOD = { from: CARE_TOWN_FROM, days: CARE_TOWN_DAYS };
const problem = compileStress(CARE_TOWN, [], PERIOD);
const meetings = createMeetingIndex(problem.world);
const options = (change: Partial<StressOptions>): StressOptions => ({ ...STRESS_DEFAULTS, ...PERIOD, ...change });

/** What the ordinary replanning makes of people away for the whole period: uncovered people by row. */
function replanned(away: Uint8Array) {
  const absences = problem.world.people.ids.flatMap((staffId, p) =>
    away[p * PERIOD.days] === 1
      ? [{ staffId, from: PERIOD.from, to: addDays(PERIOD.from, PERIOD.days), kind: 'other' as const }]
      : [],
  );
  const usual = compileProblem({ ...CARE_TOWN, absences, decisions: [] }, PERIOD);
  const oracle = createSetOracle(usual, createRuleEngine(usual), usual.pairs);
  const state = createPlanState(usual, oracle, []);
  fillMinimum(usual, state);
  fillGreedily(usual, state);
  return usual.rows.keys.map(
    (key, row) => [JSON.stringify(key), (usual.rows.missing[row] ?? 0) - state.filled(row)] as const,
  );
}

describe('en trekning planlegges som en vanlig omplanlegging', () => {
  test.each([0, 1, 2, 3])('trekning %i, borte hele perioden: samme åpne vakter, samme hull', (draw) => {
    const drawn = drawAbsence(problem.world, options({ spellDays: PERIOD.days, levels: [0.2] }), draw, meetings);
    const away = drawn.away[0] ?? new Uint8Array();
    const { before, after } = planDraw(problem, away);
    const { rows } = problem.world;
    const open = rows.keys.flatMap((key, line) => {
      const missing = (rows.missing[line] ?? 0) - (before[line] ?? 0);
      return missing > 0 ? [[JSON.stringify(key), (rows.missing[line] ?? 0) - (after[line] ?? 0)] as const] : [];
    });
    const usual = replanned(away);
    const holes = (rows: readonly (readonly [string, number])[]) => rows.reduce((sum, [, left]) => sum + left, 0);
    expect(open.map(([key]) => key)).toEqual(usual.map(([key]) => key));
    // Which of two equal places is left may differ: ties go by how many other shifts somebody might take.
    expect(holes(open)).toBe(holes(usual));
  });

  test('uten fravær er alt som i turnusen', () => {
    const { before, after } = planDraw(problem, new Uint8Array(problem.world.people.count * PERIOD.days));
    expect(before).toEqual(problem.lines.covered);
    expect(after).toEqual(problem.lines.covered);
  });
});

describe('fraværet som trekkes', () => {
  test.each(['independent', 'clustered', 'quarantine'] as const)('%s: høyere nivå rommer det lavere', (pattern) => {
    for (let draw = 0; draw < 5; draw++) {
      const { away } = drawAbsence(problem.world, options({ pattern }), draw, meetings);
      away.forEach((higher, level) => {
        const lower = away[level - 1];
        if (lower) expect(lower.every((one, at) => one <= (higher[at] ?? 0))).toBe(true);
      });
    }
  });

  test.each(['independent', 'clustered'] as const)('%s: andelen borte er nivået over mange trekninger', (pattern) => {
    const levels = [0.1, 0.3];
    const sums = [0, 0];
    for (let draw = 0; draw < 300; draw++) {
      drawAbsence(problem.world, options({ pattern, levels }), draw, meetings).away.forEach((away, level) => {
        sums[level] = (sums[level] ?? 0) + away.reduce((sum, one) => sum + one, 0) / away.length / 300;
      });
    }
    levels.forEach((level, i) => expect(Math.abs((sums[i] ?? 0) - level)).toBeLessThan(0.02));
  });

  test('enhetsvis fravær spriker mer mellom enhetene enn hver for seg', () => {
    const spreadOfUnit = (pattern: 'independent' | 'clustered') => {
      const shares = Array.from({ length: 200 }, (_, draw) => {
        const [away] = drawAbsence(
          problem.world,
          options({ pattern, together: 0.6, levels: [0.3] }),
          draw,
          meetings,
        ).away;
        const ward = [...problem.world.people.home.keys()].filter(
          (p) => problem.world.people.home[p] === problem.world.people.home[0],
        );
        return ward.reduce((sum, p) => sum + (away?.[p * PERIOD.days] ?? 0), 0) / ward.length;
      });
      const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
      return shares.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    };
    expect(spreadOfUnit('clustered')).toBeGreaterThan(2 * spreadOfUnit('independent'));
  });

  test('i et lag møter man bare sitt eget lag', () => {
    const teams = divideInTeams(problem.world, 2);
    const apart = createMeetingIndex(problem.world, teams);
    const { firstDay, days } = problem.world;
    const met = (index: typeof apart) => {
      const found = new Set<number>();
      index.meet(0, firstDay, firstDay + days, (other) => found.add(other));
      return found;
    };
    expect(met(apart).size).toBeLessThan(met(meetings).size);
    expect([...met(apart)].every((other) => teams[other] === teams[0])).toBe(true);
    expect([...met(apart)].every((other) => met(meetings).has(other))).toBe(true);
  });

  test('en dag som ikke finnes i perioden, rører ingen vakt', () => {
    const later = compileStress(CARE_TOWN, [], { from: plainDate('2027-06-01'), days: 7 });
    expect(later.functions).toEqual([]);
  });
});
