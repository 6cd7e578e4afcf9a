import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortProgress, CohortTask } from '../domain/cohort/cohort-roster.ts';
import { cohortUnitOf } from '../domain/cohort/cohort-unit.ts';
import type { CohortMeasures } from '../domain/cohort/measure-cohort.ts';
import { measureCohort } from '../domain/cohort/measure-cohort.ts';
import { buildShadowRoster } from '../domain/cohort/shadow/build-shadow-roster.ts';
import { buildCohortRoster } from '../solver/cohort/build-cohort-roster.ts';
import { solveRoster } from '../solver/roster/solve-roster.ts';
import type { UnitRosterTask } from '../store/cohort/create-unit-roster.ts';
import type { UnitRosterDocument } from '../store/cohort/unit-roster-rows.ts';

const LOOK_FOR_STOP_MS = 100;

/** Builds a unit roster in a thread of its own. */
export async function buildInWorker(
  search: UnitRosterTask['search'],
  report: (progress: CohortProgress) => void,
  isStopped: () => boolean,
): Promise<UnitRosterDocument> {
  if (search.kind === 'shadow') return buildShadowRoster(search);
  const abort = new AbortController();
  const look = () => isStopped() && abort.abort();
  const timer = setInterval(look, LOOK_FOR_STOP_MS);
  try {
    return await buildCohortRoster(search, solveRoster, {
      signal: abort.signal,
      onProgress: (progress) => {
        look();
        report(progress);
      },
    });
  } finally {
    clearInterval(timer);
  }
}

/** What a roster changed by hand is measured from. */
export interface MeasureTask {
  readonly task: Pick<CohortTask, 'municipality' | 'wish' | 'wishes' | 'holidays' | 'unitId' | 'period'>;
  readonly teamOf: Readonly<Record<string, number>>;
  readonly rows: readonly RosterRow[];
}

/** Measures a cohort roster anew in a thread of its own. */
export function measureInWorker({ task, teamOf, rows }: MeasureTask): CohortMeasures {
  const unit = cohortUnitOf(task.municipality, task.unitId, task.period, task.holidays);
  return measureCohort(task, unit, new Map(Object.entries(teamOf)), rows);
}
