import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import type { Absence, Municipality, Unit } from '#modules/organisation/domain/municipality.ts';
import type { SpreadWorld } from './spread-world.ts';

/** A roster is repeated in so many weeks where the simulated days go beyond it, as far as it is known. */
const WEEKS_REPEATED = 4;
const MINUTES_OF_HOUR = 60;
const EVENING_FROM = 11 * MINUTES_OF_HOUR;
const NIGHT_FROM = 18 * MINUTES_OF_HOUR;
const NIGHT_TO = 5 * MINUTES_OF_HOUR;
/** How much residents have to do with each other, by how they live. */
const MIXING = { institution: 1, home_in_cluster: 0.5, home: 0 } as const;

/** A municipality as runs see it; days beyond the known roster repeat its last whole weeks, people recorded as away have no duties then. */
export function compileSpreadWorld(municipality: Municipality, from: PlainDate, days: number): SpreadWorld {
  const { staff, users, competences } = municipality;
  const unitAt = new Map(municipality.units.map(({ unitId }, index) => [unitId, index]));
  const siteIds = [...new Set(municipality.units.map(({ siteId }) => siteId))];
  const competenceAt = new Map(competences.map(({ competence }, index) => [competence, index]));
  const count = staff.length + users.length;
  const unit = new Int32Array(count);
  const competence = new Int32Array(count).fill(-1);
  staff.forEach((person, p) => {
    unit[p] = unitAt.get(person.homeUnitId) ?? -1;
    competence[p] = competenceAt.get(person.competence) ?? -1;
  });
  users.forEach((user, i) => {
    unit[staff.length + i] = unitAt.get(user.unitId) ?? -1;
  });
  const personAt = new Map(staff.map(({ staffId }, index) => [staffId, index]));
  const userAt = new Map(users.map(({ userId }, index) => [userId, staff.length + index]));
  const site = Int32Array.from(municipality.units, ({ siteId }) => siteIds.indexOf(siteId));
  const units = municipality.units.length;
  return {
    days,
    people: {
      count,
      staffCount: staff.length,
      ids: [...staff.map(({ staffId }) => staffId), ...users.map(({ userId }) => userId)],
      unit,
      turn: turnsOf(unit, competence),
      competence,
      outside: outsideOf(municipality, personAt, unitAt),
    },
    units: {
      ids: municipality.units.map(({ unitId }) => unitId),
      site,
      siteCount: siteIds.length,
      mixes: Float64Array.from(municipality.units, mixingOf),
      visited: visitedOf(municipality, unitAt),
      ...membersOf(unit, staff.length, units),
    },
    competences: competences.map((one) => one.competence),
    duties: dutiesOf(municipality, { from, days, personAt, unitAt, unit, site }),
    visits: visitsOf(municipality, { from, days, personAt, userAt }),
  };
}

function mixingOf(unit: Unit): number {
  return MIXING[unit.dwelling ?? (unit.kind === 'home_care' ? 'home' : 'institution')];
}

function visitedOf({ units, users, visits }: Municipality, unitAt: ReadonlyMap<string, number>): Uint8Array {
  const unitOf = new Map(users.map(({ userId, unitId }) => [userId, unitAt.get(unitId)]));
  const visited = new Uint8Array(units.length);
  for (const { userId } of visits) visited[unitOf.get(userId) ?? -1] = 1;
  return visited;
}

/** Place of each person among those of the same unit and competence. */
export function turnsOf(unit: Int32Array, competence: Int32Array): Int32Array {
  const next = new Map<string, number>();
  return unit.map((at, p) => {
    const key = `${at} ${competence[p]}`;
    const turn = next.get(key) ?? 0;
    next.set(key, turn + 1);
    return turn;
  });
}

/** Residents and staff by unit. */
export function membersOf(
  unit: Int32Array,
  staffCount: number,
  units: number,
): Pick<SpreadWorld['units'], 'residentStart' | 'residents' | 'staffStart' | 'staff'> {
  const lists = (first: number, end: number) => {
    const byUnit: number[][] = Array.from({ length: units }, () => []);
    for (let p = first; p < end; p++) byUnit[unit[p] as number]?.push(p);
    const start = new Int32Array(units + 1);
    byUnit.forEach((list, u) => {
      start[u + 1] = (start[u] as number) + list.length;
    });
    return { start, members: Int32Array.from(byUnit.flat()) };
  };
  const staff = lists(0, staffCount);
  const residents = lists(staffCount, unit.length);
  return {
    residentStart: residents.start,
    residents: residents.members,
    staffStart: staff.start,
    staff: staff.members,
  };
}

function outsideOf(
  { workplaces, staff, users }: Municipality,
  personAt: ReadonlyMap<string, number>,
  unitAt: ReadonlyMap<string, number>,
): Float64Array {
  const outside = new Float64Array(staff.length + users.length);
  for (const { staffId, workplace, pct } of workplaces) {
    const p = personAt.get(staffId);
    if (p !== undefined && !unitAt.has(workplace)) outside[p] = Math.min(1, (outside[p] as number) + (pct ?? 50) / 100);
  }
  return outside;
}

interface DutyContext {
  readonly from: PlainDate;
  readonly days: number;
  readonly personAt: ReadonlyMap<string, number>;
  readonly unitAt: ReadonlyMap<string, number>;
  readonly unit: Int32Array;
  readonly site: Int32Array;
}

function dutiesOf(municipality: Municipality, context: DutyContext): SpreadWorld['duties'] {
  const { from, days, personAt, unitAt, unit: home, site } = context;
  const shifts = new Map(municipality.shifts.map((shift) => [shift.shift, shift]));
  const away = Map.groupBy(municipality.absences, ({ staffId }) => staffId);
  const rows = municipality.roster.filter(
    (row) => row.kind !== 'on_call' && personAt.has(row.staffId) && unitAt.has(row.unitId),
  );
  const rowsOn = Map.groupBy(rows, ({ date }) => dayNumberOf(date));
  const sourceOf = repeatedDay([...rowsOn.keys()]);
  const units = municipality.units.length;
  const start = new Int32Array(days + 1);
  const unitStart = new Int32Array(days * units + 1);
  const lists = { person: [] as number[], unit: [] as number[], part: [] as number[], elsewhere: [] as number[] };
  const firstDay = dayNumberOf(from);
  for (let day = 0; day < days; day++) {
    const today = (rowsOn.get(sourceOf(firstDay + day)) ?? [])
      .filter((row) => !isAway(away.get(row.staffId), firstDay + day))
      .map((row) => ({ p: personAt.get(row.staffId) ?? 0, u: unitAt.get(row.unitId) ?? 0, shift: row.shift }));
    today.sort((a, b) => a.u - b.u);
    let next = 0;
    for (let u = 0; u < units; u++) {
      unitStart[day * units + u] = lists.person.length;
      for (; today[next]?.u === u; next++) {
        const { p, shift } = today[next] as (typeof today)[number];
        const own = home[p] as number;
        lists.person.push(p);
        lists.unit.push(u);
        lists.part.push(partOf(shifts.get(shift)?.startMinute ?? 0));
        lists.elsewhere.push(own >= 0 && site[own] !== site[u] ? 1 : 0);
      }
    }
    start[day + 1] = lists.person.length;
  }
  unitStart[days * units] = lists.person.length;
  return {
    start,
    unitStart,
    person: Int32Array.from(lists.person),
    unit: Int32Array.from(lists.unit),
    part: Uint8Array.from(lists.part),
    elsewhere: Uint8Array.from(lists.elsewhere),
  };
}

function partOf(startMinute: number): number {
  if (startMinute < NIGHT_TO || startMinute >= NIGHT_FROM) return 2;
  return startMinute >= EVENING_FROM ? 1 : 0;
}

function isAway(absences: readonly Absence[] | undefined, day: number): boolean {
  return (absences ?? []).some(
    ({ from, to, kind }) =>
      kind !== 'work_only' && dayNumberOf(from) <= day && (to === undefined || day < dayNumberOf(to)),
  );
}

/** Which known day stands for a day: itself, or after the last one the same day of the repeated weeks. */
function repeatedDay(known: readonly number[]): (day: number) => number {
  if (known.length === 0) return (day) => day;
  const first = known.reduce((least, day) => Math.min(least, day));
  const last = known.reduce((most, day) => Math.max(most, day));
  const weeks = Math.max(1, Math.min(WEEKS_REPEATED, Math.floor((last - first + 1) / 7)));
  return (day) => (day <= last ? day : day - 7 * weeks * Math.ceil((day - last) / (7 * weeks)));
}

interface VisitContext {
  readonly from: PlainDate;
  readonly days: number;
  readonly personAt: ReadonlyMap<string, number>;
  readonly userAt: ReadonlyMap<string, number>;
}

function visitsOf({ visits }: Municipality, { from, days, personAt, userAt }: VisitContext): SpreadWorld['visits'] {
  const visitsOn = Map.groupBy(
    visits.filter(({ userId }) => userAt.has(userId)),
    ({ date }) => dayNumberOf(date),
  );
  const sourceOf = repeatedDay([...visitsOn.keys()]);
  const start = new Int32Array(days + 1);
  const users: number[] = [];
  const carers: number[] = [];
  const firstDay = dayNumberOf(from);
  for (let day = 0; day < days; day++) {
    for (const { userId, plannedCarer } of visitsOn.get(sourceOf(firstDay + day)) ?? []) {
      users.push(userAt.get(userId) ?? 0);
      carers.push(personAt.get(plannedCarer ?? '') ?? -1);
    }
    start[day + 1] = users.length;
  }
  return { start, user: Int32Array.from(users), carer: Int32Array.from(carers) };
}
