import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A plan that was made for the shifts that some absences leave open, and how many of the absent people it concerns. */
export interface PlanOnAbsences {
  readonly planId: number;
  readonly state: 'proposed' | 'published';
  readonly people: number;
  readonly createdAt: Instant;
  readonly publishedAt: Instant | null;
}

/**
 * Plans made after some absences were recorded, for a period and place in which those people had a shift while away. Whoever shows them
 * has checked the right to.
 */
export async function readPlansOnAbsences(
  work: Pick<Work, 'trx'>,
  absences: readonly { readonly availabilityId: number }[],
): Promise<PlanOnAbsences[]> {
  const { trx } = work;
  const ids = absences.map((one) => one.availabilityId);
  if (ids.length === 0) return [];
  const { rows } = await sql<
    Omit<PlanOnAbsences, 'people'> & { place: string | null; personId: string; unitId: string }
  >`
    SELECT DISTINCT plan.plan_id, plan.state, plan.unit_id AS place, plan.created_at, plan.published_at, availability.person_id, roster_shift.unit_id
    FROM availability
    JOIN roster_shift ON roster_shift.tenant_id = availability.tenant_id AND roster_shift.person_id = availability.person_id
      AND roster_shift.date >= availability.away_from AND (availability.away_to IS NULL OR roster_shift.date < availability.away_to)
    JOIN plan ON plan.tenant_id = availability.tenant_id AND plan.created_at >= availability.recorded_at
      AND plan.state IN ('proposed', 'published')
      AND roster_shift.date >= plan.period_from AND roster_shift.date < plan.period_from + plan.period_days
    WHERE availability.tenant_id = ${trx.tenantId} AND availability.availability_id = ANY(${ids}::bigint[])
      AND NOT availability.work_only
    ORDER BY plan.plan_id`.execute(trx);
  const places = await findUnitsBelow(trx, [...new Set(rows.flatMap((row) => row.place ?? []))]);
  const concerned = rows.filter((row) => row.place === null || places.get(row.place)?.has(row.unitId));
  return [...Map.groupBy(concerned, (row) => row.planId).values()].flatMap((of): PlanOnAbsences[] => {
    const [first] = of;
    if (!first) return [];
    const { planId, state, createdAt, publishedAt } = first;
    return [{ planId, state, createdAt, publishedAt, people: new Set(of.map((row) => row.personId)).size }];
  });
}
