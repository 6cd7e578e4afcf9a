import { compileVisits } from '../domain/visits/compile-visits.ts';
import { createVisitSearch } from '../domain/visits/search-visits.ts';
import { TourState } from '../domain/visits/tour-state.ts';
import type { VisitProblem } from '../domain/visits/visit-problem.ts';
import type { TourBoard } from './tour-board.ts';
import { boardCost, offerTours, takeTours } from './tour-board.ts';

/** What one search gets: times in ms of the clock, rounds instead of time where the result must not depend on the clock. */
export interface TourTask {
  readonly problem: VisitProblem;
  readonly board: TourBoard;
  readonly seed: number;
  readonly startedAt: number;
  readonly deadline: number;
  readonly maxIterations: number | undefined;
  /** The board holds tours to begin with. */
  readonly startsGiven: boolean;
}

export interface TourProgress {
  readonly rounds: number;
  readonly cost: number;
  readonly first: boolean;
}

const ROUNDS_AT_ONCE = 20;
/** The clock is looked at so often, however long a round takes. */
const LOOK_MS = 15;
const TELL_MS = 250;
/** Heat at the start and the end, as a share of what the first tours cost beyond what is undone. */
const HOTTEST = 0.05;
const COOLEST = 0.00015;
/** Exchanges between searches in one run. */
const EXCHANGES = 12;

/** One search in its thread: cools down over its time, offers what it finds, and takes over what another has found. */
export function searchTours(
  task: TourTask,
  report: (progress: TourProgress) => void,
  isStopped: () => boolean,
): { readonly rounds: number } {
  const data = compileVisits(task.problem);
  const given = takeTours(task.board);
  const start = new TourState(data);
  const isGiven = task.startsGiven && given !== undefined && start.restore(given);
  const search = createVisitSearch(data, task.seed, isGiven ? start : undefined);
  offerTours(task.board, search.best);
  report({ rounds: 0, cost: search.best.cost, first: true });
  const other = new TourState(data);
  const byRounds = task.maxIterations !== undefined;
  const total = task.maxIterations ?? 0;
  const share = () =>
    byRounds ? search.rounds / total : (Date.now() - task.startedAt) / (task.deadline - task.startedAt);
  let toldAt = Date.now();
  let exchanged = 0;
  let atOnce = byRounds ? ROUNDS_AT_ONCE : 1;
  while (share() < 1 && !isStopped()) {
    const now = share();
    const scale = worthOf(search.best);
    const began = Date.now();
    search.run(
      byRounds ? Math.min(atOnce, total - search.rounds) : atOnce,
      scale * HOTTEST * (COOLEST / HOTTEST) ** now,
    );
    if (!byRounds) atOnce = roundsWithin(atOnce, Date.now() - began);
    if (Date.now() - toldAt > TELL_MS) {
      toldAt = Date.now();
      offerTours(task.board, search.best);
      report({ rounds: search.rounds, cost: search.best.cost, first: false });
    }
    if (byRounds || now * EXCHANGES < exchanged + 1) continue;
    exchanged += 1;
    if (boardCost(task.board) >= search.best.cost) continue;
    const links = takeTours(task.board);
    if (links && other.restore(links)) search.adopt(other);
  }
  offerTours(task.board, search.best);
  return { rounds: search.rounds };
}

/** How many rounds to run before the clock is looked at again, when so many took `ms`. */
function roundsWithin(rounds: number, ms: number): number {
  return Math.max(1, Math.min(ROUNDS_AT_ONCE, 2 * rounds, Math.floor((rounds * LOOK_MS) / Math.max(1, ms))));
}

/** What tours cost, the price of what is undone or done in another way left out: that would make every worsening look small. */
function worthOf(tours: TourState): number {
  const { data } = tours;
  let ranked = 0;
  for (const visit of tours.undone) ranked += data.undonePrice[visit] as number;
  for (const option of tours.chosen) if (option !== -1) ranked += data.optionPrice[option] as number;
  return Math.max(1, tours.cost - ranked);
}
