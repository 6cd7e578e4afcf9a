import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A carer with a user at home. Minutes after midnight. */
export interface VisitMeeting {
  readonly visitId: string;
  readonly userId: string;
  readonly userName: string;
  readonly unitId: string;
  readonly carer: string;
  readonly date: PlainDate;
  readonly startMinute: number;
  readonly minutes: number;
}

/** Who visited whom on the days `[from, to)`, of some carers or some users. Whoever shows them has checked the right to. */
export async function readVisitMeetings(
  work: Pick<Work, 'trx'>,
  from: PlainDate,
  to: PlainDate,
  among: { readonly carers?: readonly string[]; readonly users?: readonly string[] },
): Promise<VisitMeeting[]> {
  const { trx } = work;
  const { rows } = await sql<VisitMeeting>`
    SELECT visit.visit_id, visit.user_id, service_user.name AS user_name, service_user.unit_id, visit.planned_carer AS carer, visit.date,
      coalesce(visit.planned_start_minute, visit.earliest_minute) AS start_minute, visit.minutes
    FROM visit
    JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date >= ${from} AND visit.date < ${to} AND visit.planned_carer IS NOT NULL
      AND (visit.planned_carer = ANY(${[...(among.carers ?? [])]}::text[]) OR visit.user_id = ANY(${[...(among.users ?? [])]}::text[]))
    ORDER BY visit.date, start_minute, visit.visit_id COLLATE "C"`.execute(trx);
  return rows;
}
