import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';

/** How many get care at a unit, and what they are granted; no names. */
export interface UserFigureRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly people: number;
  readonly livingAlone: number;
  /** Of vulnerability 4 or 5. */
  readonly vulnerable: number;
  readonly infected: number;
  readonly hoursPerWeek: number;
  /** Services granted as `must`. */
  readonly musts: number;
}

/** Figures per unit that gives care, for those who lead without knowing the people. */
export async function readUserFigures({ trx, clock }: Work): Promise<UserFigureRow[]> {
  const today = clock.today();
  const { rows } = await sql<UserFigureRow>`
    WITH granted AS (
      SELECT service.user_id, sum(service.hours_per_week) AS hours, count(*) FILTER (WHERE service.importance = 'must') AS musts
      FROM service WHERE service.tenant_id = ${trx.tenantId} AND (service.granted_from IS NULL OR service.granted_from <= ${today})
        AND (service.granted_to IS NULL OR service.granted_to > ${today})
      GROUP BY service.user_id)
    SELECT unit.unit_id, unit.name AS unit_name, count(*)::integer AS people,
      count(*) FILTER (WHERE service_user.lives_alone)::integer AS living_alone,
      count(*) FILTER (WHERE service_user.vulnerability >= 4)::integer AS vulnerable,
      count(*) FILTER (WHERE service_user.infected_from <= ${today}
        AND (service_user.infected_to IS NULL OR service_user.infected_to > ${today}))::integer AS infected,
      round(coalesce(sum(granted.hours), 0)::numeric, 1)::double precision AS hours_per_week,
      coalesce(sum(granted.musts), 0)::integer AS musts
    FROM service_user
    JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    LEFT JOIN granted ON granted.user_id = service_user.user_id
    WHERE service_user.tenant_id = ${trx.tenantId}
    GROUP BY unit.unit_id, unit.name, unit.sort_key ORDER BY unit.sort_key COLLATE "C", unit.unit_id`.execute(trx);
  return rows;
}
