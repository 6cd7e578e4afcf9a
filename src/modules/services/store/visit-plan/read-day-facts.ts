import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { readSites, readUnitTree } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { parseAllowedAction } from '../../domain/allowed-action.ts';
import { actionsOfDay } from '../../domain/visit-plan/actions-of-day.ts';
import type {
  Arrangement,
  CarerWish,
  DayCarer,
  DayFacts,
  DayUnit,
  DayVisit,
} from '../../domain/visit-plan/day-facts.ts';
import type { VisitWay } from '../../domain/visit-plan/day-plan.ts';
import { TOUR_RULES } from '../../rules/visit-plan/tour-rules.ts';
import { travelRuleOn } from '../../rules/visit-plan/travel-rule.ts';
import { readImportance } from '../importance/read-importance.ts';
import type { CarersPort } from './carers-port.ts';
import { readOpenedActions } from './read-opened-actions.ts';
import { readVisitMarks } from './read-visit-marks.ts';

interface VisitRow {
  visitId: string;
  userId: string;
  userUnitId: string;
  lat: number | null;
  lon: number | null;
  earliest: number;
  latest: number;
  minutes: number;
  carers: number;
  competence: string;
  allowed: string[];
  serviceId: string | null;
  serviceKind: string | null;
  infected: boolean;
  plannedCarer: string | null;
  plannedStart: number | null;
  gapLeast: number | null;
  gapMost: number | null;
}

/** A day's facts, and how the published plan carries visits out where it is not as granted. */
export interface DayRead {
  readonly facts: DayFacts;
  readonly publishedWays: ReadonlyMap<string, VisitWay>;
}

/**
 * Everything that the tours of a day rest on, for all districts: a visit belongs to the district where its normal carer is on duty (the
 * night patrol, for one), else to its user's.
 */
export async function readDayFacts(
  work: Work,
  port: CarersPort,
  date: PlainDate,
  fromMinute?: number | undefined,
): Promise<DayRead> {
  const rows = await readVisitRows(work, date);
  const carers = await readCarers(work, port, date);
  const importanceOf = await readImportance(work, date);
  const opened = await readOpenedActions(work, date);
  const marks = await readVisitMarks(work, date);
  const { standing, ways } = await readStanding(work, date);
  const workplace = new Map(carers.map((carer) => [carer.personId, carer.unitId]));
  const visits = rows.map((row): DayVisit => {
    const normal: Arrangement = {
      carers: row.plannedCarer === null ? [] : [row.plannedCarer],
      startMinute: row.plannedStart ?? undefined,
    };
    const own = row.allowed.flatMap((text) => parseAllowedAction(text) ?? []);
    const opens = opened.get(row.serviceId ?? '');
    return {
      visitId: row.visitId,
      userId: row.userId,
      unitId: workplace.get(row.plannedCarer ?? '') ?? row.userUnitId,
      point: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
      earliest: row.earliest,
      latest: row.latest,
      minutes: row.minutes,
      carers: row.carers,
      gap: gapOf(row),
      competence: row.competence,
      serviceId: row.serviceId ?? undefined,
      serviceKind: row.serviceKind ?? undefined,
      importance: row.serviceId === null ? 'must' : importanceOf(row.serviceId),
      actions: opens ? actionsOfDay(own, opens) : [],
      infected: row.infected,
      normal,
      standing: standing.get(row.visitId) ?? normal,
      mark: marks.get(row.visitId),
    };
  });
  const units = await readUnits(work, new Set([...visits.map((visit) => visit.unitId)]));
  const inUse = new Set(units.map((unit) => unit.unitId));
  return {
    facts: {
      date,
      units,
      visits,
      carers: carers.filter((carer) => inUse.has(carer.unitId)),
      wishes: await readWishes(work),
      known: await readKnown(work, date),
      travelRule: travelRuleOn(date),
      travel: await readTravel(work),
      fromMinute,
    },
    publishedWays: ways,
  };
}

/** From the first carer's start to the second one's; one bound alone is both. */
function gapOf({ carers, gapLeast, gapMost }: VisitRow): DayVisit['gap'] {
  const least = gapLeast ?? gapMost;
  if (carers < 2 || least === null) return undefined;
  return { least, most: Math.max(least, gapMost ?? least) };
}

async function readVisitRows(work: Work, date: PlainDate): Promise<VisitRow[]> {
  const { trx } = work;
  const { rows } = await sql<VisitRow>`
    SELECT visit.visit_id, visit.user_id, service_user.unit_id AS user_unit_id, service_user.lat, service_user.lon,
      visit.earliest_minute AS earliest, visit.latest_minute AS latest, visit.minutes, visit.carers, visit.competence, visit.allowed,
      visit.service_id, service.kind AS service_kind, visit.planned_carer, visit.planned_start_minute AS planned_start,
      visit.gap_least, visit.gap_most,
      (service_user.infected_from IS NOT NULL AND service_user.infected_from <= visit.date
        AND (service_user.infected_to IS NULL OR visit.date < service_user.infected_to)) AS infected
    FROM visit
    JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    LEFT JOIN service ON service.tenant_id = visit.tenant_id AND service.service_id = visit.service_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date = ${date}
    ORDER BY visit.visit_id COLLATE "C"`.execute(trx);
  return rows;
}

async function readCarers(work: Work, port: CarersPort, date: PlainDate): Promise<DayCarer[]> {
  const { trx } = work;
  const carers = await port.carersAtWork(work, date);
  const leaves = await trx
    .selectFrom('carerLeave')
    .select(['carerLeave.personId', 'carerLeave.fromMinute'])
    .where('carerLeave.tenantId', '=', trx.tenantId)
    .where('carerLeave.date', '=', date)
    .execute();
  const leavesAt = new Map(leaves.map((row) => [row.personId, row.fromMinute]));
  return carers.map((carer) => ({ ...carer, leavesAt: leavesAt.get(carer.personId) }));
}

/** What stands published for the day: carers and start of each visit, and the way where it is not made as granted. */
async function readStanding(
  work: Work,
  date: PlainDate,
): Promise<{ readonly standing: ReadonlyMap<string, Arrangement>; readonly ways: ReadonlyMap<string, VisitWay> }> {
  const { trx } = work;
  const rows = await trx
    .selectFrom('visitAssignment')
    .select(['visitId', 'part', 'personId', 'startMinute', 'how'])
    .where('visitAssignment.tenantId', '=', trx.tenantId)
    .where('visitAssignment.date', '=', date)
    .orderBy('visitAssignment.visitId')
    .orderBy('visitAssignment.part')
    .execute();
  const byVisit = Map.groupBy(rows, (row) => row.visitId);
  const standing = new Map<string, Arrangement>();
  const ways = new Map<string, VisitWay>();
  for (const [visitId, parts] of byVisit) {
    standing.set(visitId, {
      carers: parts.flatMap((row) => row.personId ?? []),
      startMinute: parts[0]?.startMinute ?? undefined,
    });
    ways.set(visitId, (parts[0]?.how ?? 'granted') as VisitWay);
  }
  return { standing, ways };
}

async function readUnits(work: Work, inUse: ReadonlySet<string>): Promise<DayUnit[]> {
  const sites = new Map((await readSites(work)).map((site) => [site.siteId, site]));
  return (await readUnitTree(work))
    .filter((unit) => inUse.has(unit.unitId))
    .map(({ unitId, name, siteId }) => {
      const site = sites.get(siteId);
      const isPlaced = site?.lat !== undefined && site.lon !== undefined;
      return { unitId, name, base: isPlaced ? { lat: site.lat as number, lon: site.lon as number } : undefined };
    });
}

async function readWishes(work: Work): Promise<CarerWish[]> {
  const rows = await work.trx
    .selectFrom('carerWish')
    .select(['carerWish.userId', 'carerWish.personId', 'carerWish.wish'])
    .where('carerWish.tenantId', '=', work.trx.tenantId)
    .execute();
  return rows.map((row) => ({ ...row, wish: row.wish as CarerWish['wish'] }));
}

/** Who has been with whom, or is to come, in the days around. */
async function readKnown(work: Work, date: PlainDate): Promise<string[]> {
  const { trx } = work;
  const [from, to] = [addDays(date, -TOUR_RULES.knownDays), addDays(date, TOUR_RULES.knownDays + 1)];
  const { rows } = await sql<{ pair: string }>`
    SELECT DISTINCT visit.user_id || ' ' || coalesce(visit_assignment.person_id, visit.planned_carer) AS pair
    FROM visit
    LEFT JOIN visit_assignment ON visit_assignment.tenant_id = visit.tenant_id AND visit_assignment.visit_id = visit.visit_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date >= ${from} AND visit.date < ${to} AND visit.date <> ${date}
      AND coalesce(visit_assignment.person_id, visit.planned_carer) IS NOT NULL`.execute(trx);
  return rows.map((row) => row.pair);
}

async function readTravel(work: Work): Promise<Record<string, number>> {
  const rows = await work.trx
    .selectFrom('travelMinutes')
    .select(['travelMinutes.fromId', 'travelMinutes.toId', 'travelMinutes.minutes'])
    .where('travelMinutes.tenantId', '=', work.trx.tenantId)
    .execute();
  return Object.fromEntries(rows.map((row) => [`${row.fromId} ${row.toId}`, row.minutes]));
}
