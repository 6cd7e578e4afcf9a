import type { Finding } from '#kernel/finding.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { assessTeams } from './assess-teams.ts';
import type { CohortDocument, CohortTask } from './cohort-roster.ts';
import type { CohortUnit } from './cohort-unit.ts';
import { countWishes } from './count-wishes.ts';
import { judgeUnitRoster, newBreaches } from './judge-roster.ts';
import { rosterFigures } from './roster-figures.ts';

/** What is measured of a roster, and anew after changes by hand. */
export type CohortMeasures = Pick<CohortDocument, 'rows' | 'todayRows' | 'today' | 'cohort' | 'wishes' | 'findings'>;

/** A cohort roster beside today's: both measured alike, and what is found in the new one. */
export function measureCohort(
  { municipality, wish, wishes }: Pick<CohortTask, 'municipality' | 'wish' | 'wishes'>,
  unit: CohortUnit,
  teamOf: ReadonlyMap<string, number>,
  rows: readonly RosterRow[],
): CohortMeasures {
  const before = judgeUnitRoster(municipality, unit, unit.published);
  const findings: Finding[] = [
    ...assessTeams(unit, rows, teamOf, wish),
    ...newBreaches(judgeUnitRoster(municipality, unit, rows), before),
  ];
  const overlapMinutes = Math.max(0, -wish.leastGapMinutes);
  return {
    rows,
    todayRows: unit.published,
    today: rosterFigures(municipality, unit, unit.published),
    cohort: rosterFigures(municipality, unit, rows, { teamOf, overlapMinutes }),
    wishes: { today: countWishes(unit, wishes, unit.published), cohort: countWishes(unit, wishes, rows) },
    findings,
  };
}
