import { sql } from 'kysely';
import { addDays } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ClosedPersonReply, ReplacementView } from '../../contract/closures.ts';
import type { NearbyCandidate } from '../../domain/closures/rank-nearby.ts';
import { rankNearby } from '../../domain/closures/rank-nearby.ts';
import { demandCheckOf, readCheckScope } from '../checks/check-scope.ts';
import { recordLook } from '../people/record-look.ts';
import type { UpheldPorts } from '../upheld/upheld-ports.ts';
import type { CarersPort } from '../visit-plan/carers-port.ts';

/** What is asked of those who keep rosters and absences. */
export type NearbyPorts = Pick<CarersPort, 'carersAtWork'> & Pick<UpheldPorts, 'awayCarers'>;

const SHOWN_NEARBY = 12;

/** One person of a closure: who is close, what was said, what is given instead, and who lives near and might carry it. The look is kept. */
export async function readClosedPerson(
  work: Work,
  ports: NearbyPorts,
  closureId: number,
  userId: string,
): Promise<ClosedPersonReply> {
  const { trx } = work;
  const unitId = await demandCheckOf(work, userId);
  await recordLook(work, userId, 'services.closures');
  const scope = await readCheckScope(work);
  const person = await trx
    .selectFrom('serviceUser')
    .select(['lat', 'lon', 'languages', 'protected'])
    .where('serviceUser.tenantId', '=', trx.tenantId)
    .where('serviceUser.userId', '=', userId)
    .executeTakeFirst();
  if (!person) throw new NotYours('service-user');
  const isNamed = !person.protected || reaches(scope.know.names, unitId) || scope.visited.has(userId);
  const home = isNamed && person.lat !== null && person.lon !== null ? { lat: person.lat, lon: person.lon } : undefined;
  const ranked = rankNearby(home, person.languages, await readCandidates(work, ports));
  return {
    relatives: isNamed ? await readRelativesOf(work, userId) : [],
    languages: person.languages,
    calls: await readCalls(work, closureId, userId),
    offers: await readReplacements(work, closureId, userId),
    nearby: ranked.slice(0, SHOWN_NEARBY).map(({ away: _, ...one }) => one),
  };
}

async function readRelativesOf({ trx }: Work, userId: string): Promise<ClosedPersonReply['relatives']> {
  return trx
    .selectFrom('relative')
    .select(['name', 'relation', 'phone', 'language'])
    .where('relative.tenantId', '=', trx.tenantId)
    .where('relative.userId', '=', userId)
    .orderBy('relative.guardian', 'desc')
    .orderBy('relative.relativeId')
    .execute();
}

async function readCalls({ trx }: Work, closureId: number, userId: string): Promise<ClosedPersonReply['calls']> {
  const rows = await trx
    .selectFrom('closureCall')
    .select(['at', 'byName as by', 'outcome', 'note'])
    .where('closureCall.tenantId', '=', trx.tenantId)
    .where('closureCall.closureId', '=', closureId)
    .where('closureCall.userId', '=', userId)
    .orderBy('closureCall.callId', 'desc')
    .execute();
  return rows as ClosedPersonReply['calls'];
}

/** What a person has been given instead by one closure (undefined: by any), the latest first. */
export async function readReplacements(
  { trx }: Pick<Work, 'trx'>,
  closureId: number | undefined,
  userId: string,
): Promise<(ReplacementView & { readonly madeBy: string })[]> {
  const { rows } = await sql<ReplacementView & { madeBy: string }>`
    SELECT closure_offer.offer_id, closure_offer.revision, closure_offer.kind, closure_offer.what, closure_offer.hours_per_week,
      closure_offer.carried_by, closure_offer.starts_on, closure_offer.follow_up_on, closure_offer.ended_on, closure_offer.made_by,
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'at', to_char(closure_follow_up.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', closure_follow_up.by_name,
          'done', closure_follow_up.done, 'worked', closure_follow_up.worked, 'note', closure_follow_up.note)
          ORDER BY closure_follow_up.follow_up_id DESC)
        FROM closure_follow_up WHERE closure_follow_up.tenant_id = closure_offer.tenant_id
          AND closure_follow_up.offer_id = closure_offer.offer_id), '[]'::jsonb) AS follow_ups
    FROM closure_offer
    WHERE closure_offer.tenant_id = ${trx.tenantId} AND closure_offer.user_id = ${userId}
      AND (${closureId ?? null}::bigint IS NULL OR closure_offer.closure_id = ${closureId ?? null}::bigint)
    ORDER BY closure_offer.ended_on IS NOT NULL, closure_offer.offer_id DESC`.execute(trx);
  return rows;
}

/** Everybody who works for the municipality or has come forward, with whether they are free today. */
async function readCandidates(work: Work, ports: NearbyPorts): Promise<NearbyCandidate[]> {
  const { trx } = work;
  const today = work.clock.today();
  const { rows } = await sql<{
    personId: string;
    name: string;
    competence: string;
    lat: number | null;
    lon: number | null;
    willing: boolean;
    freed: boolean;
    languages: string[];
  }>`
    SELECT person.person_id, person.name, person.competence, person.lat, person.lon, person.languages,
      person.consent_redeploy OR person.source = 'volunteer' AS willing, coalesce(unit.kind = 'day_centre', false) AS freed
    FROM person LEFT JOIN unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.home_unit_id
    WHERE person.tenant_id = ${trx.tenantId} AND person.left_on IS NULL AND person.source IN ('own', 'pool', 'volunteer')`.execute(
    trx,
  );
  const duties = new Set((await ports.carersAtWork(work, today)).map((one) => one.personId));
  const away = new Set((await ports.awayCarers(work, today, addDays(today, 1))).map((one) => one.personId));
  return rows.map(({ lat, lon, ...row }) => ({
    ...row,
    point: lat === null || lon === null ? undefined : { lat, lon },
    away: away.has(row.personId),
    onDuty: duties.has(row.personId),
  }));
}
