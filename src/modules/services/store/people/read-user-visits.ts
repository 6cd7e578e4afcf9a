import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A visit to one person: as published for the day, else as planned. */
export interface UserVisit {
  readonly visitId: string;
  readonly date: PlainDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly carers: number;
  readonly serviceKind: string | null;
  readonly carerNames: readonly string[];
  /** What the day's plan has made of it: `visit`, or a way without a visit; null where no plan says anything. */
  readonly how: string | null;
  readonly state: string | null;
}

/** The visits to a person on the days `from … from + days − 1`. Whoever shows them has checked the right to. */
export async function readUserVisits(
  { trx }: Work,
  userId: string,
  from: PlainDate,
  days: number,
): Promise<UserVisit[]> {
  const { rows } = await sql<UserVisit>`
    WITH assigned AS (
      SELECT visit_assignment.visit_id, min(visit_assignment.how) AS how, min(visit_assignment.start_minute) AS start_minute,
        min(visit_assignment.minutes) AS minutes, array_remove(array_agg(visit_assignment.person_id), NULL) AS people
      FROM visit_assignment JOIN visit ON visit.tenant_id = visit_assignment.tenant_id AND visit.visit_id = visit_assignment.visit_id
      WHERE visit_assignment.tenant_id = ${trx.tenantId} AND visit.user_id = ${userId}
      GROUP BY visit_assignment.visit_id)
    SELECT visit.visit_id, visit.date,
      coalesce(assigned.start_minute, visit.planned_start_minute, visit.earliest_minute) AS start_minute,
      coalesce(assigned.minutes, visit.minutes) AS minutes, visit.carers, service.kind AS service_kind,
      coalesce((SELECT array_agg(person.name ORDER BY person.sort_key COLLATE "C") FROM person
        WHERE person.tenant_id = visit.tenant_id AND person.person_id = ANY(
          CASE WHEN assigned.visit_id IS NULL THEN ARRAY[visit.planned_carer] ELSE assigned.people END)), '{}') AS carer_names,
      assigned.how, nullif(visit_mark.state, 'open') AS state
    FROM visit
    LEFT JOIN service ON service.tenant_id = visit.tenant_id AND service.service_id = visit.service_id
    LEFT JOIN assigned ON assigned.visit_id = visit.visit_id
    LEFT JOIN visit_mark ON visit_mark.tenant_id = visit.tenant_id AND visit_mark.visit_id = visit.visit_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.user_id = ${userId}
      AND visit.date >= ${from} AND visit.date < ${addDays(from, days)}
    ORDER BY visit.date, 3, visit.visit_id COLLATE "C"`.execute(trx);
  return rows;
}
