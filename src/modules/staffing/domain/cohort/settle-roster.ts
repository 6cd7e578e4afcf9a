import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CoveredRow } from '../plan-checker/covered-demand.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { CohortUnit } from './cohort-unit.ts';
import { coverOf } from './judge-roster.ts';
import type { LawCheck } from './law-check.ts';
import { createLawCheck } from './law-check.ts';
import { isAwayOn } from './presence.ts';
import type { TeamCalendar } from './team-calendar.ts';
import { teamAt } from './team-calendar.ts';
import type { PersonShift } from './to-roster-problem.ts';
import { withoutBreaches } from './without-breaches.ts';

/** What settling must keep to, besides the law. */
export interface SettleRules {
  readonly calendar: TeamCalendar;
  readonly teamOf: ReadonlyMap<string, number>;
  /** Person and day that must stay as they are. */
  readonly pinned: readonly PersonShift[];
}

/**
 * Makes a roster lawful to the letter: shifts that complete a breach are taken out, then holes are filled by people of the team with most
 * hours left, as far as no rule breaks. The engine knows rest only as shifts that may not follow each other.
 */
export function settleRoster(
  municipality: Municipality,
  unit: CohortUnit,
  rows: readonly RosterRow[],
  rules: SettleRules,
): RosterRow[] {
  const check = createLawCheck(municipality, unit);
  const isPinned = new Set(rules.pinned.map((one) => `${one.personId} ${one.date}`));
  const kept = new Map<string, RosterRow[]>();
  for (const [personId, own] of Map.groupBy(rows, (row) => row.staffId)) {
    kept.set(personId, withoutBreaches(check, personId, own, isPinned));
  }
  fillHoles(municipality, unit, kept, check, rules, isPinned);
  return [...kept.values()].flat();
}

function fillHoles(
  municipality: Municipality,
  unit: CohortUnit,
  kept: Map<string, RosterRow[]>,
  check: LawCheck,
  rules: SettleRules,
  isPinned: ReadonlySet<string>,
): void {
  const timesOf = createTimesOf(unit.allShifts);
  const hours = new Map(
    [...kept].map(([personId, rows]) => [personId, rows.reduce((sum, row) => sum + timesOf(row).minutes / 60, 0)]),
  );
  const left = (personId: string, most: number) => most - (hours.get(personId) ?? 0);
  const tryRow = (row: CoveredRow): boolean => {
    const team = teamAt(rules.calendar, row.date, row.shift);
    const length = timesOf(row).minutes / 60;
    const candidates = unit.people
      .filter(
        (one) =>
          rules.teamOf.get(one.personId) === team &&
          one.standsFor.includes(row.competence) &&
          !isPinned.has(`${one.personId} ${row.date}`) &&
          !isAwayOn(one.away, row.date) &&
          left(one.personId, one.mostHours) >= length - 0.01 &&
          !(kept.get(one.personId) ?? []).some((own) => own.date === row.date),
      )
      .sort((a, b) => left(b.personId, b.mostHours) - left(a.personId, a.mostHours));
    for (const { personId } of candidates) {
      const own = kept.get(personId) ?? [];
      const given: RosterRow = {
        staffId: personId,
        date: row.date,
        shift: row.shift,
        unitId: unit.unitId,
        kind: 'normal',
      };
      if (check(personId, [...own, given]).length > 0) continue;
      kept.set(personId, [...own, given]);
      hours.set(personId, (hours.get(personId) ?? 0) + length);
      return true;
    }
    return false;
  };
  for (const level of ['minimum', 'normal'] as const) {
    for (const row of coverOf(municipality, unit, [...kept.values()].flat())) {
      for (let covered = row.covered; covered < row[level] && tryRow(row); covered++);
    }
  }
}
