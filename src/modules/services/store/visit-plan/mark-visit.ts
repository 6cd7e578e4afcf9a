import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { readPeopleNames } from '#modules/organisation/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MarkTold, ToldFields, ToldState } from '../../domain/visit-plan/merge-marks.ts';
import { fieldsOf, mergeMarks } from '../../domain/visit-plan/merge-marks.ts';

/** What a carer tells of a visit; each field holds from `at` on. */
export interface VisitTold extends MarkTold {
  readonly visitId: string;
  /** Why it could not be made. */
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  /** The visit stands with another now; the carer says to have been there all the same. */
  readonly wasThere?: boolean | undefined;
}

/** What of it took effect: what had been told later stands. */
export interface VisitMarked {
  readonly visitId: string;
  readonly state: boolean;
  readonly times: boolean;
  readonly note: boolean;
}

/** A phone's clock may be a little ahead of ours, and what it keeps may lie for some days. */
const AHEAD_MINUTES = 10;
const KEPT_DAYS = 14;

/**
 * Notes how far a visit is. Telling the same again changes nothing; of two things told about the same field the one told for the later
 * moment stands, in whatever order they arrive, and both are kept. Who marks is the visit's carer, or plans for its unit. Refuses
 * `services.mark.moved` (name) where the visit has been given to another meanwhile, `services.mark.ahead` and `services.mark.too-old`.
 */
export async function markVisit(work: Work, told: VisitTold): Promise<VisitMarked> {
  const at = soundMoment(work, told.at);
  const visit = await getMarkable(work, told.visitId);
  const { actor } = work;
  const isMine = actor.personId !== undefined && visit.carers.includes(actor.personId);
  const had = !isMine && actor.personId !== undefined && (await hasHad(work, told.visitId, actor.personId));
  if (had && told.wasThere !== true) {
    const names = await readPeopleNames(work, visit.carers);
    refuse('services.mark.moved', { name: visit.carers.map((id) => names.get(id) ?? '').join(', ') });
  }
  if (!isMine && !had) work.access.demand(actor, 'services.visit-plan.change', visit.unitId);
  const personId = isMine || had ? (actor.personId ?? null) : (visit.carers[0] ?? null);
  const kept = await readKept(work, told.visitId);
  const fields = fieldsOf({ ...told, at });
  const merged = mergeMarks(kept, fields);
  const state = merged.state !== kept.state;
  const times = merged.started !== kept.started || merged.ended !== kept.ended;
  if (merged.state && (state || times)) await writeMark(work, told, merged, state ? personId : undefined);
  await keepTold(work, told.visitId, fields, merged, personId);
  const note = told.note !== undefined && (await writeNote(work, { ...told, at }, told.note, personId));
  if (state || times || note) {
    await work.audit({
      action: 'services.visit.marked',
      subjectKind: 'visit',
      subjectId: told.visitId,
      unitId: visit.unitId,
      facts: { ...(merged.state && state ? { state: merged.state.value } : {}), times, note, at, wasThere: had },
    });
    work.announce('visits');
  }
  return { visitId: told.visitId, state, times, note };
}

function soundMoment({ now }: Work, at: Instant): Instant {
  const minutesAhead = (Date.parse(at) - Date.parse(now)) / 60_000;
  if (minutesAhead > AHEAD_MINUTES) refuse('services.mark.ahead', { minutes: Math.round(minutesAhead) });
  if (minutesAhead < -KEPT_DAYS * 1440) refuse('services.mark.too-old', { days: KEPT_DAYS });
  return minutesAhead > 0 ? now : at;
}

interface Markable {
  readonly unitId: string;
  /** Who makes it as it stands. */
  readonly carers: readonly string[];
}

/** The visit, held until the end of the transaction: two phones that tell of it take turns. */
async function getMarkable({ trx }: Work, visitId: string): Promise<Markable> {
  const { rows } = await sql<{ unitId: string; carers: string[] }>`
    SELECT service_user.unit_id, ARRAY(SELECT coalesce(given.person_id, visit.planned_carer)
      FROM (SELECT 1) AS one LEFT JOIN visit_assignment AS given
        ON given.tenant_id = visit.tenant_id AND given.visit_id = visit.visit_id
      WHERE coalesce(given.person_id, visit.planned_carer) IS NOT NULL ORDER BY given.part) AS carers
    FROM visit JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.visit_id = ${visitId} FOR UPDATE OF visit`.execute(trx);
  const [row] = rows;
  if (!row) throw new NotYours(`visit ${visitId}`);
  return row;
}

/** Whether somebody was to make the visit, by the normal plan or one that has been published. */
async function hasHad({ trx }: Work, visitId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ had: boolean }>`SELECT visit.planned_carer = ${personId} OR EXISTS (
      SELECT 1 FROM visit_plan CROSS JOIN jsonb_array_elements(visit_plan.document -> 'tours') AS tour
        CROSS JOIN jsonb_array_elements(tour -> 'stops') AS stop
      WHERE visit_plan.tenant_id = visit.tenant_id AND visit_plan.date = visit.date AND visit_plan.state IN ('published', 'superseded')
        AND tour ->> 'personId' = ${personId} AND stop ->> 'visitId' = visit.visit_id) AS had
    FROM visit WHERE visit.tenant_id = ${trx.tenantId} AND visit.visit_id = ${visitId}`.execute(trx);
  return rows[0]?.had === true;
}

async function readKept({ trx }: Work, visitId: string): Promise<ToldFields> {
  const row = await trx
    .selectFrom('visitMark')
    .select(['state', 'stateAt', 'startedAt', 'startedToldAt', 'endedAt', 'endedToldAt'])
    .where('visitMark.tenantId', '=', trx.tenantId)
    .where('visitMark.visitId', '=', visitId)
    .executeTakeFirst();
  if (!row) return {};
  return {
    state: { value: row.state as ToldState, at: row.stateAt },
    started: row.startedToldAt === null ? undefined : { value: row.startedAt, at: row.startedToldAt },
    ended: row.endedToldAt === null ? undefined : { value: row.endedAt, at: row.endedToldAt },
  };
}

async function writeMark(
  { trx, now }: Work,
  { visitId, reason }: VisitTold,
  { state, started, ended }: ToldFields,
  /** Undefined: the state stands as somebody else told it. */
  personId: string | null | undefined,
): Promise<void> {
  if (!state) return;
  const fields = {
    state: state.value,
    stateAt: state.at,
    startedAt: started?.value ?? null,
    startedToldAt: started?.at ?? null,
    endedAt: ended?.value ?? null,
    endedToldAt: ended?.at ?? null,
    recordedAt: now,
    ...(personId !== undefined && { personId, reason: state.value === 'could_not' ? (reason ?? null) : null }),
  };
  await trx
    .insertInto('visitMark')
    .values({ tenantId: trx.tenantId, visitId, ...fields })
    .onConflict((conflict) => conflict.constraint('visit_mark_pk').doUpdateSet(fields))
    .execute();
}

/** Keeps all that was told, with whether it came to stand. */
async function keepTold(
  { trx, now, actor }: Work,
  visitId: string,
  told: ToldFields,
  merged: ToldFields,
  personId: string | null,
): Promise<void> {
  const rows = (['state', 'started', 'ended'] as const).flatMap((field) => {
    const one = told[field];
    const row = { tenantId: trx.tenantId, visitId, field, personId, actorName: actor.name, recordedAt: now };
    return one ? [{ ...row, value: one.value ?? '', at: one.at, stands: merged[field] === one }] : [];
  });
  if (rows.length === 0) return;
  await trx
    .insertInto('visitTold')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('visit_told_once').doNothing())
    .execute();
}

async function writeNote(
  { trx, now, actor }: Work,
  { visitId, at }: VisitTold,
  note: string,
  personId: string | null,
): Promise<boolean> {
  return withHealthRole(trx, async () => {
    const written = await sql`INSERT INTO visit_note (tenant_id, visit_id, note, note_at, person_id, recorded_at)
      VALUES (${trx.tenantId}, ${visitId}, ${note}, ${at}::timestamptz, ${personId}, ${now})
      ON CONFLICT ON CONSTRAINT visit_note_pk DO UPDATE SET note = excluded.note, note_at = excluded.note_at,
        person_id = excluded.person_id, recorded_at = excluded.recorded_at
      WHERE excluded.note_at > visit_note.note_at`.execute(trx);
    const stands = (written.numAffectedRows ?? 0n) > 0n;
    await sql`INSERT INTO visit_note_told (tenant_id, visit_id, note, at, stands, person_id, actor_name, recorded_at)
      SELECT ${trx.tenantId}, ${visitId}, ${note}, ${at}::timestamptz, ${stands}, ${personId}, ${actor.name}, ${now}
      WHERE NOT EXISTS (SELECT 1 FROM visit_note_told WHERE visit_note_told.tenant_id = ${trx.tenantId}
        AND visit_note_told.visit_id = ${visitId} AND visit_note_told.at = ${at}::timestamptz AND visit_note_told.note = ${note})`.execute(
      trx,
    );
    return stands;
  });
}
