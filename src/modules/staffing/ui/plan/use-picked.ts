import { useMemo } from 'react';
import type { PickedPerson, PlanReply } from '../../contract.ts';

/** People picked for shifts where the proposal has others. */
export interface Picked {
  readonly names: readonly string[];
  /** Picked for one row of the demand. */
  readonly on: (row: {
    readonly unitId: string;
    readonly date: string;
    readonly shift: string;
    readonly competence: string;
  }) => readonly PickedPerson[];
}

/** Who is picked and waits for the next search. */
export function usePicked(plan: Pick<PlanReply, 'picked'>): Picked {
  return useMemo(() => {
    const all = plan.picked;
    return {
      names: [...new Set(all.map((one) => one.name))],
      on: (row) =>
        all.filter((one) =>
          (['unitId', 'date', 'shift', 'competence'] as const).every(
            (field) => one[field] === undefined || one[field] === row[field],
          ),
        ),
    };
  }, [plan.picked]);
}
