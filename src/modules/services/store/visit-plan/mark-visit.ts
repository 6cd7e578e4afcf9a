import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VisitMark } from '../../domain/visit-plan/day-facts.ts';

/** What a carer tells of a visit; each of state and note holds from `at` on. */
export interface VisitTold {
  readonly visitId: string;
  readonly state?: VisitMark['state'] | undefined;
  readonly at: Instant;
  readonly note?: string | undefined;
}

/** What of it took effect: what had been told later stands. */
export interface VisitMarked {
  readonly visitId: string;
  readonly state: boolean;
  readonly note: boolean;
}

/**
 * Notes how far a visit is. Telling the same again changes nothing; of two things told about the same field the one told for the later
 * moment stands, in whatever order they arrive. Who marks is the visit's carer, or plans for its unit.
 */
export async function markVisit(work: Work, told: VisitTold): Promise<VisitMarked> {
  const { trx, actor } = work;
  const visit = await trx
    .selectFrom('visit')
    .innerJoin('serviceUser', (join) =>
      join.onRef('serviceUser.tenantId', '=', 'visit.tenantId').onRef('serviceUser.userId', '=', 'visit.userId'),
    )
    .leftJoin('visitAssignment', (join) =>
      join
        .onRef('visitAssignment.tenantId', '=', 'visit.tenantId')
        .onRef('visitAssignment.visitId', '=', 'visit.visitId'),
    )
    .select(['visit.plannedCarer', 'serviceUser.unitId', 'visitAssignment.personId'])
    .where('visit.tenantId', '=', trx.tenantId)
    .where('visit.visitId', '=', told.visitId)
    .execute();
  const unitId = visit[0]?.unitId;
  if (unitId === undefined) throw new NotYours(`visit ${told.visitId}`);
  const isMine =
    actor.personId !== undefined && visit.some((row) => (row.personId ?? row.plannedCarer) === actor.personId);
  if (!isMine) work.access.demand(actor, 'services.visit-plan.change', unitId);
  const personId = isMine ? (actor.personId ?? null) : (visit[0]?.personId ?? visit[0]?.plannedCarer ?? null);
  const state = told.state !== undefined && (await writeState(work, told, told.state, personId));
  const note = told.note !== undefined && (await writeNote(work, told, told.note, personId));
  if (state || note) {
    await work.audit({
      action: 'services.visit.marked',
      subjectKind: 'visit',
      subjectId: told.visitId,
      unitId,
      facts: { ...(told.state && state ? { state: told.state } : {}), note, at: told.at },
    });
    work.announce('visits');
  }
  return { visitId: told.visitId, state, note };
}

async function writeState(
  { trx, now }: Work,
  { visitId, at }: VisitTold,
  state: VisitMark['state'],
  personId: string | null,
): Promise<boolean> {
  const startedAt = state === 'started' ? at : null;
  const written = await sql`
    INSERT INTO visit_mark (tenant_id, visit_id, state, state_at, started_at, person_id, recorded_at)
    VALUES (${trx.tenantId}, ${visitId}, ${state}, ${at}::timestamptz, ${startedAt}::timestamptz, ${personId}, ${now})
    ON CONFLICT ON CONSTRAINT visit_mark_pk DO UPDATE SET
      state = CASE WHEN excluded.state_at > visit_mark.state_at THEN excluded.state ELSE visit_mark.state END,
      state_at = greatest(visit_mark.state_at, excluded.state_at),
      started_at = coalesce(least(visit_mark.started_at, excluded.started_at), visit_mark.started_at, excluded.started_at),
      person_id = coalesce(excluded.person_id, visit_mark.person_id), recorded_at = excluded.recorded_at
    WHERE excluded.state_at > visit_mark.state_at
      OR (excluded.started_at IS NOT NULL AND excluded.started_at IS DISTINCT FROM visit_mark.started_at
        AND (visit_mark.started_at IS NULL OR excluded.started_at < visit_mark.started_at))`.execute(trx);
  return (written.numAffectedRows ?? 0n) > 0n;
}

async function writeNote(
  { trx, now }: Work,
  { visitId, at }: VisitTold,
  note: string,
  personId: string | null,
): Promise<boolean> {
  const written = await withHealthRole(trx, () =>
    sql`INSERT INTO visit_note (tenant_id, visit_id, note, note_at, person_id, recorded_at)
      VALUES (${trx.tenantId}, ${visitId}, ${note}, ${at}::timestamptz, ${personId}, ${now})
      ON CONFLICT ON CONSTRAINT visit_note_pk DO UPDATE SET note = excluded.note, note_at = excluded.note_at,
        person_id = excluded.person_id, recorded_at = excluded.recorded_at
      WHERE excluded.note_at > visit_note.note_at`.execute(trx),
  );
  return (written.numAffectedRows ?? 0n) > 0n;
}
