import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween, daysFrom, weekdayOf } from '#kernel/plain-date.ts';
import type { Absence, AbsenceKind, Municipality, Unit } from '#modules/organisation/domain/municipality.ts';
import { bell, between, streamOf } from './random-stream.ts';
import { reportText } from './reports/report-text.ts';

/** How far a unit gives its services. */
export type DemoServiceStatus = 'normal' | 'reduced' | 'closed';

/** A unit leader's daily report, as the situation picture takes it. Counts are persons, of staff where nothing else is said. */
export interface DemoReport {
  readonly unitId: string;
  readonly date: PlainDate;
  /** Staff and residents tested since the last report. */
  readonly tested: number;
  /** Infected now, staff and residents. */
  readonly infected: number;
  readonly quarantined: number;
  readonly sick: number;
  readonly deaths: number;
  /** Residents and users admitted to hospital since the last report. */
  readonly admissions: number;
  readonly announcedDischarges: number;
  readonly vacantShifts: number;
  readonly serviceStatus: DemoServiceStatus;
  /** Against normal: 5 much better, 3 as normal, 1 much worse. */
  readonly staffingRating: number;
  readonly qualityRating: number;
  readonly freeText: string;
  /** Only where people live or stay. */
  readonly occupiedBeds: number | undefined;
  readonly beds: number | undefined;
  /** Minutes after the slot that the report came. */
  readonly minutesPastSlot: number;
}

/** Which days are reported, and from which seed. */
export interface DemoReportOptions {
  /** The day of the latest slot. */
  readonly today: PlainDate;
  /** Days up to and with today; default 14. */
  readonly days?: number | undefined;
  readonly seed?: number | undefined;
}

const DAYS = 14;
const LATE_MINUTES = 45;
/** One unit in so many has not reported today; the first of them not yesterday either. */
const UNITS_PER_MISSING = 5;

interface UnitFacts {
  readonly unit: Unit;
  readonly absences: readonly Absence[];
  readonly residents: number;
  readonly beds: number | undefined;
  readonly outbreakFrom: PlainDate | undefined;
  readonly staffCount: number;
}

function isAway({ from, to }: Absence, date: PlainDate): boolean {
  return from <= date && (to === undefined || to > date);
}

function countAway(facts: UnitFacts, date: PlainDate, kind: AbsenceKind): number {
  return facts.absences.filter((absence) => absence.kind === kind && isAway(absence, date)).length;
}

/** People normally on duty by unit and weekday, from the first week of demand. */
function normalByWeekday({ demand = [] }: Municipality): Map<string, number> {
  const first = demand.reduce<string | undefined>(
    (min, { date }) => (min === undefined || date < min ? date : min),
    undefined,
  );
  const end = first === undefined ? '' : addDays(first as PlainDate, 7);
  const normal = new Map<string, number>();
  for (const row of demand)
    if (row.date < end) {
      const key = `${row.unitId} ${weekdayOf(row.date)}`;
      normal.set(key, (normal.get(key) ?? 0) + row.normal);
    }
  return normal;
}

/** People of the published roster who are not away, by unit and date. */
function presentByDate(municipality: Municipality): Map<string, number> {
  const absencesOf = Map.groupBy(municipality.absences, ({ staffId }) => staffId);
  const present = new Map<string, number>();
  for (const { staffId, unitId, date, kind } of municipality.roster) {
    const away = (absencesOf.get(staffId) ?? []).some(
      (absence) => absence.kind !== 'work_only' && isAway(absence, date),
    );
    if (away || kind === 'on_call') continue;
    const key = `${unitId} ${date}`;
    present.set(key, (present.get(key) ?? 0) + 1);
  }
  return present;
}

function factsOf(municipality: Municipality): UnitFacts[] {
  const homeUnit = new Map(municipality.staff.map(({ staffId, homeUnitId }) => [staffId, homeUnitId]));
  const absences = Map.groupBy(municipality.absences, ({ staffId }) => homeUnit.get(staffId));
  const residents = Map.groupBy(municipality.users, ({ unitId }) => unitId);
  const staff = Map.groupBy(municipality.staff, ({ homeUnitId }) => homeUnitId);
  return municipality.units
    .filter(({ unitId }) => staff.has(unitId))
    .map((unit) => {
      const count = residents.get(unit.unitId)?.length ?? 0;
      const hasBeds = unit.kind === 'nursing_home_ward' || unit.kind === 'staffed_home';
      return {
        unit,
        absences: absences.get(unit.unitId) ?? [],
        residents: count,
        beds: hasBeds ? count + (count % 2) : undefined,
        outbreakFrom: municipality.unitStatus.find(
          ({ unitId, status }) => unitId === unit.unitId && status === 'outbreak',
        )?.from,
        staffCount: staff.get(unit.unitId)?.length ?? 0,
      };
    });
}

function ratingOf(shortShare: number): number {
  if (shortShare > 0.4) return 1;
  return shortShare > 0.12 ? 2 : 3;
}

/**
 * Daily reports of every unit up to today, in keeping with the municipality's absences, roster and outbreaks; today a
 * few units have not reported. In the order of units, then of days.
 */
export function buildDemoReports(municipality: Municipality, options: DemoReportOptions): DemoReport[] {
  const random = streamOf(options.seed ?? 1, `reports ${municipality.number}`);
  const days = options.days ?? DAYS;
  const dates = daysFrom(addDays(options.today, 1 - days), days);
  const normal = normalByWeekday(municipality);
  const present = presentByDate(municipality);
  const rosterFrom = municipality.roster.reduce((min, { date }) => (date < min ? date : min), options.today);
  const units = factsOf(municipality);
  const silent = random.shuffle([...units.keys()]).slice(0, Math.max(1, Math.round(units.length / UNITS_PER_MISSING)));
  const yesterday = addDays(options.today, -1);
  const isSilent = (index: number, date: PlainDate) =>
    (date === options.today && silent.includes(index)) || (date === yesterday && silent[0] === index);

  return units.flatMap((facts, index) =>
    dates.flatMap((date): DemoReport[] => {
      const { unit, residents, beds, outbreakFrom } = facts;
      const outbreakDay =
        outbreakFrom === undefined || date < outbreakFrom ? undefined : daysBetween(outbreakFrom, date);
      const infectedResidents =
        outbreakDay === undefined ? 0 : Math.min(Math.ceil(residents / 3), Math.ceil((outbreakDay + 1) / 2));
      const needed = normal.get(`${unit.unitId} ${weekdayOf(date)}`) ?? 0;
      const isKnown = date >= rosterFrom;
      const vacantShifts = isKnown ? Math.max(0, needed - (present.get(`${unit.unitId} ${date}`) ?? 0)) : 0;
      const share = needed === 0 ? 0 : vacantShifts / needed;
      const staffingRating = share === 0 && random.next() < 0.06 ? 4 : ratingOf(share);
      const away = beds !== undefined && random.next() < 0.15 ? 1 : 0;
      const report: DemoReport = {
        unitId: unit.unitId,
        date,
        tested: outbreakDay === undefined ? Number(random.next() < 0.08) : between(random, 2, residents + 4),
        infected: infectedResidents + countAway(facts, date, 'isolation'),
        quarantined: countAway(facts, date, 'quarantine'),
        sick: countAway(facts, date, 'sick'),
        deaths: outbreakDay !== undefined && outbreakDay >= 6 && random.next() < 0.2 ? 1 : 0,
        admissions: residents > 0 && random.next() < (outbreakDay === undefined ? 0.04 : 0.25) ? 1 : 0,
        announcedDischarges: beds !== undefined && random.next() < 0.07 ? 1 : 0,
        vacantShifts,
        serviceStatus: statusOf(unit, share, outbreakDay),
        staffingRating,
        qualityRating: Math.max(1, Math.min(5, staffingRating + (outbreakDay === undefined && share > 0 ? 1 : 0))),
        freeText: reportText(random, outbreakDay, vacantShifts),
        occupiedBeds: beds === undefined ? undefined : Math.max(0, residents - away),
        beds,
        minutesPastSlot: Math.max(0, Math.round(16 + bell(random) * 9) + (random.next() < 0.06 ? LATE_MINUTES : 0)),
      };
      return isSilent(index, date) ? [] : [report];
    }),
  );
}

function statusOf(unit: Unit, share: number, outbreakDay: number | undefined): DemoServiceStatus {
  if (unit.kind === 'day_centre' && outbreakDay !== undefined) return 'closed';
  return share > 0.2 || outbreakDay !== undefined ? 'reduced' : 'normal';
}
