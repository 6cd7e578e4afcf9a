import type { PlainDate } from '#kernel/plain-date.ts';
import type { OutbreakRule } from '#modules/organisation/domain/resource-rows.ts';

/** States of a placement and what may be decided in each; server and pages read the same table. */
export const PLACEMENT_LIFE_CYCLE = {
  planned: ['pause', 'move', 'allow', 'catch_up', 'complete', 'end'],
  paused: ['resume', 'move', 'allow', 'end'],
  completed: [],
  ended: [],
} as const satisfies Record<string, readonly string[]>;

export type PlacementState = keyof typeof PLACEMENT_LIFE_CYCLE;
export type PlacementAction = (typeof PLACEMENT_LIFE_CYCLE)[PlacementState][number];

/** Whether something may be decided about a placement in a state. */
export function allowsPlacement(state: PlacementState, action: PlacementAction): boolean {
  return (PLACEMENT_LIFE_CYCLE[state] as readonly PlacementAction[]).includes(action);
}

/** A student's place, as its days and progress are judged. Present on `[from, to)`. */
export interface PlacementPlan {
  readonly placementId: string;
  readonly unitId: string;
  readonly supervisorId: string | null;
  readonly secondSupervisorId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Weekdays of attendance, 1 (Monday) to 7; empty: the supervisor's roster is followed. */
  readonly weekdays: readonly string[];
  readonly shift: string;
  readonly requiredHours: number | null;
  readonly doneHours: number | null;
  readonly outbreakRule: OutbreakRule;
  readonly state: PlacementState;
  readonly pausedFrom: PlainDate | null;
  /** Days that catch up what was lost. */
  readonly extraDays: readonly PlainDate[];
}
