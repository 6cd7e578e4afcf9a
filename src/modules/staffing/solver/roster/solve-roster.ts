import { MessageChannel, Worker } from 'node:worker_threads';
import { rng } from '#kernel/rng.ts';
import { buildResult, missingForMinimum } from '../../domain/roster/build-result.ts';
import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import { compileRoster } from '../../domain/roster/compile-roster.ts';
import { findConflicts } from '../../domain/roster/find-conflicts.ts';
import { createLocalSearch } from '../../domain/roster/local-search.ts';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import type { RosterProblem } from '../../domain/roster/roster-problem.ts';
import type { RosterConflict, RosterEvents, RosterOptions, RosterResult } from '../../domain/roster/roster-result.ts';
import { createFinderSpace, createScheduleFinder } from '../../domain/roster/schedule-finder.ts';
import type { RosterMessage, RosterTask } from './roster-messages.ts';

const DEFAULT_SECONDS = 60;
/** Kept back from the time limit for the result. */
const RESERVE_SHARE = 0.01;
const MOST_RESERVE_MS = 500;
/** How long the search by prices may go on for a roster of its own when the other's is as good as the bound; or as long again. */
const SETTLING_MS = 2000;
/** How long threads may take to end by themselves once they are to stop, and what share of a short limit. */
const GRACE_MS = 400;
const GRACE_SHARE = 0.03;

/**
 * Makes a roster. Two threads search side by side and hand each other their best: one rebuilds a few people's schedules at a time,
 * the other prices schedules against the linear relaxation, which gives the bound. With `maxIterations` one thread does both in
 * turn, so that the same seed gives the same roster. A legal roster is there after the first moments; an aborted signal, the time
 * limit and a thread that fails leave the best so far.
 */
export async function solveRoster(
  problem: RosterProblem,
  options: RosterOptions = {},
  events: RosterEvents = {},
): Promise<RosterResult> {
  const startedAt = Date.now();
  const roster = compileRoster(problem);
  const seconds =
    options.timeLimitSeconds ?? (options.maxIterations === undefined ? DEFAULT_SECONDS : Number.POSITIVE_INFINITY);
  const reserve = Math.min(seconds * 1000 * RESERVE_SHARE, MOST_RESERVE_MS);
  const deadline = startedAt + seconds * 1000 - reserve;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const common = { problem, seed: options.seed ?? 1, maxIterations: options.maxIterations, startedAt, deadline, stop };
  const kinds: RosterTask['kind'][] = options.maxIterations === undefined ? ['local', 'prices'] : ['alternating'];
  const { port1, port2 } = new MessageChannel();
  const ports = [port1, port2];

  let best: RosterPlan | undefined;
  let bound: number | null = null;
  let proven = false;
  const conflicts: RosterConflict[] = [];
  const iterations = new Map<string, number>();
  const isProven = () => best !== undefined && bound !== null && best.cost <= bound + 1e-6;
  const tellProgress = (phase: 'search' | 'prices') =>
    events.onProgress?.({
      phase,
      seconds: (Date.now() - startedAt) / 1000,
      ...(best ? pricesOf(best) : { cost: null, hardViolations: null }),
      bound,
      iterations: [...iterations.values()].reduce((sum, count) => sum + count, 0),
    });
  const pricesOf = (plan: RosterPlan) => {
    const hardViolations = missingForMinimum(roster, plan);
    return { cost: Math.round((plan.cost - hardViolations * roster.hardPrice) * 1e6) / 1e6, hardViolations };
  };

  await new Promise<void>((resolve) => {
    const workers: Worker[] = [];
    let running = kinds.length;
    let timer: NodeJS.Timeout | undefined;
    let settling: NodeJS.Timeout | undefined;
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      clearTimeout(settling);
      events.signal?.removeEventListener('abort', askToStop);
      for (const worker of workers) {
        worker.removeAllListeners();
        worker.on('error', () => undefined);
        void worker.terminate();
      }
      for (const port of ports) port.close();
      resolve();
    };
    const askToStop = () => {
      Atomics.store(stop, 0, 1);
      clearTimeout(timer);
      timer = setTimeout(end, Math.min(GRACE_MS, seconds * 1000 * GRACE_SHARE));
    };
    if (Number.isFinite(deadline))
      timer = setTimeout(askToStop, Math.min(2 ** 31 - 1, Math.max(0, deadline - startedAt)));
    kinds.forEach((kind, index) => {
      const other = kinds.length > 1 ? ports[index] : undefined;
      const task: RosterTask = { ...common, kind, other };
      const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
        workerData: task,
        transferList: other ? [other] : [],
      });
      workers.push(worker);
      let over = false;
      const finish = () => {
        if (over) return;
        over = true;
        running--;
        if (running === 0 || proven) end();
      };
      worker.on('error', finish);
      worker.on('exit', finish);
      worker.on('message', (message: RosterMessage) => {
        if (message.type === 'plan' && (!best || message.plan.cost < best.cost - 1e-9)) best = message.plan;
        if (message.type === 'news') {
          if (message.bound !== null) bound = Math.max(bound ?? Number.NEGATIVE_INFINITY, message.bound);
          iterations.set(kind, message.iterations);
          tellProgress(message.phase);
          if (isProven()) settling ??= setTimeout(end, Math.max(SETTLING_MS, Date.now() - startedAt));
        }
        if (message.type === 'conflict') conflicts.push(message.conflict);
        if (message.type === 'done') {
          if (message.proven) {
            best = message.proven;
            proven = true;
          }
          finish();
        }
      });
    });
    // While the threads begin.
    conflicts.push(...findConflicts(roster, () => Date.now() > deadline));
    if (events.signal?.aborted) askToStop();
    events.signal?.addEventListener('abort', askToStop);
  });
  best ??= firstPlan(roster);
  return buildResult(roster, best, {
    conflicts,
    bound,
    proven: proven || isProven(),
    seconds: (Date.now() - startedAt) / 1000,
    iterations: [...iterations.values()].reduce((sum, count) => sum + count, 0),
  });
}

/** A legal roster at once, for a search that was stopped before its threads had begun. */
function firstPlan(roster: CompiledRoster): RosterPlan {
  const space = createFinderSpace();
  const finders = roster.problem.employees.map((_, person) => createScheduleFinder(roster, person, space));
  const local = createLocalSearch(roster, finders, rng(1));
  local.construct();
  return local.best;
}
