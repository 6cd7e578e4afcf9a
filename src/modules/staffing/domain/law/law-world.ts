import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { publishedShiftsOf, standingShiftsOf } from '../working-time/published-shifts.ts';
import { workersOf } from '../working-time/worker.ts';
import type { DutiesByPerson, LawOptions, TermsByPerson } from './assess-law.ts';
import { knownDays } from './assess-law.ts';
import { lawCalendar } from './law-calendar.ts';
import type { LawPerson } from './law-person.ts';
import type { WorkingTimeAgreement } from './working-time-agreement.ts';
import { agreementsOf } from './working-time-agreement.ts';
import { recordOf } from './working-time-record.ts';

/** Everything that `assessLaw` asks, as a municipality has it. */
export interface LawWorld {
  readonly people: readonly LawPerson[];
  readonly duties: DutiesByPerson;
  readonly terms: TermsByPerson;
  readonly agreements: readonly WorkingTimeAgreement[];
  readonly options: LawOptions;
}

/**
 * The municipality's published roster as the law sees it, shifts lost to absence aside; `days` limits what is told to
 * `[from, to)`. Undefined for an empty roster.
 */
export function lawWorldOf(
  municipality: Municipality,
  holidays: ReadonlySet<PlainDate>,
  days?: { readonly from: PlainDate; readonly to: PlainDate },
): LawWorld | undefined {
  const known = knownDays(municipality.roster.map(({ date }) => date));
  if (known === undefined) return undefined;
  const workers = workersOf(municipality);
  return {
    people: lawPeopleOf(municipality),
    duties: standingShiftsOf(publishedShiftsOf(municipality), workers),
    terms: new Map((municipality.employmentTerms ?? []).map((row) => [row.staffId, row])),
    agreements: agreementsOf(municipality.workingTimeAgreements ?? []),
    options: {
      from: days?.from ?? plainDateAt(known.firstDay),
      to: days?.to ?? plainDateAt(known.lastDay + 1),
      known,
      calendar: lawCalendar(known.firstDay - 1, known.lastDay + 2, holidays),
      rules: municipality.rules,
      worked: Map.groupBy(municipality.worked, (row) => row.staffId),
      records: (municipality.workingTimeRecords ?? []).map(recordOf),
      shiftTypes: municipality.shifts,
    },
  };
}

/** Everybody of a municipality, staff and pool, with the units that agreements reach them through. */
export function lawPeopleOf(municipality: Municipality): LawPerson[] {
  const parentOf = new Map(municipality.units.map((unit) => [unit.unitId, unit.parentId]));
  const paths = new Map<string, readonly string[]>();
  const pathOf = (unitId: string): readonly string[] => {
    const known = paths.get(unitId);
    if (known) return known;
    const path: string[] = [];
    for (let at: string | undefined = unitId; at !== undefined && !path.includes(at); at = parentOf.get(at))
      path.push(at);
    paths.set(unitId, path);
    return path;
  };
  const outside = new Set(
    municipality.workplaces.filter(({ workplace }) => !parentOf.has(workplace)).map(({ staffId }) => staffId),
  );
  return [
    ...municipality.staff.map((row) => ({
      personId: row.staffId,
      competence: row.competence,
      unitPath: pathOf(row.homeUnitId),
      weeklyHours: row.weeklyHours,
      otherEmployer: outside.has(row.staffId),
    })),
    ...municipality.pool.map((row) => ({
      personId: row.personId,
      competence: row.competence,
      unitPath: row.units,
      otherEmployer: false,
    })),
  ];
}
