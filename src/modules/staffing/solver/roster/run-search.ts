import { rng } from '#kernel/rng.ts';
import { missingForMinimum } from '../../domain/roster/build-result.ts';
import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import { compileRoster } from '../../domain/roster/compile-roster.ts';
import type { LocalSearch } from '../../domain/roster/local-search.ts';
import { createLocalSearch, typicalPrice } from '../../domain/roster/local-search.ts';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import type { ScheduleFinder } from '../../domain/roster/schedule-finder.ts';
import { createFinderSpace, createScheduleFinder } from '../../domain/roster/schedule-finder.ts';
import { loadHighs } from '../exact/load-highs.ts';
import { findCoverConflict } from './find-cover-conflict.ts';
import type { PriceSearch } from './price-search.ts';
import { createPriceSearch } from './price-search.ts';
import type { RosterMessage, RosterTask } from './roster-messages.ts';

/** Steps of the local search between two looks at the clock and at the other thread. */
const STEPS_BETWEEN_LOOKS = 20;
const NEWS_MS = 500;
/** Temperatures in units of the typical price of a person missing: at the beginning, after another's roster is taken over, at the end. */
const HOT = 0.15;
const WARM = 0.02;
const COLD = 0.002;
/** Seconds of one cooling; it begins anew until the time is up. */
const FIRST_COOLING_SECONDS = 8;
const COOLING_GROWTH = 2;
/** In the search of one thread: what a unit of the search by prices counts as, and steps of the local search per unit. */
const ITERATIONS_PER_UNIT = 100;
const LOCAL_STEPS_PER_UNIT = 200;
/**
 * People × days from which on the search by prices takes over the other thread's rosters. Below it comes to its end alone, so that
 * its proven roster does not depend on which thread was faster.
 */
const LISTENS_FROM = 600;
/** Local steps before the search by prices begins. */
const LOCAL_STEPS_FIRST = 400;

/** What a search needs to reach its caller, and the other thread. */
export interface SearchLine {
  tell(message: RosterMessage): void;
  /** A roster from the other thread, if one has come. */
  receive(): RosterPlan | undefined;
}

interface Searches {
  readonly roster: CompiledRoster;
  readonly finders: readonly ScheduleFinder[];
  readonly local: LocalSearch;
}

/** Runs a task to its end; every better roster is told at once. */
export async function runSearch(task: RosterTask, line: SearchLine): Promise<void> {
  const roster = compileRoster(task.problem);
  const space = createFinderSpace();
  const finders = task.problem.employees.map((_, person) => createScheduleFinder(roster, person, space));
  const local = createLocalSearch(roster, finders, rng(task.seed));
  const parts = { roster, finders, local };
  const shouldStop = () => Atomics.load(task.stop, 0) === 1 || Date.now() >= task.deadline;
  local.construct();
  if (task.kind !== 'prices') line.tell({ type: 'plan', plan: copyOf(local.best) });
  if (task.kind === 'local') {
    runLocal(task, line, parts, shouldStop);
    return;
  }
  const highs = await loadHighs();
  const prices = createPriceSearch(highs, roster, finders, rng(task.seed + 1), shouldStop);
  const explain = once((best: RosterPlan) => {
    if (!prices.relaxed || missingForMinimum(roster, best) === 0) return false;
    const conflict = findCoverConflict(highs, task.problem, shouldStop);
    if (conflict) line.tell({ type: 'conflict', conflict });
    return true;
  });
  if (task.kind === 'prices') runPrices(line, parts, prices, explain, shouldStop);
  else runAlternating(task, line, parts, prices, explain, shouldStop);
}

function runLocal(task: RosterTask, line: SearchLine, { roster, local }: Searches, shouldStop: () => boolean): void {
  const typical = typicalPrice(roster);
  let iterations = 0;
  let toldAt = 0;
  let coolingFrom = Date.now();
  let coolingMs = FIRST_COOLING_SECONDS * 1000;
  let from = HOT;
  while (!shouldStop()) {
    const now = Date.now();
    const passed = (now - coolingFrom) / Math.min(coolingMs, task.deadline - coolingFrom);
    if (passed >= 1) {
      coolingFrom = now;
      coolingMs *= COOLING_GROWTH;
      from = HOT;
      local.adopt(local.best.choice, local.best.role);
    }
    const temperature = typical * from * (COLD / from) ** Math.min(1, passed);
    let isBetter = false;
    for (let i = 0; i < STEPS_BETWEEN_LOOKS; i++) isBetter = local.step(temperature) || isBetter;
    iterations += STEPS_BETWEEN_LOOKS;
    if (isBetter) line.tell({ type: 'plan', plan: copyOf(local.best) });
    const other = line.receive();
    if (other && other.cost < local.best.cost - 1e-6) {
      local.adopt(other.choice, other.role);
      coolingFrom = now;
      from = WARM;
    }
    if (now - toldAt > NEWS_MS) {
      toldAt = now;
      line.tell({ type: 'news', bound: null, iterations, phase: 'search' });
    }
  }
  line.tell({ type: 'done', proven: undefined });
}

function runPrices(
  line: SearchLine,
  { roster, local }: Searches,
  prices: PriceSearch,
  explain: (best: RosterPlan) => void,
  shouldStop: () => boolean,
): void {
  const listens = roster.people * roster.days > LISTENS_FROM;
  let best = copyOf(local.best);
  let iterations = 0;
  while (!shouldStop()) {
    const other = listens ? line.receive() : undefined;
    if (other && other.cost < best.cost - 1e-6) best = other;
    if (best.cost <= prices.bound + 1e-6) break;
    const found = prices.step(best);
    iterations += ITERATIONS_PER_UNIT;
    if (found) {
      best = found;
      line.tell({ type: 'plan', plan: found });
    }
    explain(best);
    line.tell({
      type: 'news',
      bound: Number.isFinite(prices.bound) ? prices.bound : null,
      iterations,
      phase: 'prices',
    });
  }
  line.tell({ type: 'done', proven: best.cost <= prices.bound + 1e-6 ? best : undefined });
}

/** Both searches in turn, in one thread, so that a number of iterations says exactly what is done. */
function runAlternating(
  task: RosterTask,
  line: SearchLine,
  { roster, local }: Searches,
  prices: PriceSearch,
  explain: (best: RosterPlan) => void,
  shouldStop: () => boolean,
): void {
  const most = task.maxIterations ?? Number.POSITIVE_INFINITY;
  const typical = typicalPrice(roster);
  let iterations = 0;
  let told = local.best.cost;
  const isProven = () => local.best.cost <= prices.bound + 1e-6;
  const steps = (count: number) => {
    for (let i = 0; i < count && iterations < most && !shouldStop(); i++) {
      local.step(typical * HOT * (COLD / HOT) ** (i / count));
      iterations++;
    }
  };
  steps(LOCAL_STEPS_FIRST);
  while (iterations < most && !shouldStop() && !isProven()) {
    if (iterations + ITERATIONS_PER_UNIT <= most) {
      const found = prices.step(copyOf(local.best));
      if (found) local.adopt(found.choice, found.role);
      iterations += ITERATIONS_PER_UNIT;
      explain(local.best);
    }
    steps(LOCAL_STEPS_PER_UNIT);
    if (local.best.cost < told) line.tell({ type: 'plan', plan: copyOf(local.best) });
    told = local.best.cost;
    const bound = Number.isFinite(prices.bound) ? prices.bound : null;
    line.tell({ type: 'news', bound, iterations, phase: 'prices' });
  }
  if (local.best.cost < told) line.tell({ type: 'plan', plan: copyOf(local.best) });
  line.tell({ type: 'done', proven: isProven() ? copyOf(local.best) : undefined });
}

/** Calls until it has answered true once. */
function once<T>(act: (value: T) => boolean): (value: T) => void {
  let isDone = false;
  return (value) => {
    isDone ||= act(value);
  };
}

function copyOf(best: RosterPlan): RosterPlan {
  return { choice: Uint8Array.from(best.choice), role: Uint8Array.from(best.role), cost: best.cost };
}
