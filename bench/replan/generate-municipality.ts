import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, isoWeekOf, plainDate } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import { rng } from '#kernel/rng.ts';
import type {
  Absence,
  DemandRow,
  Municipality,
  PoolPerson,
  RosterRow,
  StaffMember,
  Training,
  Unit,
  UnitStatus,
  Workplace,
} from '#modules/organisation/domain/municipality.ts';
import { POOL_SOURCES } from '#modules/organisation/domain/municipality.ts';
import { BENCH_SHIFTS, generateRoster } from './generate-roster.ts';

/** Size of a bench municipality. */
export interface BenchSize {
  readonly staff: number;
  readonly units: number;
  readonly seed: number;
}

export const BENCH_FROM = plainDate('2026-11-23');
export const BENCH_DAYS = 14;
/** Weeks of published roster: two before the period, the period, two after it. */
const ROSTER_FROM = addDays(BENCH_FROM, -14);
const ROSTER_DAYS = 42;
const UNITS_PER_SITE = 4;

/**
 * An invented municipality in an outbreak: lawful rosters, demand as rostered, a twentieth of the staff away here and there and a
 * third of them in the units with cases; some may be redeployed where they are trained; few want extra shifts.
 */
export function generateMunicipality(size: BenchSize): Municipality {
  const random = rng(size.seed);
  const units = generateUnits(size.units);
  const unitStatus = generateStatuses(random, units);
  const staff = generateStaff(random, size.staff, units);
  const roster = generateRosters(random, staff);
  return {
    number: '9902',
    name: 'Benkevik',
    rules: {},
    policy: {},
    sites: [...new Set(units.map((unit) => unit.siteId))].map((siteId) => ({ siteId, name: siteId })),
    units,
    unitStatus,
    competences: [
      { competence: 'nurse', covers: ['health_worker', 'assistant'], weight: 1500 },
      { competence: 'health_worker', covers: ['assistant'], weight: 1000 },
      { competence: 'assistant', covers: [], weight: 700 },
    ],
    shifts: BENCH_SHIFTS.map(({ shift, from, to, breakMinutes }) => ({
      shift,
      startMinute: from,
      endMinute: to % 1440,
      breakMinutes,
      passive: false,
    })),
    staff,
    trained: generateTraining(random, staff, units),
    workplaces: generateWorkplaces(random, staff, units),
    roster,
    worked: generateWorked(random, staff),
    demand: generateDemand(roster, staff),
    absences: generateAbsences(random, staff, unitStatus),
    pool: generatePool(random, Math.round(size.staff / 60), units),
    decisions: [],
    users: [],
    services: [],
    visits: [],
    relatives: [],
    items: [],
    stock: [],
    counts: [],
    deliveries: [],
  };
}

const KINDS = ['nursing_home_ward', 'staffed_home', 'home_care', 'nursing_home_ward'] as const;

function generateUnits(count: number): Unit[] {
  return Array.from({ length: count }, (_, index) => ({
    unitId: `U${String(index + 1).padStart(3, '0')}`,
    name: `Enhet ${index + 1}`,
    kind: KINDS[index % KINDS.length] ?? 'other',
    siteId: `S${String(Math.floor(index / UNITS_PER_SITE) + 1).padStart(3, '0')}`,
  }));
}

function generateStatuses(random: Rng, units: readonly Unit[]): UnitStatus[] {
  const some = random.shuffle(units).slice(0, Math.max(2, Math.round(units.length / 12)));
  return some.flatMap((unit, index): UnitStatus[] => {
    const from = addDays(BENCH_FROM, random.int(4) - 2);
    const outbreak: UnitStatus = { unitId: unit.unitId, from, to: addDays(from, 12), status: 'outbreak' };
    return index % 2 === 0 ? [outbreak, { ...outbreak, status: 'no_cross_site' }] : [outbreak];
  });
}

function competenceOf(random: Rng): string {
  const draw = random.next();
  return draw < 0.27 ? 'nurse' : draw < 0.72 ? 'health_worker' : 'assistant';
}

function generateStaff(random: Rng, count: number, units: readonly Unit[]): StaffMember[] {
  return Array.from({ length: count }, (_, index) => {
    const unit = units[index % units.length] as Unit;
    const night = random.next() < 0.12;
    return {
      staffId: `P${String(index + 1).padStart(5, '0')}`,
      name: `Ansatt ${index + 1}`,
      competence: competenceOf(random),
      homeUnitId: unit.unitId,
      employmentPct: random.pick([100, 100, 100, 80, 80, 75, 60, 50, 50, 30, 20]),
      weeklyHours: 35.5,
      consentRedeploy: random.next() < 0.3,
      maxExtraShifts: random.pick([0, 0, 0, 0, 1, 1, 2, 2, 3, 4]),
      nightWorker: night,
      outbreakTeam: random.next() < 0.05,
      languages: [],
    };
  });
}

function generateRosters(random: Rng, staff: readonly StaffMember[]): RosterRow[] {
  return staff.flatMap((person) => {
    const every = random.pick([2, 3, 3]);
    const pattern = {
      weekMinutes: (35.5 * 60 * person.employmentPct) / 100 + 60,
      night: person.nightWorker,
      weekendEvery: every,
      weekendFirst: random.int(every),
    };
    return generateRoster(random, pattern, ROSTER_DAYS).map((duty) => ({
      staffId: person.staffId,
      date: addDays(ROSTER_FROM, duty.day),
      shift: duty.shift.shift,
      unitId: person.homeUnitId,
      kind: 'normal' as const,
    }));
  });
}

function generateTraining(random: Rng, staff: readonly StaffMember[], units: readonly Unit[]): Training[] {
  return staff.flatMap((person, index): Training[] => {
    if (random.next() > 0.4) return [];
    const home = index % units.length;
    const near = Math.floor(home / UNITS_PER_SITE) * UNITS_PER_SITE;
    const others = [near + random.int(UNITS_PER_SITE), random.int(units.length)].filter(
      (other) => other !== home && other < units.length,
    );
    return [...new Set(others)].map((other) => ({
      staffId: person.staffId,
      unitId: (units[other] as Unit).unitId,
      validTo: random.next() < 0.1 ? addDays(BENCH_FROM, random.int(20)) : undefined,
    }));
  });
}

function generateWorkplaces(random: Rng, staff: readonly StaffMember[], units: readonly Unit[]): Workplace[] {
  return staff
    .filter(() => random.next() < 0.08)
    .map((person) => ({
      staffId: person.staffId,
      workplace: random.next() < 0.3 ? 'Tenkt arbeidsgiver' : random.pick(units).unitId,
      pct: 20,
    }));
}

function generateWorked(random: Rng, staff: readonly StaffMember[]) {
  const weeks = [1, 2, 3, 4, 5, 6].map((back) => isoWeekOf(addDays(BENCH_FROM, -7 * back)));
  return staff
    .filter(() => random.next() < 0.15)
    .flatMap((person) =>
      weeks.map((week) => {
        const overtimeHours = random.next() < 0.5 ? random.int(9) : 0;
        return { staffId: person.staffId, week, hours: 30 + overtimeHours, overtimeHours };
      }),
    );
}

function generateDemand(roster: readonly RosterRow[], staff: readonly StaffMember[]): DemandRow[] {
  const competence = new Map(staff.map((person) => [person.staffId, person.competence]));
  const rows = new Map<string, { row: RosterRow; competence: string; normal: number }>();
  const end = addDays(BENCH_FROM, BENCH_DAYS);
  for (const row of roster) {
    if (row.date < BENCH_FROM || row.date >= end) continue;
    const own = competence.get(row.staffId) ?? '';
    const key = `${row.unitId} ${row.date} ${row.shift} ${own}`;
    rows.set(key, { row, competence: own, normal: (rows.get(key)?.normal ?? 0) + 1 });
  }
  return [...rows.values()].map(({ row, competence: own, normal }) => ({
    unitId: row.unitId,
    date: row.date,
    shift: row.shift,
    competence: own,
    normal,
    minimum: Math.ceil(normal * 0.5),
  }));
}

function generateAbsences(random: Rng, staff: readonly StaffMember[], statuses: readonly UnitStatus[]): Absence[] {
  const withCases = new Set(statuses.map((status) => status.unitId));
  return staff.flatMap((person): Absence[] => {
    if (random.next() > (withCases.has(person.homeUnitId) ? 0.42 : 0.17)) return [];
    const from: PlainDate = addDays(BENCH_FROM, random.int(14) - 4);
    const kind = random.pick(['sick', 'quarantine', 'isolation', 'quarantine'] as const);
    return [{ staffId: person.staffId, from, to: addDays(from, kind === 'sick' ? 1 + random.int(5) : 10), kind }];
  });
}

function generatePool(random: Rng, count: number, units: readonly Unit[]): PoolPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const first = random.int(units.length);
    return {
      personId: `X${String(index + 1).padStart(4, '0')}`,
      name: `Vikar ${index + 1}`,
      competence: competenceOf(random),
      source: random.pick(POOL_SOURCES),
      from: addDays(BENCH_FROM, random.int(5)),
      to: addDays(BENCH_FROM, 8 + random.int(8)),
      units: random.next() < 0.1 ? [] : [first, first + 1].map((unit) => (units[unit % units.length] as Unit).unitId),
      outbreakTeam: random.next() < 0.3,
    };
  });
}
