import { buildPlan } from '../domain/replan/build-plan.ts';
import { compileProblem } from '../domain/replan/compile-problem.ts';
import { fillGreedily, fillWhatPays } from '../domain/replan/greedy.ts';
import type { Plan, ReplanPhase } from '../domain/replan/plan.ts';
import { createPlanState } from '../domain/replan/plan-state.ts';
import { createSetPricer } from '../domain/replan/price-sets.ts';
import type { ReplanProblem } from '../domain/replan/problem.ts';
import type { Improver } from '../domain/replan/ruin-recreate.ts';
import { createImprover } from '../domain/replan/ruin-recreate.ts';
import { createRuleEngine } from '../domain/replan/rule-engine.ts';
import type { SetOracle } from '../domain/replan/set-oracle.ts';
import { createSetOracle } from '../domain/replan/set-oracle.ts';
import { PAIRS_SOLVED_HERE, searchExactlyHere } from './exact-here.ts';
import type { ExactThread } from './exact-thread.ts';
import { startExactThread } from './exact-thread.ts';
import type { ReplanMessage, ReplanTask } from './replan-messages.ts';

/** Rounds of ruin and recreate between two looks at the clock and the mail. */
const ROUNDS_AT_ONCE = 20;
const PROGRESS_MS = 250;
const DEFAULT_SEED = 1;
/** Share of the time limit, and its least and most milliseconds, kept for writing the plan with its reasons. */
const WRITING = { share: 0.02, least: 20, most: 1500 } as const;
/** With a number of rounds asked for, the exact search joins in up to this many pairs: then it ends soon, so the clock has no say. */
const PAIRS_OF_A_SHORT_EXACT_SEARCH = 3000;

interface Best {
  readonly pairs: readonly number[];
  readonly cost: number;
}

/**
 * The whole search: a legal plan at once, then ruin and recreate here and the exact search in a thread beside it, until the exact one
 * has proven its plan, the rounds are over, the time is up or the caller has had enough.
 */
export async function searchReplacement(task: ReplanTask, tell: (message: ReplanMessage) => void): Promise<Plan> {
  const { options } = task;
  const seconds = () => (Date.now() - task.startedAt) / 1000;
  const problem = compileProblem(task.municipality, options);
  const engine = createRuleEngine(problem);
  const oracle = createSetOracle(problem, engine, problem.pairs);
  const first = firstPlan(problem, oracle);
  const write = (best: Best, bound: number | null, firstSeconds: number) =>
    buildPlan(problem, engine, oracle, {
      pairs: best.pairs,
      bound,
      seconds: { first: firstSeconds, total: seconds() },
    });
  const written = write(first, null, seconds());
  const firstSeconds = seconds();
  tell({ type: 'first', plan: { ...written, seconds: { first: firstSeconds, total: firstSeconds } } });

  const writingMs = Math.min(WRITING.most, Math.max(WRITING.least, WRITING.share * (task.deadline - task.startedAt)));
  const rest = new Rest(task, task.deadline - writingMs);
  const maxRounds = options.maxIterations;
  if (problem.pairs.count <= PAIRS_SOLVED_HERE && !rest.isOver()) {
    const solved = await searchExactlyHere(problem, first.pairs, maxRounds, () => rest.isOver());
    if (solved.finished) return write(solved, solved.bound, firstSeconds);
  }
  const withExact = maxRounds === undefined || problem.pairs.count <= PAIRS_OF_A_SHORT_EXACT_SEARCH;
  const exact = withExact && !rest.isOver() ? startExactThread(problem, first.pairs, maxRounds, rest.wake) : undefined;
  const improver = createImprover(
    problem,
    oracle,
    createSetPricer(problem, engine, oracle),
    first.pairs,
    options.seed ?? DEFAULT_SEED,
  );

  let toldAt = 0;
  const tellProgress = (phase: ReplanPhase) => {
    toldAt = Date.now();
    const best = better(improver.best, exact?.plan);
    const { cost } = best;
    tell({
      type: 'progress',
      progress: {
        phase,
        seconds: seconds(),
        cost,
        bound: exact?.bound ?? null,
        uncovered: uncovered(problem, best),
        iterations: improver.rounds,
      },
    });
  };
  const roundsLeft = () =>
    maxRounds === undefined ? ROUNDS_AT_ONCE : Math.min(ROUNDS_AT_ONCE, maxRounds - improver.rounds);
  while (!rest.isOver() && !exact?.finished) {
    // With a number of rounds asked for, the clock must have no say in what the rounds start from.
    if (maxRounds === undefined && exact?.plan && exact.plan.cost < improver.best.cost)
      improver.adopt(exact.plan.pairs);
    if (roundsLeft() > 0) improver.run(roundsLeft());
    else if (!exact || exact.ended) break;
    if (Date.now() - toldAt > PROGRESS_MS) tellProgress(exact?.bound === null ? 'search' : 'exact');
    await rest.pause(roundsLeft() > 0);
  }
  exact?.stop();
  tellProgress('explain');
  return write(polished(problem, oracle, outcome(improver, exact)), exact?.bound ?? null, firstSeconds);
}

/** A legal plan at once: the pins, then the hardest rows first. */
function firstPlan(problem: ReplanProblem, oracle: SetOracle): Best {
  const state = createPlanState(problem, oracle, problem.pinnedPairs);
  fillGreedily(problem, state);
  return { pairs: state.pairs(), cost: state.total };
}

/** The plan without holes that somebody may take at a lower total cost. */
function polished(problem: ReplanProblem, oracle: SetOracle, best: Best): Best {
  const state = createPlanState(problem, oracle, best.pairs);
  fillWhatPays(problem, state);
  return { pairs: state.pairs(), cost: state.total };
}

/** A proven plan goes before one of equal cost that was found by chance, so that the clock does not decide between them. */
function outcome(improver: Improver, exact: ExactThread | undefined): Best {
  if (exact?.finished && exact.plan) return exact.plan;
  return better(improver.best, exact?.plan);
}

function better(a: Best, b: Best | undefined): Best {
  return b && b.cost < a.cost ? b : a;
}

function uncovered(problem: ReplanProblem, best: Best): number {
  let places = 0;
  for (let row = 0; row < problem.rows.asked; row++) places += problem.rows.missing[row] as number;
  return places - best.pairs.length;
}

/** Time and patience of the caller; lets the thread's mail in between two stretches of work. */
class Rest {
  readonly #task: ReplanTask;
  readonly #deadline: number;
  #wake: (() => void) | undefined;

  constructor(task: ReplanTask, deadline: number) {
    this.#task = task;
    this.#deadline = deadline;
  }

  /** Ends a pause. */
  readonly wake = (): void => this.#wake?.();

  isOver(): boolean {
    return Date.now() >= this.#deadline || Atomics.load(this.#task.stop, 0) === 1;
  }

  /** A moment for the mail; without work of its own the thread sleeps until there is news or it is time to look again. */
  pause(hasWork: boolean): Promise<void> {
    return new Promise((resolve) => {
      if (hasWork) {
        setImmediate(resolve);
        return;
      }
      const timer = setTimeout(resolve, Math.min(50, Math.max(1, this.#deadline - Date.now())));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
