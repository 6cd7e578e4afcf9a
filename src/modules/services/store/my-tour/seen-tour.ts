import { sql } from 'kysely';
import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ListedVisit } from '../../domain/my-tour/compare-tours.ts';

const listSchema = z.array(z.object({ visitId: z.string(), startMinute: z.number() }));

/** The list that a carer last said to have seen for a day; before that, the normal plan, which is the one carers know. */
export async function readSeenTour({ trx }: Work, personId: string, date: PlainDate): Promise<readonly ListedVisit[]> {
  const seen = await trx
    .selectFrom('seenTour')
    .select('seenTour.visits')
    .where('seenTour.tenantId', '=', trx.tenantId)
    .where('seenTour.personId', '=', personId)
    .where('seenTour.date', '=', date)
    .executeTakeFirst();
  if (seen) return listSchema.parse(seen.visits);
  const { rows } = await sql<{ visitId: string; startMinute: number }>`
    SELECT visit.visit_id, coalesce(visit.planned_start_minute, visit.earliest_minute) AS start_minute FROM visit
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date = ${date} AND visit.planned_carer = ${personId}
    ORDER BY 2, 1`.execute(trx);
  return rows;
}

/** Keeps that a carer has seen a list; one seen later stands, whichever is sent last. */
export async function recordSeenTour(
  { trx }: Work,
  personId: string,
  seen: { readonly date: PlainDate; readonly visits: readonly ListedVisit[]; readonly at: Instant },
): Promise<void> {
  await sql`INSERT INTO seen_tour (tenant_id, person_id, date, visits, seen_at)
    VALUES (${trx.tenantId}, ${personId}, ${seen.date}, ${JSON.stringify(seen.visits)}::jsonb, ${seen.at}::timestamptz)
    ON CONFLICT ON CONSTRAINT seen_tour_pk DO UPDATE SET visits = excluded.visits, seen_at = excluded.seen_at
    WHERE excluded.seen_at > seen_tour.seen_at`.execute(trx);
}
