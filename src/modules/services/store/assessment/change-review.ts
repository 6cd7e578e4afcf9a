import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { CLAIM_MINUTES } from '../../rules/assessment-validity.ts';
import { getService } from './assessment-rows.ts';
import { CHOOSE, READ_REVIEW, unitsOfPlace } from './read-worklist.ts';

/** Begins going through the lists of a place's units anew: what was chosen before no longer counts. Gives the number of units. */
export async function startRound(work: Work, place: string | undefined): Promise<number> {
  const { trx, actor, now } = work;
  const units = await unitsOfPlace(work, place, CHOOSE);
  const unitIds = units === undefined ? null : [...units];
  const { rows } = await sql<{ unitId: string }>`
    INSERT INTO review_round (tenant_id, unit_id, started_at, started_by, started_name)
    SELECT DISTINCT ${trx.tenantId}::integer, service_user.unit_id, ${now}::timestamptz, ${actor.accountId ?? null}::integer, ${actor.name}::text
    FROM service JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    WHERE service.tenant_id = ${trx.tenantId} AND (${unitIds}::text[] IS NULL OR service_user.unit_id = ANY(${unitIds}::text[]))
    ON CONFLICT (tenant_id, unit_id) DO UPDATE
      SET started_at = excluded.started_at, started_by = excluded.started_by, started_name = excluded.started_name
    RETURNING review_round.unit_id`.execute(trx);
  for (const { unitId } of rows)
    await work.audit({ action: 'services.review.started', subjectKind: 'unit', subjectId: unitId, unitId });
  work.announce('assessment');
  return rows.length;
}

interface Held {
  readonly choice: string | null;
  readonly chosenName: string | null;
  readonly chosenAt: Instant | null;
  readonly revision: number;
  readonly claimedBy: number | null;
  readonly claimedName: string | null;
  readonly claimedUntil: Instant | null;
}

/** The row of a service in the worklist, made where there is none, and held until the transaction ends. */
async function holdReview({ trx }: Work, serviceId: string): Promise<Held> {
  await sql`INSERT INTO service_review (tenant_id, service_id, revision) VALUES (${trx.tenantId}, ${serviceId}, 0)
    ON CONFLICT (tenant_id, service_id) DO NOTHING`.execute(trx);
  const { rows } = await sql<Held>`SELECT service_review.choice, service_review.chosen_name, service_review.chosen_at,
      service_review.revision, service_review.claimed_by, service_review.claimed_name, service_review.claimed_until
    FROM service_review WHERE service_review.tenant_id = ${trx.tenantId} AND service_review.service_id = ${serviceId}
    FOR UPDATE`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error(`no review row of ${serviceId}`);
  return row;
}

function otherClaim({ actor, now }: Work, held: Held): string | undefined {
  const isOther = held.claimedUntil !== null && held.claimedUntil > now && held.claimedBy !== (actor.accountId ?? null);
  return isOther ? (held.claimedName ?? '') : undefined;
}

/**
 * Takes a row for a few minutes so that two do not assess the same service, lets the one before go, and remembers where the reader is.
 * Gives the name of somebody else who has it.
 */
export async function claimService(
  work: Work,
  serviceId: string,
  place: string | undefined,
): Promise<string | undefined> {
  const { trx, actor, now } = work;
  const service = await getService(work, serviceId);
  work.access.demand(actor, READ_REVIEW, service.unitId);
  if (actor.accountId === undefined) return undefined;
  await sql`INSERT INTO review_position (tenant_id, account_id, place, service_id, at)
    VALUES (${trx.tenantId}, ${actor.accountId}, ${place ?? ''}, ${serviceId}, ${now})
    ON CONFLICT (tenant_id, account_id, place) DO UPDATE SET service_id = excluded.service_id, at = excluded.at`.execute(
    trx,
  );
  await sql`UPDATE service_review SET claimed_until = NULL WHERE service_review.tenant_id = ${trx.tenantId}
    AND service_review.claimed_by = ${actor.accountId} AND service_review.service_id <> ${serviceId}
    AND service_review.claimed_until IS NOT NULL`.execute(trx);
  const held = await holdReview(work, serviceId);
  const other = otherClaim(work, held);
  if (other !== undefined) return other;
  const until = instantOf(new Date(Date.parse(now) + CLAIM_MINUTES * 60_000));
  await sql`UPDATE service_review SET claimed_by = ${actor.accountId}, claimed_name = ${actor.name}, claimed_until = ${until}
    WHERE service_review.tenant_id = ${trx.tenantId} AND service_review.service_id = ${serviceId}`.execute(trx);
  return undefined;
}

/** What is chosen for a service: `keep`, an action as files write it, or (null) nothing after all. */
export interface ReviewChoice {
  readonly serviceId: string;
  readonly choice: string | null;
  readonly revision: number;
}

/**
 * Chooses what to do with a service; an action opens for nothing until its assessment is signed. Refuses `services.review.claimed` while
 * somebody else has the row, `services.review.changed-meanwhile` (who, at, choice) where it is not as its reader saw it. Gives the new
 * revision.
 */
export async function chooseAction(work: Work, { serviceId, choice, revision }: ReviewChoice): Promise<number> {
  const { trx, actor, now } = work;
  const service = await getService(work, serviceId);
  work.access.demand(actor, CHOOSE, service.unitId);
  const held = await holdReview(work, serviceId);
  const other = otherClaim(work, held);
  if (other !== undefined) refuse('services.review.claimed', { who: other });
  if (held.revision !== revision)
    refuse('services.review.changed-meanwhile', {
      who: held.chosenName ?? '',
      at: held.chosenAt ?? '',
      choice: held.choice ?? '',
    });
  await sql`UPDATE service_review SET choice = ${choice}, chosen_at = ${now}, chosen_by = ${actor.accountId ?? null},
      chosen_name = ${actor.name}, revision = ${revision + 1}
    WHERE service_review.tenant_id = ${trx.tenantId} AND service_review.service_id = ${serviceId}`.execute(trx);
  await settleDraft(work, serviceId, choice);
  await work.audit({
    action: 'services.review.chosen',
    subjectKind: 'service',
    subjectId: serviceId,
    unitId: service.unitId,
    facts: { choice: choice ?? '' },
  });
  work.announce('assessment');
  return revision + 1;
}

/** An assessment at work follows what is chosen: another action goes into it; nothing or `keep` puts it aside. */
async function settleDraft({ trx }: Work, serviceId: string, choice: string | null): Promise<void> {
  const isAction = choice !== null && choice !== 'keep';
  await sql`UPDATE assessment SET actions = CASE WHEN ${isAction} THEN ARRAY[${choice ?? ''}::text] ELSE assessment.actions END,
      state = CASE WHEN ${isAction} THEN assessment.state ELSE 'discarded' END
    WHERE assessment.tenant_id = ${trx.tenantId} AND assessment.service_id = ${serviceId}
      AND assessment.state IN ('draft', 'prepared')
      AND (NOT ${isAction} OR assessment.actions <> ARRAY[${choice ?? ''}::text])`.execute(trx);
}
