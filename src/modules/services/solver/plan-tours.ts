import { runInWorker } from '#platform/workers/run-in-worker.ts';
import type { CompiledVisits } from '../domain/visits/compile-visits.ts';
import { compileVisits } from '../domain/visits/compile-visits.ts';
import { TourState } from '../domain/visits/tour-state.ts';
import type { VisitProblem } from '../domain/visits/visit-problem.ts';
import type { VisitTours } from '../domain/visits/visit-tours.ts';
import { describeTours } from '../domain/visits/visit-tours.ts';
import type { TourProgress, TourTask } from './search-tours.ts';
import type { StartTours } from './start-links.ts';
import { startLinks } from './start-links.ts';
import type { TourBoard } from './tour-board.ts';
import { boardCost, createTourBoard, offerTours, takeTours } from './tour-board.ts';

export interface PlanToursOptions {
  readonly timeLimitSeconds?: number | undefined;
  readonly seed?: number | undefined;
  /** Rounds of each search; the result then depends on problem, seed and rounds alone. */
  readonly maxIterations?: number | undefined;
  /** Searches side by side. */
  readonly threads?: number | undefined;
  /** Ends the search with the best so far. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly rounds: number; readonly cost: number }) => void) | undefined;
  /** Tours to begin with, by carer, and how each visit in them is carried out. */
  readonly start?: StartTours | undefined;
}

export interface PlannedTours extends VisitTours {
  readonly seconds: { readonly first: number; readonly total: number };
  readonly rounds: number;
}

const DEFAULT_SECONDS = 15;
const DEFAULT_THREADS = 2;
const DEFAULT_SEED = 1;
/** Kept of the time limit for starting threads and writing the result. */
const MARGIN_MS = 60;

/**
 * Plans the day's tours in threads of their own. The best tours lie in memory that all share, so an aborted signal or a thread that
 * dies still gives them. Throws when no search could make any tours.
 */
export async function planTours(problem: VisitProblem, options: PlanToursOptions = {}): Promise<PlannedTours> {
  const startedAt = Date.now();
  const limit = (options.timeLimitSeconds ?? DEFAULT_SECONDS) * 1000;
  const data = compileVisits(problem);
  const board = createTourBoard(data);
  if (options.start) offerStart(data, board, options.start);
  let first: number | undefined;
  const rounds: number[] = [];
  const onProgress = (index: number) => (progress: TourProgress) => {
    first ??= (Date.now() - startedAt) / 1000;
    rounds[index] = progress.rounds;
    const sum = rounds.reduce((all, one) => all + (one ?? 0), 0);
    options.onProgress?.({ rounds: sum, cost: Math.min(progress.cost, boardCost(board)) });
  };
  const searches = Array.from({ length: options.threads ?? DEFAULT_THREADS }, (_, index) => {
    const input: TourTask = {
      problem,
      board,
      seed: (options.seed ?? DEFAULT_SEED) + index * 7919,
      startedAt,
      deadline: startedAt + Math.max(1, limit - MARGIN_MS),
      maxIterations: options.maxIterations,
      startsGiven: options.start !== undefined,
    };
    const module = new URL('./search-tours.ts', import.meta.url).href;
    return runInWorker<TourTask, { readonly rounds: number }, TourProgress>(
      { module, function: 'searchTours', input },
      { onProgress: onProgress(index), signal: options.signal },
    );
  });
  const ended = await Promise.allSettled(searches);
  const best = bestOf(data, board);
  if (!best) throw (ended.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason;
  const all = ended.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value.rounds : 0), 0);
  const total = (Date.now() - startedAt) / 1000;
  return { ...describeTours(data, best), seconds: { first: first ?? total, total }, rounds: all };
}

function offerStart(data: CompiledVisits, board: TourBoard, start: StartTours): void {
  const state = new TourState(data);
  if (state.restore(startLinks(data, start))) offerTours(board, state);
}

function bestOf(data: CompiledVisits, board: TourBoard): TourState | undefined {
  const links = takeTours(board);
  if (!links) return undefined;
  const state = new TourState(data);
  state.restore(links);
  return state;
}
