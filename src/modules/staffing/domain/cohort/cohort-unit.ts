import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type {
  DemandRow,
  Municipality,
  PoolSource,
  RosterRow,
  ShiftType,
} from '#modules/organisation/domain/municipality.ts';
import type { Period } from '../staffing-base.ts';
import { createTimesOf } from '../times-of-shift.ts';

/** Hours per week at 100 % where a person's own norm is not known (the model's default). */
const WEEKLY_HOURS = 37.5;

/** Somebody who may stand in a unit's cohort or shadow roster. */
export interface CohortPerson {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  /** Competences that the person may stand on, the own one first. */
  readonly standsFor: readonly string[];
  readonly source: 'own' | PoolSource;
  /** From an agency, the pool or another unit: such people are kept inside one team. */
  readonly guest: boolean;
  readonly nightWorker: boolean;
  readonly employmentPct: number | null;
  /** Hours that the employment gives in the period; null for people without one. */
  readonly contractHours: number | null;
  /** Most hours the roster may give: the employment, or what the published roster gives already. */
  readonly mostHours: number;
  /** Published shifts that stay as they are: before and after the period, and in other units. */
  readonly fixed: readonly RosterRow[];
  /** Days away, `[from, to)`. */
  readonly away: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
}

/** A unit in a period as its cohort and shadow rosters see it: plain data that may cross threads. */
export interface CohortUnit {
  readonly unitId: string;
  readonly period: Period;
  /** Types of shift that the unit asks for or publishes in the period, by start. */
  readonly shifts: readonly ShiftType[];
  /** Every type of the municipality: published shifts that stay may be of any. */
  readonly allShifts: readonly ShiftType[];
  readonly demand: readonly DemandRow[];
  readonly people: readonly CohortPerson[];
  /** The published roster of the unit in the period, on call aside. */
  readonly published: readonly RosterRow[];
  /** Public holidays of the roster's years, for the law on Sundays and holidays. */
  readonly holidays: ReadonlySet<PlainDate>;
}

/**
 * Takes a unit out of a municipality: its own staff, and those from elsewhere who stand on its roster in the period. The municipality
 * holds absences and the roster around the period; without demand.csv the demand is what the roster publishes.
 */
export function cohortUnitOf(
  municipality: Municipality,
  unitId: string,
  period: Period,
  holidays: ReadonlySet<PlainDate>,
): CohortUnit {
  const to = addDays(period.from, period.days);
  const inPeriod = (date: PlainDate) => period.from <= date && date < to;
  const isOwn = (row: RosterRow) => row.unitId === unitId && inPeriod(row.date);
  const published = municipality.roster.filter((row) => isOwn(row) && row.kind !== 'on_call');
  const fixedOf = Map.groupBy(
    municipality.roster.filter((row) => !isOwn(row)),
    (row) => row.staffId,
  );
  const publishedOf = Map.groupBy(published, (row) => row.staffId);
  const covers = new Map(municipality.competences.map((row) => [row.competence, row.covers]));
  const awayOf = Map.groupBy(
    municipality.absences.filter((row) => row.kind !== 'work_only'),
    (row) => row.staffId,
  );
  const timesOf = createTimesOf(municipality.shifts);
  const hoursOf = (rows: readonly RosterRow[]) => rows.reduce((sum, row) => sum + timesOf(row).minutes / 60, 0);
  const shared = (personId: string, competence: string) => ({
    personId,
    competence,
    standsFor: [competence, ...(covers.get(competence) ?? [])],
    fixed: fixedOf.get(personId) ?? [],
    away: (awayOf.get(personId) ?? []).map((row) => ({ from: row.from, to: row.to ?? null })),
  });
  const people: CohortPerson[] = [];
  for (const row of municipality.staff) {
    const own = row.homeUnitId === unitId;
    const rows = publishedOf.get(row.staffId) ?? [];
    if (!own && rows.length === 0) continue;
    const contractHours = ((row.employmentPct / 100) * (row.weeklyHours ?? WEEKLY_HOURS) * period.days) / 7;
    people.push({
      ...shared(row.staffId, row.competence),
      name: row.name,
      source: 'own',
      guest: !own,
      nightWorker: row.nightWorker,
      employmentPct: row.employmentPct,
      contractHours: own ? contractHours : null,
      mostHours: own ? Math.max(contractHours, hoursOf(rows)) : hoursOf(rows),
    });
  }
  for (const row of municipality.pool) {
    const rows = publishedOf.get(row.personId) ?? [];
    if (rows.length === 0) continue;
    const before = row.from && row.from > period.from ? [{ from: period.from, to: row.from }] : [];
    const after = row.to && row.to < to ? [{ from: row.to, to: null }] : [];
    const known = shared(row.personId, row.competence);
    people.push({
      ...known,
      name: row.name,
      source: row.source,
      guest: true,
      nightWorker: false,
      employmentPct: null,
      contractHours: null,
      mostHours: hoursOf(rows),
      away: [...known.away, ...before, ...after],
    });
  }
  const ownDemand = municipality.demand?.filter((row) => row.unitId === unitId && inPeriod(row.date));
  const demand = ownDemand ?? demandOfRoster(published, new Map(people.map((one) => [one.personId, one.competence])));
  const used = new Set([...demand.map((row) => row.shift), ...published.map((row) => row.shift)]);
  return {
    unitId,
    period,
    shifts: municipality.shifts
      .filter((type) => used.has(type.shift))
      .sort((a, b) => a.startMinute - b.startMinute || a.shift.localeCompare(b.shift)),
    allShifts: municipality.shifts,
    demand,
    people,
    published,
    holidays,
  };
}

function demandOfRoster(rows: readonly RosterRow[], competenceOf: ReadonlyMap<string, string>): DemandRow[] {
  const found = new Map<string, DemandRow>();
  for (const { staffId, unitId, date, shift } of rows) {
    const competence = competenceOf.get(staffId) ?? '';
    const key = JSON.stringify([date, shift, competence]);
    const normal = (found.get(key)?.normal ?? 0) + 1;
    found.set(key, { unitId, date, shift, competence, normal, minimum: 0 });
  }
  return [...found.values()];
}
