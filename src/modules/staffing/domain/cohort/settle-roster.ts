import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CoveredRow } from '../plan-checker/covered-demand.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { CohortUnit } from './cohort-unit.ts';
import { coverFigures, coverOf } from './judge-roster.ts';
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
  const timesOf = createTimesOf(unit.allShifts);
  fillHoles({ municipality, unit, kept, check, rules, isPinned, lengthOf: (row) => timesOf(row).minutes / 60 });
  return [...kept.values()].flat();
}

/** Where a roster stands while it is being settled. */
interface Settling {
  readonly municipality: Municipality;
  readonly unit: CohortUnit;
  readonly kept: Map<string, RosterRow[]>;
  readonly check: LawCheck;
  readonly rules: SettleRules;
  readonly isPinned: ReadonlySet<string>;
  readonly lengthOf: (row: Pick<RosterRow, 'date' | 'shift'>) => number;
}

/** First the minimum, if need be with shifts moved from where more than the minimum stand; then normal staffing by those who are free. */
function fillHoles(at: Settling): void {
  const tried = new Set<CoveredRow['key']>();
  const below = (cover: readonly CoveredRow[]) => coverFigures(cover).belowMinimum;
  for (let cover = coverNow(at); ; ) {
    const row = cover.find((one) => one.covered < one.minimum && !tried.has(one.key));
    if (!row) break;
    const before = new Map(at.kept);
    const changed = giveToFree(at, row) || moveTo(at, row, cover);
    const next = coverNow(at);
    if (changed && below(next) < below(cover)) cover = next;
    else {
      // Whoever was given the row counts where their own competence is asked for, or nobody may take it.
      tried.add(row.key);
      for (const [personId, rows] of before) at.kept.set(personId, rows);
      for (const personId of at.kept.keys()) if (!before.has(personId)) at.kept.delete(personId);
    }
  }
  for (const row of coverNow(at)) for (let n = row.covered; n < row.normal && giveToFree(at, row); n++);
}

function coverNow({ municipality, unit, kept }: Settling): CoveredRow[] {
  return coverOf(municipality, unit, [...kept.values()].flat());
}

/** People of the row's team who may stand on it, by hours left. */
function candidatesFor({ unit, kept, rules, isPinned, lengthOf }: Settling, row: CoveredRow) {
  const team = teamAt(rules.calendar, row.date, row.shift);
  return unit.people
    .filter(
      (one) =>
        rules.teamOf.get(one.personId) === team &&
        one.standsFor.includes(row.competence) &&
        !isPinned.has(`${one.personId} ${row.date}`) &&
        !isAwayOn(one.away, row.date),
    )
    .map((person) => {
      const own = kept.get(person.personId) ?? [];
      return { person, own, left: person.mostHours - own.reduce((sum, one) => sum + lengthOf(one), 0) };
    })
    .sort((a, b) => b.left - a.left);
}

const given = (unit: CohortUnit, staffId: string, { date, shift }: CoveredRow): RosterRow => ({
  staffId,
  date,
  shift,
  unitId: unit.unitId,
  kind: 'normal',
});

/** Rounding of sums of hours. */
const SLACK = 0.01;

function giveToFree(at: Settling, row: CoveredRow): boolean {
  for (const { person, own, left } of candidatesFor(at, row)) {
    if (left < at.lengthOf(row) - SLACK || own.some((one) => one.date === row.date)) continue;
    const rows = [...own, given(at.unit, person.personId, row)];
    if (at.check(person.personId, rows).length > 0) continue;
    at.kept.set(person.personId, rows);
    return true;
  }
  return false;
}

/** Gives the row to somebody who leaves a shift of theirs on which more than the minimum stand. */
function moveTo(at: Settling, row: CoveredRow, cover: readonly CoveredRow[]): boolean {
  const spare = new Set(
    cover.filter((one) => one.covered > one.minimum).map((one) => `${one.date} ${one.shift} ${one.competence}`),
  );
  for (const { person, own, left } of candidatesFor(at, row)) {
    for (const gone of own) {
      const isSpare = spare.has(`${gone.date} ${gone.shift} ${person.competence}`);
      if (!isSpare || at.isPinned.has(`${person.personId} ${gone.date}`)) continue;
      const rest = own.filter((one) => one !== gone);
      if (left + at.lengthOf(gone) < at.lengthOf(row) - SLACK || rest.some((one) => one.date === row.date)) continue;
      const rows = [...rest, given(at.unit, person.personId, row)];
      if (at.check(person.personId, rows).length > 0) continue;
      at.kept.set(person.personId, rows);
      return true;
    }
  }
  return false;
}
