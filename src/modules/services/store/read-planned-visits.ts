import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysFrom } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { parseAllowedAction } from '../domain/allowed-action.ts';
import { actionsOfVisit } from '../domain/assessment/actions-of-visit.ts';
import { importanceOn } from '../domain/importance/apply-importance-rules.ts';
import type { PlannedVisit, VisitImportance } from '../domain/visit.ts';
import { readActionsInForce } from './assessment/read-allowed-actions.ts';
import { readRulesInForce, readUnitsBelow } from './importance/read-rules-in-force.ts';

/** The days `from … from + days − 1`, at some units (absent: all), of some carers (absent: all). */
export interface VisitQuery {
  readonly from: PlainDate;
  readonly days: number;
  readonly unitIds?: ReadonlySet<string> | undefined;
  readonly carers?: readonly string[] | undefined;
}

interface VisitRow {
  visitId: string;
  userId: string;
  userName: string;
  protected: boolean;
  unitId: string;
  date: PlainDate;
  startMinute: number;
  minutes: number;
  carers: number;
  competence: string;
  serviceKind: string | null;
  importance: VisitImportance | null;
  livesAlone: boolean;
  vulnerability: number | null;
  serviceId: string | null;
  allowed: string[];
  plannedCarer: string | null;
}

/**
 * Planned visits to users of units that the actor may see, by day and time, with what assessments in force open for on that day.
 * The name of a protected person is left out for whoever has not the right to it at that unit.
 */
export async function readPlannedVisits(work: Work, query: VisitQuery): Promise<PlannedVisit[]> {
  const { trx, access, actor } = work;
  const scope = access.scopeOf(actor, 'services.visits.read');
  const names = access.scopeOf(actor, 'services.protected-name.read');
  const to = addDays(query.from, query.days);
  const carers = query.carers ? [...query.carers] : null;
  const { rows } = await sql<VisitRow>`
    SELECT visit.visit_id, visit.user_id, service_user.name AS user_name, service_user.protected, service_user.unit_id, visit.date,
      coalesce(visit.planned_start_minute, visit.earliest_minute) AS start_minute, visit.minutes, visit.carers, visit.competence,
      service.kind AS service_kind, service.importance, service_user.lives_alone, service_user.vulnerability, visit.service_id, visit.allowed, (CASE WHEN given.how IS NULL OR given.how = 'undone' THEN visit.planned_carer ELSE given.person_id END) AS planned_carer
    FROM visit
    JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    LEFT JOIN service ON service.tenant_id = visit.tenant_id AND service.service_id = visit.service_id
    LEFT JOIN visit_assignment AS given ON given.tenant_id = visit.tenant_id AND given.visit_id = visit.visit_id AND given.part = 1
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date >= ${query.from} AND visit.date < ${to}
      AND (${carers}::text[] IS NULL OR (CASE WHEN given.how IS NULL OR given.how = 'undone' THEN visit.planned_carer ELSE given.person_id END) = ANY(${carers}::text[]))
    ORDER BY visit.date, start_minute, visit.visit_id COLLATE "C"`.execute(trx);
  const rules = await readRulesInForce(work, query.from, to);
  const unitsBelow = await readUnitsBelow(
    work,
    rules.flatMap((rule) => rule.unitIds),
  );
  const importanceOf = ({ importance, serviceKind: kind, serviceId, date, ...who }: VisitRow): VisitImportance =>
    importance === null || kind === null || serviceId === null
      ? 'must'
      : importanceOn({ serviceId, kind, importance, ...who }, rules, date, unitsBelow).importance;
  const inForce = await readActionsInForce(work, daysFrom(query.from, query.days));
  return rows
    .filter((row) => reaches(scope, row.unitId) && (query.unitIds === undefined || query.unitIds.has(row.unitId)))
    .map((visit) => {
      const { livesAlone: _, vulnerability: __, serviceId: ___, ...row } = visit;
      return {
        ...row,
        userName: row.protected && !reaches(names, row.unitId) ? undefined : row.userName,
        serviceKind: row.serviceKind ?? undefined,
        importance: importanceOf(visit),
        allowed: actionsOfVisit(
          row.allowed.flatMap((text) => parseAllowedAction(text) ?? []),
          inForce.get(row.date)?.get(visit.serviceId ?? '')?.allowed,
        ),
        plannedCarer: row.plannedCarer ?? undefined,
      };
    });
}
