import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortConflict, CohortRule } from '../../domain/cohort/cohort-conflict.ts';
import { COHORT_RULES, smallestConflict, teamShortages } from '../../domain/cohort/cohort-conflict.ts';
import type { CohortDocument, CohortProgress, CohortTask, TriedPattern } from '../../domain/cohort/cohort-roster.ts';
import type { CohortUnit } from '../../domain/cohort/cohort-unit.ts';
import { cohortUnitOf } from '../../domain/cohort/cohort-unit.ts';
import { fromRosterResult } from '../../domain/cohort/from-roster-result.ts';
import { coverFigures, coverOf } from '../../domain/cohort/judge-roster.ts';
import { measureCohort } from '../../domain/cohort/measure-cohort.ts';
import { proposeTeams } from '../../domain/cohort/propose-teams.ts';
import { findCalendarClashes } from '../../domain/cohort/separation.ts';
import { settleRoster } from '../../domain/cohort/settle-roster.ts';
import type { TeamCalendar } from '../../domain/cohort/team-calendar.ts';
import { TEAM_PATTERNS, teamCalendar } from '../../domain/cohort/team-calendar.ts';
import type { PersonShift, TeamRosterWish } from '../../domain/cohort/to-roster-problem.ts';
import { toRosterProblem } from '../../domain/cohort/to-roster-problem.ts';
import { unitRosterRules } from '../../domain/cohort/unit-roster-rules.ts';
import { pricesOf } from '../../domain/plan-checker/prices.ts';
import type { SolveRoster } from '../../domain/roster/roster-result.ts';

/** What stops a search and what it tells on its way. */
export interface CohortEvents {
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: CohortProgress): void;
}

/** Part of the time for trying patterns, and for the search of the chosen one; the rest is for judging and explaining. */
const TRY_SHARE = 0.3;
const SEARCH_SHARE = 0.9;
const EXPLAIN_SECONDS = 8;
const LEAST_SECONDS = 1;

interface TeamPlan {
  readonly calendar: TeamCalendar;
  readonly teamOf: ReadonlyMap<string, number>;
}

/**
 * Builds a unit's cohort roster: a calendar of teams, people shared out on them, shifts by the roster engine, settled to the letter of
 * the law, measured beside today's. Where a minimum cannot be kept it says which rules clash. A stop keeps the best so far.
 */
export async function buildCohortRoster(
  task: CohortTask,
  solve: SolveRoster,
  events: CohortEvents = {},
): Promise<CohortDocument> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const unit = cohortUnitOf(task.municipality, task.unitId, task.period);
  const solveWith = createTeamSolver(task, unit, solve, events, seconds);
  const { plans, tried } = planTeams(task, unit);
  const free = plans.length > 1;
  let best: { readonly plan: TeamPlan; readonly rows: RosterRow[] } | undefined;
  for (const plan of plans) {
    if (best && events.signal?.aborted) break;
    const limit = free ? (task.timeLimitSeconds * TRY_SHARE) / plans.length : 0;
    const rows = free ? await solveWith(plan, limit, 'patterns') : [];
    const cover = coverFigures(coverOf(task.municipality, unit, rows));
    const at = tried.findIndex((one) => one.pattern === plan.calendar.pattern);
    if (free && tried[at]) tried[at] = { ...tried[at], missing: cover.missing, belowMinimum: cover.belowMinimum };
    if (!best || isBetter(task, unit, rows, best.rows)) best = { plan, rows };
  }
  const plan = best?.plan ?? emptyPlan(task, unit);
  let rows = best?.rows ?? [];
  if (best && !events.signal?.aborted) {
    const more = await solveWith(
      plan,
      Math.max(LEAST_SECONDS, task.timeLimitSeconds * SEARCH_SHARE - seconds()),
      'search',
    );
    if (rows.length === 0 || isBetter(task, unit, more, rows)) rows = more;
  }
  const conflict = await explain(task, unit, plan, rows, best === undefined, solve, events, seconds);
  return describe(task, unit, plan, rows, conflict, tried, seconds());
}

/** The calendars that may be used with people shared out on them, and what was ruled out because shifts lie too close. */
function planTeams(task: CohortTask, unit: CohortUnit): { readonly plans: TeamPlan[]; readonly tried: TriedPattern[] } {
  const { wish, seed } = task;
  const patterns = wish.pattern === 'free' ? TEAM_PATTERNS : [wish.pattern];
  const tried: TriedPattern[] = [];
  const plans = patterns.flatMap((pattern): TeamPlan[] => {
    const teams = pattern === 'two-two-three' ? 2 : wish.teams;
    const calendar = teamCalendar(pattern, teams, task.period, unit.shifts, unit.demand);
    const clashes = findCalendarClashes(calendar, unit.shifts, unit.demand, wish).length;
    tried.push({ pattern, teams, missing: 0, belowMinimum: 0, clashes });
    if (clashes > 0) return [];
    const teamOf = proposeTeams(unit.people, calendar, unit.demand, unit.shifts, { seed, pins: wish.pins });
    return [{ calendar, teamOf }];
  });
  return { plans, tried };
}

function emptyPlan({ wish, period, seed }: CohortTask, unit: CohortUnit): TeamPlan {
  const pattern = wish.pattern === 'free' ? 'week' : wish.pattern;
  const calendar = teamCalendar(pattern, wish.teams, period, unit.shifts, unit.demand);
  return { calendar, teamOf: proposeTeams(unit.people, calendar, unit.demand, unit.shifts, { seed, pins: wish.pins }) };
}

type TeamSolver = (plan: TeamPlan, limitSeconds: number, phase: CohortProgress['phase']) => Promise<RosterRow[]>;

function createTeamSolver(
  task: CohortTask,
  unit: CohortUnit,
  solve: SolveRoster,
  events: CohortEvents,
  seconds: () => number,
): TeamSolver {
  return async (plan, limitSeconds, phase) => {
    const tell = (now: CohortProgress['phase'], cost: number | null, iterations: number) =>
      events.onProgress?.({ phase: now, pattern: plan.calendar.pattern, seconds: seconds(), cost, iterations });
    tell(phase, null, 0);
    const problem = toRosterProblem(unit, teamWish(task, plan));
    const result = await solve(
      problem,
      { seed: task.seed, timeLimitSeconds: limitSeconds },
      {
        ...(events.signal && { signal: events.signal }),
        onProgress: (progress) => tell(phase, progress.cost, progress.iterations),
      },
    );
    tell('settle', result.cost, result.explanation.iterations);
    const pinned: readonly PersonShift[] = [...task.wish.fixed, ...task.wish.forbidden];
    return settleRoster(task.municipality, unit, fromRosterResult(unit, problem, result), { ...plan, pinned });
  };
}

function teamWish(task: CohortTask, plan: TeamPlan): TeamRosterWish {
  return {
    ...plan,
    rules: unitRosterRules(task.municipality.rules, task.period.from, task.wish.weekendShare),
    weightOf: pricesOf(task.municipality).weightOf,
    wishes: task.wishes,
    fixed: task.wish.fixed,
    forbidden: task.wish.forbidden,
  };
}

/** Fewer below minimum, then the lower price of what is missing, then fewer who meet. */
function isBetter(task: CohortTask, unit: CohortUnit, rows: readonly RosterRow[], than: readonly RosterRow[]): boolean {
  const prices = pricesOf(task.municipality);
  const priceOf = (one: readonly RosterRow[]) =>
    coverOf(task.municipality, unit, one).reduce((sum, row) => {
      const missing = Math.max(0, row.normal - row.covered);
      const below = Math.max(0, row.minimum - row.covered);
      return sum + prices.weightOf(row.competence) * (missing + below * 10);
    }, 0);
  return priceOf(rows) < priceOf(than);
}

/** Which rules clash where a minimum cannot be kept; null where it can. */
async function explain(
  task: CohortTask,
  unit: CohortUnit,
  plan: TeamPlan,
  rows: readonly RosterRow[],
  noCalendar: boolean,
  solve: SolveRoster,
  events: CohortEvents,
  seconds: () => number,
): Promise<CohortConflict | null> {
  const cover = coverOf(task.municipality, unit, rows);
  const { belowMinimum } = coverFigures(cover);
  const short = teamShortages(cover, plan.calendar);
  if (noCalendar) return { rules: ['gap'], proven: true, belowMinimum, short };
  if (belowMinimum === 0) return null;
  events.onProgress?.({
    phase: 'explain',
    pattern: plan.calendar.pattern,
    seconds: seconds(),
    cost: null,
    iterations: 0,
  });
  const until = seconds() + EXPLAIN_SECONDS;
  const isOver = () => seconds() > until || (events.signal?.aborted ?? false);
  const asked: readonly CohortRule[] = COHORT_RULES.filter((rule) => rule !== 'gap');
  const found = await smallestConflict(
    asked,
    async (rules) => {
      const loose = loosen(unit, teamWish(task, plan), rules);
      const problem = toRosterProblem(loose.unit, loose.wish);
      const result = await solve(problem, { seed: task.seed, timeLimitSeconds: LEAST_SECONDS });
      return result.hardViolations === 0;
    },
    isOver,
  );
  return { ...found, belowMinimum, short };
}

/** The unit and the wish with only some of the rules in force. */
function loosen(
  unit: CohortUnit,
  wish: TeamRosterWish,
  rules: ReadonlySet<CohortRule>,
): { readonly unit: CohortUnit; readonly wish: TeamRosterWish } {
  const everyone = unit.people.map((one) => ({
    ...one,
    ...(!rules.has('absence') && { away: [] }),
    ...(!rules.has('hours') && { mostHours: unit.period.days * 24 }),
    ...(!rules.has('rest') && { fixed: [] }),
  }));
  const oneTeam = { ...wish.calendar, days: wish.calendar.days.map((day) => ({ ...day, teamOf: zeroes(day.teamOf) })) };
  return {
    unit: { ...unit, people: everyone },
    wish: {
      ...wish,
      ...(!rules.has('teams') && { calendar: oneTeam, teamOf: new Map(everyone.map((one) => [one.personId, 0])) }),
      ...(!rules.has('rest') && {
        rules: { ...wish.rules, dailyRestHours: 0, weeklyRestHours: 0, maxConsecutiveShifts: unit.period.days },
      }),
      ...(!rules.has('days-off') && { wishes: wish.wishes.filter((one) => !one.fixed) }),
      ...(!rules.has('by-hand') && { fixed: [], forbidden: [] }),
    },
  };
}

function zeroes(teamOf: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(teamOf).map((shift) => [shift, 0]));
}

function describe(
  task: CohortTask,
  unit: CohortUnit,
  plan: TeamPlan,
  rows: readonly RosterRow[],
  conflict: CohortConflict | null,
  tried: readonly TriedPattern[],
  seconds: number,
): CohortDocument {
  return {
    kind: 'cohort',
    wish: task.wish,
    calendar: plan.calendar,
    teamOf: Object.fromEntries(plan.teamOf),
    people: unit.people.map(({ personId, name, competence, guest, contractHours }) => ({
      personId,
      name,
      competence,
      guest,
      contractHours,
    })),
    ...measureCohort(task, unit, plan.teamOf, rows),
    conflict,
    tried,
    seconds,
  };
}
