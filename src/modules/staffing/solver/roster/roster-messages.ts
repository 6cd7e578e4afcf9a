import type { MessagePort } from 'node:worker_threads';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import type { RosterProblem } from '../../domain/roster/roster-problem.ts';
import type { RosterConflict } from '../../domain/roster/roster-result.ts';

/** What a search thread is started with; plain data. `stop[0]` becomes 1 when it is to end. */
export interface RosterTask {
  readonly kind: 'local' | 'prices' | 'alternating';
  readonly problem: RosterProblem;
  readonly seed: number;
  readonly maxIterations: number | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly deadline: number;
  readonly stop: Int32Array;
  /** Leads to the other thread; absent where there is none. */
  readonly other: MessagePort | undefined;
}

/** What a search thread tells; a roster goes to the other thread too. */
export type RosterMessage =
  | { readonly type: 'plan'; readonly plan: RosterPlan }
  | {
      readonly type: 'news';
      readonly bound: number | null;
      readonly iterations: number;
      readonly phase: 'search' | 'prices';
    }
  | { readonly type: 'conflict'; readonly conflict: RosterConflict }
  | { readonly type: 'done'; readonly proven: RosterPlan | undefined };
