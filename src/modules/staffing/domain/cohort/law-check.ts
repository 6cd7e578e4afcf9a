import type { Finding } from '#kernel/finding.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import { assessRoster } from '../law/assess-roster.ts';
import type { CohortUnit } from './cohort-unit.ts';
import { newBreaches } from './judge-roster.ts';

/** Breaches that a person's shifts in the unit would add to those of the shifts that stay. */
export type LawCheck = (personId: string, rows: readonly RosterRow[]) => Finding[];

/** Judges one person at a time by the law, for edits by hand and for filling holes. */
export function createLawCheck(municipality: Municipality, unit: CohortUnit): LawCheck {
  const bases = new Map<string, { readonly alone: Municipality; readonly before: readonly Finding[] }>();
  const to = addDays(unit.period.from, unit.period.days);
  const ends = endsOf([...municipality.roster, ...unit.published]);
  const baseOf = (personId: string) => {
    const known = bases.get(personId);
    if (known) return known;
    const own = (row: { readonly staffId: string }) => row.staffId === personId;
    const fixed = unit.people.find((one) => one.personId === personId)?.fixed ?? [];
    const alone: Municipality = {
      ...municipality,
      staff: municipality.staff.filter(own),
      pool: municipality.pool.filter((row) => row.personId === personId),
      trained: municipality.trained.filter(own),
      workplaces: municipality.workplaces.filter(own),
      worked: municipality.worked.filter(own),
      absences: municipality.absences.filter(own),
      // The first and last day of the known roster decide which windows are whole; as nobody's rows they say nothing else.
      roster: [...ends.map((row) => ({ ...row, staffId: '' })), ...fixed],
    };
    const base = { alone, before: assessRoster(alone, unit.holidays) };
    bases.set(personId, base);
    return base;
  };
  return (personId, rows) => {
    const { alone, before } = baseOf(personId);
    const inPeriod = rows.filter((row) => row.date >= unit.period.from && row.date < to);
    return newBreaches(assessRoster({ ...alone, roster: [...alone.roster, ...inPeriod] }, unit.holidays), before);
  };
}

function endsOf(rows: readonly RosterRow[]): RosterRow[] {
  let [first, last] = [rows[0], rows[0]];
  for (const row of rows) {
    if (first && row.date < first.date) first = row;
    if (last && row.date > last.date) last = row;
  }
  return [first, last].flatMap((row) => (row ? [row] : []));
}
