import type { PlanProgress } from '../contract.ts';
import type { RunningSearch } from '../planning/plan-desk.ts';
import type { PlanRow } from '../store/plan-rows.ts';

/** Shows how far a search is: from this process's memory while it runs here, else from what is stored. */
export function viewProgress(row: PlanRow, running: RunningSearch | undefined): PlanProgress {
  const { document } = row;
  const sum = (rows: readonly { readonly missing: number }[] | undefined) =>
    rows ? rows.reduce((total, one) => total + one.missing, 0) : null;
  return {
    state: row.state,
    phase: row.state === 'solving' ? (running?.phase ?? 'waiting') : 'done',
    seconds: running?.seconds ?? document?.seconds.total ?? 0,
    timeLimitSeconds: row.timeLimitSeconds,
    openShifts: running?.openShifts ?? sum(document?.open),
    holesLeft: running?.uncovered ?? sum(document?.uncovered),
    cost: running?.cost ?? document?.cost ?? null,
    bound: running?.bound ?? document?.bound ?? null,
    iterations: running?.iterations ?? 0,
    revision: row.revision,
  };
}
