import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CarerDay } from '../../domain/people/continuity.ts';

/** Who was, or is to be, with some people (absent: all) on the days `from … from + days − 1`. */
export interface CarerDaysQuery {
  readonly from: PlainDate;
  readonly days: number;
  readonly userIds?: readonly string[] | undefined;
}

/** A carer's day with one person. */
export interface CarerDayOfUser extends CarerDay {
  readonly userId: string;
}

/**
 * Carers by day and person: on a day of which the history is known, those it names; else those of the visits, as published for
 * the day or planned, without visits that could not be made. Days from today on are planned.
 */
export async function readCarerDays(work: Work, query: CarerDaysQuery): Promise<CarerDayOfUser[]> {
  const { trx } = work;
  const userIds = query.userIds ? [...query.userIds] : null;
  const today = work.clock.today();
  const { rows } = await sql<{ userId: string; date: PlainDate; carer: string }>`
    SELECT past.user_id, past.date, carer FROM visit_history past CROSS JOIN unnest(past.carers) AS carer
    WHERE past.tenant_id = ${trx.tenantId} AND past.date >= ${query.from} AND past.date < ${addDays(query.from, query.days)}
      AND (${userIds}::text[] IS NULL OR past.user_id = ANY(${userIds}::text[]))
    UNION
    SELECT visit.user_id, visit.date,
      CASE WHEN assigned.visit_id IS NULL THEN visit.planned_carer ELSE assigned.person_id END AS carer
    FROM visit
    LEFT JOIN visit_assignment assigned ON assigned.tenant_id = visit.tenant_id AND assigned.visit_id = visit.visit_id
    LEFT JOIN visit_mark ON visit_mark.tenant_id = visit.tenant_id AND visit_mark.visit_id = visit.visit_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date >= ${query.from} AND visit.date < ${addDays(query.from, query.days)}
      AND (${userIds}::text[] IS NULL OR visit.user_id = ANY(${userIds}::text[]))
      AND CASE WHEN assigned.visit_id IS NULL THEN visit.planned_carer ELSE assigned.person_id END IS NOT NULL
      AND (visit_mark.state IS NULL OR visit_mark.state <> 'could_not')
      AND NOT EXISTS (SELECT 1 FROM visit_history past WHERE past.tenant_id = visit.tenant_id
        AND past.user_id = visit.user_id AND past.date = visit.date)
    ORDER BY 1, 2, 3`.execute(trx);
  return rows.map((row) => ({ ...row, planned: row.date >= today }));
}
