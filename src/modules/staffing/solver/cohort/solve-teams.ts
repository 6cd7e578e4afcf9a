import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortProgress, CohortTask } from '../../domain/cohort/cohort-roster.ts';
import type { CohortUnit } from '../../domain/cohort/cohort-unit.ts';
import { fromRosterResult } from '../../domain/cohort/from-roster-result.ts';
import { coverOf, judgeUnitRoster } from '../../domain/cohort/judge-roster.ts';
import { isAgreedDayOff } from '../../domain/cohort/roster-wish.ts';
import { settleRoster } from '../../domain/cohort/settle-roster.ts';
import type { TeamCalendar } from '../../domain/cohort/team-calendar.ts';
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

/** A calendar of teams with people shared out on them. */
export interface TeamPlan {
  readonly calendar: TeamCalendar;
  readonly teamOf: ReadonlyMap<string, number>;
}

/** Makes a roster for a plan of teams within some seconds, lawful to the letter. */
export type TeamSolver = (plan: TeamPlan, limitSeconds: number, phase: CohortProgress['phase']) => Promise<RosterRow[]>;

const BELOW_FACTOR = 10;
/** Parts of the time for the search and for those that follow with the shifts that complete a breach barred. */
const ROUNDS = [0.55, 0.2, 0.15, 0.1];

/**
 * The engine knows rest as shifts that may not follow each other; where its roster breaks the law over longer windows, the shifts that
 * complete a breach are barred and it searches on. What is left after that is settled by taking shifts out and filling the holes.
 */
export function createTeamSolver(
  task: CohortTask,
  unit: CohortUnit,
  solve: SolveRoster,
  events: CohortEvents,
  seconds: () => number,
): TeamSolver {
  return async (plan, limitSeconds, phase) => {
    const tell = (now: CohortProgress['phase'], cost: number | null, iterations: number) =>
      events.onProgress?.({ phase: now, pattern: plan.calendar.pattern, seconds: seconds(), cost, iterations });
    const wish = teamWish(task, plan);
    const barred: PersonShift[] = [];
    const pinned = [...task.wish.fixed, ...task.wish.forbidden, ...task.wishes.filter(isAgreedDayOff)];
    let best: RosterRow[] | undefined;
    tell(phase, null, 0);
    for (const share of ROUNDS) {
      if (best && events.signal?.aborted) break;
      const problem = toRosterProblem(unit, { ...wish, forbidden: [...wish.forbidden, ...barred] });
      const result = await solve(
        problem,
        { seed: task.seed, timeLimitSeconds: limitSeconds * share },
        {
          ...(events.signal && { signal: events.signal }),
          onProgress: (progress) => tell(phase, progress.cost, progress.iterations),
        },
      );
      const found = fromRosterResult(unit, problem, result);
      tell('settle', result.cost, result.explanation.iterations);
      const rows = settleRoster(task.municipality, unit, found, { ...plan, pinned });
      if (!best || priceOfHoles(task, unit, rows) < priceOfHoles(task, unit, best)) best = rows;
      const completing = completingShifts(task, unit, found);
      if (completing.length === 0) break;
      barred.push(...completing);
    }
    return best ?? [];
  };
}

/** The shifts of a roster that complete a breach. */
function completingShifts(task: CohortTask, unit: CohortUnit, rows: readonly RosterRow[]): PersonShift[] {
  const shiftOn = new Map(rows.map((row) => [`${row.staffId} ${row.date}`, row]));
  return judgeUnitRoster(task.municipality, unit, rows).flatMap(({ level, personId, date }) => {
    const row = level === 'breach' ? shiftOn.get(`${personId} ${date}`) : undefined;
    return row ? [{ personId: row.staffId, date: row.date, shift: row.shift }] : [];
  });
}

/** The price of what a roster leaves missing; a person below minimum counts ten times more. */
export function priceOfHoles(task: CohortTask, unit: CohortUnit, rows: readonly RosterRow[]): number {
  const prices = pricesOf(task.municipality);
  return coverOf(task.municipality, unit, rows).reduce((sum, row) => {
    const missing = Math.max(0, row.normal - row.covered);
    const below = Math.max(0, row.minimum - row.covered);
    return sum + prices.weightOf(row.competence) * (missing + below * BELOW_FACTOR);
  }, 0);
}

/** What the roster engine is asked for. */
export function teamWish(task: CohortTask, plan: TeamPlan): TeamRosterWish {
  return {
    ...plan,
    rules: unitRosterRules(task.municipality.rules, task.period.from, task.wish.weekendShare),
    weightOf: pricesOf(task.municipality).weightOf,
    wishes: task.wishes,
    fixed: task.wish.fixed,
    forbidden: task.wish.forbidden,
  };
}
