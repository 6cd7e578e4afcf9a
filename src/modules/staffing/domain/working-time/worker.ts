import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality, PoolSource, Training } from '#modules/organisation/domain/municipality.ts';

/** A stretch of minutes since 1970 UTC, `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Somebody who may work, from staff.csv (`own`) or from pool.csv, as the rules see them. */
export interface Worker {
  readonly personId: string;
  readonly source: 'own' | PoolSource;
  readonly competence: string;
  /** Competences that this one may stand in for, besides itself; it does not chain. */
  readonly covers: readonly string[];
  /** Absent for the pool. */
  readonly homeUnitId: string | undefined;
  readonly consentsToRedeployment: boolean;
  readonly outbreakTeam: boolean;
  readonly nightWorker: boolean;
  readonly weeklyHours: number | undefined;
  readonly maxExtraShifts: number | undefined;
  /** Units the person is trained in, with the last valid day (absent: without end). */
  readonly training: ReadonlyMap<string, PlainDate | undefined>;
  /** Units a pool person may go to; empty means any. Absent for own staff. */
  readonly poolUnits: readonly string[] | undefined;
  readonly away: readonly Stretch[];
  /** When a pool person can be asked at all. */
  readonly available: Stretch;
  /** Units or outside employers where the person also works. */
  readonly workplaces: readonly string[];
}

/** Everyone in staff.csv, then everyone in pool.csv, by id. */
export function workersOf(municipality: Municipality): ReadonlyMap<string, Worker> {
  const covers = new Map(municipality.competences.map((row) => [row.competence, row.covers]));
  const training = groupBy(municipality.trained, (row) => row.staffId);
  const workplaces = groupBy(municipality.workplaces, (row) => row.staffId);
  const absences = groupBy(
    municipality.absences.filter((row) => row.kind !== 'work_only'),
    (row) => row.staffId,
  );
  const shared = (personId: string, competence: string) => ({
    personId,
    competence,
    covers: covers.get(competence) ?? [],
    training: lastValidDays(training.get(personId) ?? []),
    away: (absences.get(personId) ?? []).map((row) => stretchOf(row.from, row.to)).filter((at) => at.start < at.end),
    workplaces: (workplaces.get(personId) ?? []).map((row) => row.workplace),
  });
  const workers: Worker[] = [];
  for (const row of municipality.staff) {
    const { homeUnitId, consentRedeploy, outbreakTeam, nightWorker, weeklyHours, maxExtraShifts } = row;
    workers.push({
      ...shared(row.staffId, row.competence),
      source: 'own',
      homeUnitId,
      consentsToRedeployment: consentRedeploy,
      outbreakTeam,
      nightWorker,
      weeklyHours,
      maxExtraShifts,
      poolUnits: undefined,
      available: stretchOf(undefined, undefined),
    });
  }
  for (const row of municipality.pool) {
    workers.push({
      ...shared(row.personId, row.competence),
      source: row.source,
      homeUnitId: undefined,
      consentsToRedeployment: true,
      outbreakTeam: row.outbreakTeam,
      nightWorker: false,
      weeklyHours: undefined,
      maxExtraShifts: undefined,
      poolUnits: row.units,
      available: stretchOf(row.from, row.to),
    });
  }
  return new Map(workers.map((worker) => [worker.personId, worker]));
}

/** Whether the person may stand on a row of a competence. */
export function hasCompetence(worker: Worker, competence: string): boolean {
  return worker.competence === competence || worker.covers.includes(competence);
}

/** Whether the person knows the unit on that day: it is home, training is valid, or the pool row names it. */
export function isTrained(worker: Worker, unitId: string, date: PlainDate): boolean {
  if (worker.poolUnits) return worker.poolUnits.length === 0 || worker.poolUnits.includes(unitId);
  if (worker.homeUnitId === unitId) return true;
  if (!worker.training.has(unitId)) return false;
  const validTo = worker.training.get(unitId);
  return validTo === undefined || date <= validTo;
}

/** Whether the person is absent in a minute of a stretch. */
export function isAbsent(worker: Worker, stretch: Stretch): boolean {
  return worker.away.some((away) => away.start < stretch.end && stretch.start < away.end);
}

/** Whether the whole stretch lies in the time that the person can be asked for. */
export function isAvailable(worker: Worker, stretch: Stretch): boolean {
  return worker.available.start <= stretch.start && stretch.end <= worker.available.end;
}

/** Per unit the last valid day; absent means without end. Of two rows for one unit the longer holds. */
function lastValidDays(rows: readonly Training[]): ReadonlyMap<string, PlainDate | undefined> {
  const lastDays = new Map<string, PlainDate | undefined>();
  for (const { unitId, validTo } of rows) {
    const known = lastDays.get(unitId);
    const longer = !lastDays.has(unitId) || validTo === undefined || (known !== undefined && known < validTo);
    if (longer) lastDays.set(unitId, validTo);
  }
  return lastDays;
}

function stretchOf(from: PlainDate | undefined, to: PlainDate | undefined): Stretch {
  return {
    start: from === undefined ? Number.NEGATIVE_INFINITY : osloEpochMinutes(from, 0),
    end: to === undefined ? Number.POSITIVE_INFINITY : osloEpochMinutes(to, 0),
  };
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
