import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import type { Absence, Municipality } from '#modules/organisation/domain/municipality.ts';
import { POOL_SOURCES } from '#modules/organisation/domain/municipality.ts';
import type { Source } from './plan.ts';
import type { People, Units } from './problem.ts';
import { OUTSIDE_EMPLOYER } from './problem.ts';
import { parseWeekNumber } from './week-number.ts';

/** Where a person comes from, in the order of `People.source`. */
export const SOURCES: readonly Source[] = ['own', ...POOL_SOURCES];

/** Minutes of hours written with decimals (35.5, 33.6), free of the noise of binary fractions. */
export function minutesOfHours(hours: number): number {
  return Math.round(hours * 60_000) / 1000;
}

const midnight = (date: PlainDate) => osloEpochMinutes(date, 0);

/** Everyone of staff.csv and pool.csv with what the rules ask about them. */
export function indexPeople(municipality: Municipality, units: Units, competenceOf: (name: string) => number): People {
  const { staff, pool } = municipality;
  const count = staff.length + pool.length;
  const ids = [...staff.map((person) => person.staffId), ...pool.map((person) => person.personId)];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const people = {
    count,
    staffCount: staff.length,
    ids,
    indexOf,
    source: new Uint8Array(count),
    competence: new Int32Array(count),
    home: new Int32Array(count).fill(-1),
    consent: new Uint8Array(count),
    nightWorker: new Uint8Array(count),
    outbreakTeam: new Uint8Array(count),
    ownWeekMinutes: new Float64Array(count).fill(Number.NaN),
    ownMaxExtra: new Int32Array(count).fill(-1),
    availableFrom: new Float64Array(count).fill(Number.NEGATIVE_INFINITY),
    availableTo: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    anyUnit: new Uint8Array(count),
  };
  staff.forEach((person, p) => {
    people.competence[p] = competenceOf(person.competence);
    people.home[p] = units.indexOf.get(person.homeUnitId) ?? -1;
    people.consent[p] = person.consentRedeploy ? 1 : 0;
    people.nightWorker[p] = person.nightWorker ? 1 : 0;
    people.outbreakTeam[p] = person.outbreakTeam ? 1 : 0;
    if (person.weeklyHours !== undefined) people.ownWeekMinutes[p] = minutesOfHours(person.weeklyHours);
    if (person.maxExtraShifts !== undefined) people.ownMaxExtra[p] = person.maxExtraShifts;
  });
  pool.forEach((person, index) => {
    const p = staff.length + index;
    people.source[p] = SOURCES.indexOf(person.source);
    people.competence[p] = competenceOf(person.competence);
    people.consent[p] = 1;
    people.outbreakTeam[p] = person.outbreakTeam ? 1 : 0;
    people.anyUnit[p] = person.units.length === 0 ? 1 : 0;
    if (person.from !== undefined) people.availableFrom[p] = midnight(person.from);
    if (person.to !== undefined) people.availableTo[p] = midnight(person.to);
  });
  return {
    ...people,
    ...indexAbsences(municipality.absences, indexOf, count),
    trainedTo: indexTraining(municipality, units, indexOf),
    workSites: indexWorkSites(municipality, units, indexOf),
    overtimeBefore: indexOvertime(municipality, indexOf),
  };
}

function indexAbsences(absences: readonly Absence[], indexOf: ReadonlyMap<string, number>, count: number) {
  const byPerson: Absence[][] = Array.from({ length: count }, () => []);
  for (const absence of absences) {
    const p = indexOf.get(absence.staffId);
    if (p !== undefined && absence.kind !== 'work_only') byPerson[p]?.push(absence);
  }
  const absenceStart = new Int32Array(count + 1);
  byPerson.forEach((list, p) => {
    absenceStart[p + 1] = (absenceStart[p] ?? 0) + list.length;
  });
  const all = byPerson.flat();
  return {
    absenceStart,
    absenceFrom: Float64Array.from(all, (absence) => midnight(absence.from)),
    absenceTo: Float64Array.from(all, (absence) =>
      absence.to === undefined ? Number.POSITIVE_INFINITY : midnight(absence.to),
    ),
  };
}

function indexTraining(
  municipality: Municipality,
  units: Units,
  indexOf: ReadonlyMap<string, number>,
): Map<number, number> {
  const trainedTo = new Map<number, number>();
  const note = (personId: string, unitId: string, lastDay: number) => {
    const p = indexOf.get(personId);
    const u = units.indexOf.get(unitId);
    if (p === undefined || u === undefined) return;
    const key = p * units.ids.length + u;
    trainedTo.set(key, Math.max(lastDay, trainedTo.get(key) ?? lastDay));
  };
  for (const row of municipality.trained) {
    if ((indexOf.get(row.staffId) ?? 0) >= municipality.staff.length) continue;
    note(row.staffId, row.unitId, row.validTo === undefined ? Number.POSITIVE_INFINITY : dayNumberOf(row.validTo));
  }
  for (const person of municipality.staff) note(person.staffId, person.homeUnitId, Number.POSITIVE_INFINITY);
  for (const person of municipality.pool) {
    for (const unitId of person.units) note(person.personId, unitId, Number.POSITIVE_INFINITY);
  }
  return trainedTo;
}

function indexWorkSites(
  municipality: Municipality,
  units: Units,
  indexOf: ReadonlyMap<string, number>,
): Map<number, number[]> {
  const workSites = new Map<number, number[]>();
  for (const row of municipality.workplaces) {
    const p = indexOf.get(row.staffId);
    if (p === undefined) continue;
    const unit = units.indexOf.get(row.workplace);
    const site = unit === undefined ? OUTSIDE_EMPLOYER : (units.site[unit] ?? OUTSIDE_EMPLOYER);
    const list = workSites.get(p);
    if (list) list.push(site);
    else workSites.set(p, [site]);
  }
  return workSites;
}

function indexOvertime(municipality: Municipality, indexOf: ReadonlyMap<string, number>) {
  const overtime = new Map<number, Map<number, number>>();
  for (const row of municipality.worked) {
    const p = indexOf.get(row.staffId);
    const week = parseWeekNumber(row.week);
    if (p === undefined || week === undefined || row.overtimeHours <= 0) continue;
    const weeks = overtime.get(p) ?? new Map<number, number>();
    weeks.set(week, (weeks.get(week) ?? 0) + minutesOfHours(row.overtimeHours));
    overtime.set(p, weeks);
  }
  return overtime;
}
