import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { parseAllowedAction } from '../domain/allowed-action.ts';
import type { PlannedVisit, VisitImportance } from '../domain/visit.ts';

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
  allowed: string[];
  plannedCarer: string | null;
}

/**
 * Planned visits to users of units that the actor may see, by day and time. The name of a protected person is left out for
 * whoever has not the right to it at that unit.
 */
export async function readPlannedVisits(work: Work, query: VisitQuery): Promise<PlannedVisit[]> {
  const { trx, access, actor } = work;
  const scope = access.scopeOf(actor, 'services.visits.read');
  const names = access.scopeOf(actor, 'services.protected-name.read');
  const carers = query.carers ? [...query.carers] : null;
  const { rows } = await sql<VisitRow>`
    SELECT visit.visit_id, visit.user_id, service_user.name AS user_name, service_user.protected, service_user.unit_id, visit.date,
      coalesce(visit.planned_start_minute, visit.earliest_minute) AS start_minute, visit.minutes, visit.carers, visit.competence,
      service.kind AS service_kind, service.importance, visit.allowed, visit.planned_carer
    FROM visit
    JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    LEFT JOIN service ON service.tenant_id = visit.tenant_id AND service.service_id = visit.service_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date >= ${query.from} AND visit.date < ${addDays(query.from, query.days)}
      AND (${carers}::text[] IS NULL OR visit.planned_carer = ANY(${carers}::text[]))
    ORDER BY visit.date, start_minute, visit.visit_id COLLATE "C"`.execute(trx);
  return rows
    .filter((row) => reaches(scope, row.unitId) && (query.unitIds === undefined || query.unitIds.has(row.unitId)))
    .map((row) => ({
      ...row,
      userName: row.protected && !reaches(names, row.unitId) ? undefined : row.userName,
      serviceKind: row.serviceKind ?? undefined,
      importance: row.importance ?? 'must',
      allowed: row.allowed.flatMap((text) => parseAllowedAction(text) ?? []),
      plannedCarer: row.plannedCarer ?? undefined,
    }));
}
