import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { UpheldHours, UpheldQuery, UpheldReply } from '../../contract/upheld.ts';
import type { GrantedService, StandingNo, VisitOutcome } from '../../domain/upheld/upheld-hours.ts';
import { gradeOf, upheldHours, upheldShare, weeksFrom } from '../../domain/upheld/upheld-hours.ts';
import type { AwayInterval } from '../../domain/visit.ts';
import { serviceClassOf } from '../../rules/service-classes.ts';
import { UPHELD_GRADES } from '../../rules/upheld/upheld-grades.ts';
import { readActionsInForce } from '../assessment/read-allowed-actions.ts';
import type { UpheldPorts } from './upheld-ports.ts';

/** Weeks shown where nobody has asked for others, and how many of them have gone by: leaders rate what was, plans tell of what comes. */
const WEEKS = 4;
const WEEKS_BEFORE = 2;
const READ = 'services.upheld.read';

interface VisitRow {
  serviceId: string;
  userId: string;
  date: PlainDate;
  plannedMinutes: number;
  plannedCarer: string | null;
  /** From the day's published plan; null where there is none. */
  givenMinutes: number | null;
  ways: string[];
  /** What its carer has told; null where nothing is told. */
  mark: string | null;
}

/** To what degree granted hours are given at a place, week by week: by published day plans, else by planned visits whose carer is present. */
export async function readUpheld(work: Work, query: UpheldQuery, ports: UpheldPorts): Promise<UpheldReply> {
  const { trx } = work;
  const today = work.clock.today();
  const from = query.from ?? addDays(today, 1 - weekdayOf(today) - 7 * WEEKS_BEFORE);
  const periods = weeksFrom(from, query.weeks ?? WEEKS);
  const to = periods.at(-1)?.to ?? from;
  const units = await readUnits(work, query.place);
  const services = await readServices(work, [...units.keys()]);
  const visits = await readVisits(work, [...units.keys()], from, to);
  const away = await ports.awayCarers(work, from, to);
  const outcomes = await outcomesOf(work, visits, away);
  const cancelled = await readNos(work, from, to);
  const rows = upheldHours({ periods, services, visits: outcomes, cancelled });
  const hours = rows.map(
    (row): UpheldHours => ({
      ...row,
      unitName: units.get(row.unitId) ?? row.unitId,
      group: serviceClassOf(row.kind) === 'practical' ? 'practical' : 'nursing',
    }),
  );
  const ratings = (await ports.qualityRatings(work, from, to)).filter((one) => units.has(one.unitId));
  const changed = await trx
    .selectFrom('liveTopic')
    .select('liveTopic.changedAt')
    .where('liveTopic.tenantId', '=', trx.tenantId)
    .where('liveTopic.topic', 'in', ['visits', 'import'])
    .orderBy('liveTopic.changedAt', 'desc')
    .executeTakeFirst();
  const kinds = new Set(rows.map((row) => row.kind));
  return {
    periods,
    rows: hours,
    nursing: gradesOf(hours, periods.length, 'nursing'),
    practical: gradesOf(hours, periods.length, 'practical'),
    quality: periods.map((period) => {
      const within = ratings.filter((one) => one.date >= period.from && one.date < period.to);
      return UPHELD_GRADES.map((_, index) => within.filter((one) => one.rating === index + 1).length);
    }),
    visitsChangedAt: (changed?.changedAt ?? null) as Instant | null,
    leftOut: [...new Set(services.map((service) => service.kind))].filter((kind) => !kinds.has(kind)).sort(),
  };
}

function gradesOf(hours: readonly UpheldHours[], periods: number, group: UpheldHours['group']): number[][] {
  return Array.from({ length: periods }, (_, period) => {
    const counts = UPHELD_GRADES.map(() => 0);
    const mine = Map.groupBy(
      hours.filter((row) => row.period === period && row.group === group),
      (row) => row.unitId,
    );
    for (const rows of mine.values()) {
      const share = upheldShare(rows);
      const grade = share === null ? -1 : UPHELD_GRADES.indexOf(gradeOf(share));
      if (grade >= 0) counts[grade] = (counts[grade] ?? 0) + 1;
    }
    return counts;
  });
}

async function readUnits(work: Work, place: string | undefined): Promise<Map<string, string>> {
  const { trx, access, actor } = work;
  const scope = access.scopeOf(actor, READ);
  const below = place === undefined ? undefined : ((await findUnitsBelow(trx, [place])).get(place) ?? new Set());
  const rows = await trx
    .selectFrom('unit')
    .select(['unit.unitId', 'unit.name'])
    .where('unit.tenantId', '=', trx.tenantId)
    .execute();
  const seen = rows.filter(
    ({ unitId }) => (scope === 'everywhere' || scope.has(unitId)) && (below === undefined || below.has(unitId)),
  );
  return new Map(seen.map(({ unitId, name }) => [unitId, name]));
}

async function readServices({ trx }: Work, units: readonly string[]): Promise<GrantedService[]> {
  const { rows } = await sql<GrantedService>`
    SELECT service.service_id, service.user_id, service_user.unit_id, service.kind,
      coalesce(service.hours_per_week, 0) AS hours_per_week, service.granted_from, service.granted_to
    FROM service JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    WHERE service.tenant_id = ${trx.tenantId} AND service_user.unit_id = ANY(${units}::text[])
    ORDER BY service.kind COLLATE "C", service_user.unit_id COLLATE "C"`.execute(trx);
  return rows;
}

async function readVisits(
  { trx }: Work,
  units: readonly string[],
  from: PlainDate,
  to: PlainDate,
): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`
    SELECT visit.service_id, visit.user_id, visit.date, visit.minutes * visit.carers AS planned_minutes, visit.planned_carer,
      (SELECT sum(CASE WHEN visit_assignment.person_id IS NULL THEN 0 ELSE coalesce(visit_assignment.minutes, visit.minutes) END)
        FROM visit_assignment WHERE visit_assignment.tenant_id = visit.tenant_id
          AND visit_assignment.visit_id = visit.visit_id)::double precision AS given_minutes,
      ARRAY(SELECT visit_assignment.how FROM visit_assignment WHERE visit_assignment.tenant_id = visit.tenant_id
        AND visit_assignment.visit_id = visit.visit_id) AS ways,
      (SELECT nullif(visit_mark.state, 'open') FROM visit_mark WHERE visit_mark.tenant_id = visit.tenant_id
        AND visit_mark.visit_id = visit.visit_id) AS mark
    FROM visit JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.service_id IS NOT NULL AND visit.date >= ${from} AND visit.date < ${to}
      AND service_user.unit_id = ANY(${units}::text[])`.execute(trx);
  return rows;
}

/** Ways of carrying a visit out in which what is lacking was allowed by an assessment. */
const ASSESSED = new Set(['shorten', 'phone', 'pause']);

async function outcomesOf(
  work: Work,
  visits: readonly VisitRow[],
  away: readonly AwayInterval[],
): Promise<VisitOutcome[]> {
  const awayOf = Map.groupBy(away, (one) => one.personId);
  const isAway = (personId: string, date: PlainDate) =>
    awayOf.get(personId)?.some((one) => one.from <= date && (one.to === undefined || date < one.to)) === true;
  const actions = await readActionsInForce(work, [...new Set(visits.map((visit) => visit.date))]);
  return visits.map(
    ({ serviceId, userId, date, plannedMinutes, plannedCarer, givenMinutes, ways, mark }): VisitOutcome => {
      // What was told from the door comes before what was planned: made is given even without a carer in the plan, not made is not.
      if (mark === 'could_not')
        return { serviceId, userId, date, plannedMinutes, givenMinutes: 0, byAssessment: false };
      const byAssessment = ways.some((way) => ASSESSED.has(way));
      if (mark === 'done')
        return { serviceId, userId, date, plannedMinutes, givenMinutes: givenMinutes || plannedMinutes, byAssessment };
      if (givenMinutes !== null) {
        return { serviceId, userId, date, plannedMinutes, givenMinutes, byAssessment };
      }
      const paused =
        actions
          .get(date)
          ?.get(serviceId)
          ?.allowed.some((action) => action.kind === 'pause') === true;
      const present = plannedCarer !== null && !isAway(plannedCarer, date);
      return {
        ...{ serviceId, userId, date, plannedMinutes },
        givenMinutes: present && !paused ? plannedMinutes : 0,
        byAssessment: paused,
      };
    },
  );
}

async function readNos({ trx }: Work, from: PlainDate, to: PlainDate): Promise<StandingNo[]> {
  const rows = await trx
    .selectFrom('userCancellation')
    .select(['userId', 'serviceId', 'fromDay', 'endedOn'])
    .where('userCancellation.tenantId', '=', trx.tenantId)
    .where('userCancellation.fromDay', '<', to)
    .where((where) => where.or([where('endedOn', 'is', null), where('endedOn', '>', from)]))
    .execute();
  return rows.map((row) => ({ userId: row.userId, serviceId: row.serviceId, from: row.fromDay, to: row.endedOn }));
}
