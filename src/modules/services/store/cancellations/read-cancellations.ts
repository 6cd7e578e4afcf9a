import { sql } from 'kysely';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CancellableUser, Cancellation, CancellationsReply } from '../../contract/cancellations.ts';
import type { CheckScope } from '../checks/check-scope.ts';
import { inCheckScope, readCheckScope } from '../checks/check-scope.ts';

type Row = Omit<Cancellation, 'name'> & { name: string; protected: boolean };

/** What people have said no to, those to be asked first on top, then those who have answered; as far as the actor may know. */
export async function readCancellations(work: Work, place: string | undefined): Promise<CancellationsReply> {
  const { trx } = work;
  const scope = await readCheckScope(work);
  const units = place === undefined ? undefined : [...((await findUnitsBelow(trx, [place])).get(place) ?? [])];
  const condition = units === undefined ? sql`true` : sql`service_user.unit_id = ANY(${units}::text[])`;
  const rows = await readRows(work, sql`${inCheckScope(scope)} AND ${condition}`);
  return {
    today: work.clock.today(),
    cancellations: rows.map((row) => named(row, scope)),
    canChange: work.access.permissionsOf(work.actor).includes('services.cancellations.change'),
  };
}

/** What one person has said no to; whoever calls has checked that the actor may know. */
export async function readCancellationsOf(work: Work, userId: string): Promise<Cancellation[]> {
  const scope = await readCheckScope(work);
  return (await readRows(work, sql`service_user.user_id = ${userId}`)).map((row) => named(row, scope));
}

function named({ protected: isProtected, ...row }: Row, scope: CheckScope): Cancellation {
  const isNamed = !isProtected || reaches(scope.know.names, row.unitId) || scope.visited.has(row.userId);
  return { ...row, name: isNamed ? row.name : null };
}

async function readRows({ trx }: Work, condition: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT user_cancellation.cancellation_id, user_cancellation.revision, user_cancellation.user_id, service_user.name,
      service_user.protected, service_user.unit_id, unit.name AS unit_name, service_user.lives_alone,
      user_cancellation.service_id, service.kind AS service, user_cancellation.reason, user_cancellation.note,
      user_cancellation.from_day, user_cancellation.follow_up_on, user_cancellation.ended_on, user_cancellation.outcome,
      user_cancellation.registered_at, user_cancellation.registered_name AS registered_by,
      coalesce(service.hours_per_week, (SELECT sum(service.hours_per_week) FROM service
        WHERE service.tenant_id = user_cancellation.tenant_id AND service.user_id = user_cancellation.user_id), 0) AS hours_per_week,
      coalesce((SELECT jsonb_agg(jsonb_build_object('at', to_char(cancellation_offer.offered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'by', cancellation_offer.offered_name, 'answer', cancellation_offer.answer, 'note', cancellation_offer.note)
          ORDER BY cancellation_offer.offered_at DESC, cancellation_offer.offer_id DESC)
        FROM cancellation_offer WHERE cancellation_offer.tenant_id = user_cancellation.tenant_id
          AND cancellation_offer.cancellation_id = user_cancellation.cancellation_id), '[]'::jsonb) AS offers
    FROM user_cancellation
    JOIN service_user ON service_user.tenant_id = user_cancellation.tenant_id AND service_user.user_id = user_cancellation.user_id
    JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    LEFT JOIN service ON service.tenant_id = user_cancellation.tenant_id AND service.service_id = user_cancellation.service_id
    WHERE user_cancellation.tenant_id = ${trx.tenantId} AND ${condition}
    ORDER BY user_cancellation.ended_on IS NOT NULL, user_cancellation.follow_up_on, user_cancellation.cancellation_id`.execute(
    trx,
  );
  return rows;
}

/** People whose names begin so, whom the actor may know of, with what they are granted; a few. */
export async function findCancellable(work: Work, text: string): Promise<CancellableUser[]> {
  const { trx } = work;
  const scope = await readCheckScope(work);
  const wanted = `%${text.replace(/[%_\\]/g, '\\$&')}%`;
  const { rows } = await sql<CancellableUser>`
    SELECT service_user.user_id, service_user.name, unit.name AS unit_name,
      (SELECT jsonb_agg(jsonb_build_object('serviceId', service.service_id, 'kind', service.kind) ORDER BY service.service_id)
        FROM service WHERE service.tenant_id = service_user.tenant_id AND service.user_id = service_user.user_id) AS services
    FROM service_user JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    WHERE service_user.tenant_id = ${trx.tenantId} AND ${inCheckScope(scope)} AND service_user.name ILIKE ${wanted}
      AND NOT service_user.protected AND EXISTS (SELECT 1 FROM service
        WHERE service.tenant_id = service_user.tenant_id AND service.user_id = service_user.user_id)
    ORDER BY service_user.sort_key COLLATE "C" LIMIT 12`.execute(trx);
  return rows;
}
