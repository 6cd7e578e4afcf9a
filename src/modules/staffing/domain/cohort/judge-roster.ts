import type { Finding } from '#kernel/finding.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import { assessRoster } from '../law/assess-roster.ts';
import type { CoveredRow } from '../plan-checker/covered-demand.ts';
import { coverDemand } from '../plan-checker/covered-demand.ts';
import { pricesOf } from '../plan-checker/prices.ts';
import { publishedShiftsOf, standingShiftsOf } from '../working-time/published-shifts.ts';
import { workersOf } from '../working-time/worker.ts';
import type { CohortUnit } from './cohort-unit.ts';
import { replaceUnitRoster } from './replace-unit-roster.ts';

/** How much of a unit's demand some roster covers, in shifts. */
export interface CoverFigures {
  readonly asked: number;
  readonly missing: number;
  readonly minimum: number;
  readonly belowMinimum: number;
}

/** A unit's demand with those who stand on it when its roster is `rows`. */
export function coverOf(municipality: Municipality, unit: CohortUnit, rows: readonly RosterRow[]): CoveredRow[] {
  const changed = { ...replaceUnitRoster(municipality, unit, rows), demand: unit.demand };
  const published = publishedShiftsOf({ ...changed, roster: rows });
  const workers = workersOf(municipality);
  const standing = standingShiftsOf(published, workers);
  return coverDemand(changed, () => true, published, standing, workers, pricesOf(municipality));
}

/** Adds up what covered rows ask for and lack. */
export function coverFigures(rows: readonly CoveredRow[]): CoverFigures {
  const figures = { asked: 0, missing: 0, minimum: 0, belowMinimum: 0 };
  for (const { normal, minimum, covered } of rows) {
    figures.asked += normal;
    figures.missing += Math.max(0, normal - covered);
    figures.minimum += minimum;
    figures.belowMinimum += Math.max(0, minimum - covered);
  }
  return figures;
}

/** What the law, with what is agreed and decided, and the rules of who may work where say about the unit's people when the unit's roster is `rows`. */
export function judgeUnitRoster(municipality: Municipality, unit: CohortUnit, rows: readonly RosterRow[]): Finding[] {
  const people = new Set(unit.people.map((one) => one.personId));
  return assessRoster(replaceUnitRoster(municipality, unit, rows), unit.holidays).filter((finding) =>
    people.has(finding.personId ?? ''),
  );
}

/** Breaches of one judgement that another does not have: same rule, person and day. */
export function newBreaches(after: readonly Finding[], before: readonly Finding[]): Finding[] {
  const keyOf = (one: Finding) => `${one.code}\n${one.personId}\n${one.date}`;
  const known = new Set(before.map(keyOf));
  return after.filter((one) => one.level === 'breach' && !known.has(keyOf(one)));
}
