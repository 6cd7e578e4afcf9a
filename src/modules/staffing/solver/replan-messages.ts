import type { Facts } from '#kernel/finding.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Plan, ReplanOptions, ReplanProgress } from '../domain/replan/plan.ts';

/** What the search thread is started with; plain data only. `stop[0]` becomes 1 when the caller wants the best plan so far. */
export interface ReplanTask {
  readonly municipality: Municipality;
  readonly options: ReplanOptions;
  /** Milliseconds since 1970 at which the call was made and by which the plan is due. */
  readonly startedAt: number;
  readonly deadline: number;
  readonly stop: Int32Array;
}

/** What the search thread tells. */
export type ReplanMessage =
  | { readonly type: 'progress'; readonly progress: ReplanProgress }
  | { readonly type: 'first'; readonly plan: Plan }
  | { readonly type: 'done'; readonly plan: Plan }
  | { readonly type: 'refused'; readonly code: string; readonly facts: Facts; readonly source: string | undefined };
