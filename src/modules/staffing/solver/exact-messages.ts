import type { ReplanProblem } from '../domain/replan/problem.ts';

/** What the exact search's thread is started with; plain data. `stop[0]` becomes 1 when it is to end. */
export interface ExactTask {
  readonly problem: ReplanProblem;
  readonly start: readonly number[];
  readonly mostNodes: number | undefined;
  readonly stop: Int32Array;
}

/** What the exact search tells. */
export type ExactMessage =
  | { readonly type: 'plan'; readonly pairs: readonly number[]; readonly cost: number }
  | { readonly type: 'bound'; readonly bound: number }
  | {
      readonly type: 'done';
      readonly pairs: readonly number[];
      readonly cost: number;
      readonly bound: number;
      readonly finished: boolean;
    };
