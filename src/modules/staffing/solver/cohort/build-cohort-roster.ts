import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortConflict, CohortRule } from '../../domain/cohort/cohort-conflict.ts';
import { COHORT_RULES, smallestConflict, teamShortages } from '../../domain/cohort/cohort-conflict.ts';
import type { CohortDocument, CohortTask, TriedPattern } from '../../domain/cohort/cohort-roster.ts';
import type { CohortUnit } from '../../domain/cohort/cohort-unit.ts';
import { cohortUnitOf } from '../../domain/cohort/cohort-unit.ts';
import { coverFigures, coverOf } from '../../domain/cohort/judge-roster.ts';
import { measureCohort } from '../../domain/cohort/measure-cohort.ts';
import { proposeTeams } from '../../domain/cohort/propose-teams.ts';
import { isAgreedDayOff } from '../../domain/cohort/roster-wish.ts';
import { findCalendarClashes } from '../../domain/cohort/separation.ts';
import { TEAM_PATTERNS, teamCalendar } from '../../domain/cohort/team-calendar.ts';
import type { TeamRosterWish } from '../../domain/cohort/to-roster-problem.ts';
import { toRosterProblem } from '../../domain/cohort/to-roster-problem.ts';
import type { SolveRoster } from '../../domain/roster/roster-result.ts';
import type { CohortEvents, TeamPlan } from './solve-teams.ts';
import { createTeamSolver, priceOfHoles, teamWish } from './solve-teams.ts';

/** Part of the time for trying patterns, and for the search of the chosen one; the rest is for judging and explaining. */
const TRY_SHARE = 0.3;
const SEARCH_SHARE = 0.9;
const EXPLAIN_SECONDS = 8;
/** Numbers of teams that are tried where the leader leaves it open. */
const PROPOSED_TEAMS = [2, 3];
const LEAST_SECONDS = 1;
/** Rosters whose holes differ by less than this part of all that is asked for cover alike. */
const ALIKE = 0.01;

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
  const unit = cohortUnitOf(task.municipality, task.unitId, task.period, task.holidays);
  const solveWith = createTeamSolver(task, unit, solve, events, seconds);
  const { plans, tried } = planTeams(task, unit);
  const free = plans.length > 1;
  let best: { readonly plan: TeamPlan; readonly rows: RosterRow[] } | undefined;
  for (const plan of plans) {
    if (best && events.signal?.aborted) break;
    const limit = free ? (task.timeLimitSeconds * TRY_SHARE) / plans.length : 0;
    const rows = free ? await solveWith(plan, limit, 'patterns') : [];
    const cover = coverFigures(coverOf(task.municipality, unit, rows));
    const at = tried.findIndex((one) => one.pattern === plan.calendar.pattern && one.teams === plan.calendar.teams);
    if (free && tried[at]) tried[at] = { ...tried[at], missing: cover.missing, belowMinimum: cover.belowMinimum };
    if (!best || isPreferred(task, unit, { plan, rows }, best)) best = { plan, rows };
  }
  const plan = best?.plan ?? emptyPlan(task, unit);
  let rows = best?.rows ?? [];
  if (best && !events.signal?.aborted) {
    const more = await solveWith(
      plan,
      Math.max(LEAST_SECONDS, task.timeLimitSeconds * SEARCH_SHARE - seconds()),
      'search',
    );
    if (rows.length === 0 || priceOfHoles(task, unit, more) < priceOfHoles(task, unit, rows)) rows = more;
  }
  const conflict = await explain(task, unit, plan, rows, best === undefined, solve, events, seconds);
  return describe(task, unit, plan, rows, conflict, tried, seconds());
}

/** The calendars that may be used with people shared out on them, and what was ruled out because shifts lie too close. */
function planTeams(task: CohortTask, unit: CohortUnit): { readonly plans: TeamPlan[]; readonly tried: TriedPattern[] } {
  const { wish, seed } = task;
  const patterns = wish.pattern === 'free' ? TEAM_PATTERNS : [wish.pattern];
  const numbers = wish.teams === null ? PROPOSED_TEAMS : [wish.teams];
  const choices = patterns.flatMap((pattern) =>
    (pattern === 'two-two-three' ? [2] : numbers).map((teams) => ({ pattern, teams })),
  );
  const tried: TriedPattern[] = [];
  const plans = choices.flatMap(({ pattern, teams }): TeamPlan[] => {
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
  const calendar = teamCalendar(pattern, wish.teams ?? 2, period, unit.shifts, unit.demand);
  return { calendar, teamOf: proposeTeams(unit.people, calendar, unit.demand, unit.shifts, { seed, pins: wish.pins }) };
}

interface Tried {
  readonly plan: TeamPlan;
  readonly rows: readonly RosterRow[];
}

/** Of two that cover about alike the one with more teams, since fewer meet; else the one that covers better. */
function isPreferred(task: CohortTask, unit: CohortUnit, one: Tried, than: Tried): boolean {
  const [price, other] = [priceOfHoles(task, unit, one.rows), priceOfHoles(task, unit, than.rows)];
  const all = priceOfHoles(task, unit, []);
  if (Math.abs(price - other) > ALIKE * all) return price < other;
  if (one.plan.calendar.teams !== than.plan.calendar.teams) return one.plan.calendar.teams > than.plan.calendar.teams;
  return price < other;
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
  const canKeepMinimum = async (rules: ReadonlySet<CohortRule>) => {
    const loose = loosen(unit, teamWish(task, plan), rules);
    const problem = toRosterProblem(loose.unit, loose.wish);
    const result = await solve(problem, { seed: task.seed, timeLimitSeconds: LEAST_SECONDS });
    return result.hardViolations === 0;
  };
  // The engine keeps the minimum, so what is missing fell to rest and hours over longer windows than it knows.
  if (await canKeepMinimum(new Set(asked))) return { rules: ['rest'], proven: false, belowMinimum, short };
  return { ...(await smallestConflict(asked, canKeepMinimum, isOver)), belowMinimum, short };
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
      ...(!rules.has('days-off') && { wishes: wish.wishes.filter((one) => !isAgreedDayOff(one)) }),
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
