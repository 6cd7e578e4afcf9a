import { sql } from 'kysely';
import { addDays } from '#kernel/plain-date.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AbsenceInput } from '../contract.ts';
import type { Opening } from '../domain/opening.ts';
import type { Period, StaffingBase } from '../domain/staffing-base.ts';
import { causeDeleteAfter } from '../rules/cause-retention.ts';
import { writeCauses } from './absence-causes.ts';
import type { AbsenceRow } from './absence-rows.ts';
import { lockAvailability, readAbsenceRows } from './absence-rows.ts';
import type { PictureRead } from './read-staffing-picture.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { rereadOpening } from './reread-opening.ts';

/** Days that an answer about openings looks ahead. */
export const OPENING_DAYS = 14;

export interface RecordedAbsences {
  readonly read: PictureRead;
  readonly recorded: readonly AbsenceRow[];
  /** Standing already with the same person and days, so not recorded again. */
  readonly already: readonly AbsenceRow[];
  readonly opening: Opening;
}

/** The period of answers about openings: from today on. */
export function openingPeriod(work: Pick<Work, 'clock'>): Period {
  return { from: work.clock.today(), days: OPENING_DAYS };
}

/** Throws `NotYours` unless each of these people exists and the actor holds a permission for them: recording their absence, or another. */
export function demandPeople(
  work: Work,
  base: StaffingBase,
  personIds: Iterable<string>,
  permission = 'staffing.absence.record',
): void {
  for (const personId of personIds) {
    const person = base.people.get(personId);
    if (!person) throw new NotYours(`person ${personId}`);
    work.access.demand(work.actor, permission, person.homeUnitId);
  }
}

/** Records absences of one or many people, and says what they open up. Days and cause are written apart. */
export async function recordAbsences(work: Work, absences: readonly AbsenceInput[]): Promise<RecordedAbsences> {
  const { trx } = work;
  const read = await readStaffingPicture(work, openingPeriod(work));
  demandPeople(
    work,
    read.picture.base,
    absences.map((one) => one.personId),
  );
  await lockAvailability(trx);
  const keyOf = (one: { personId: string; from: string; to: string | null; workOnly: boolean }) =>
    `${one.personId} ${one.from} ${one.to} ${one.workOnly}`;
  const wanted = absences.map((one) => ({ ...one, workOnly: one.kind === 'work_only' }));
  const standing = new Map((await readStandingOf(work, wanted)).map((row) => [keyOf(row), row]));
  const fresh = new Map(wanted.filter((one) => !standing.has(keyOf(one))).map((one) => [keyOf(one), one]));
  const ids = await insertAvailability(work, [...fresh.values()]);
  const recorded = await readAbsenceRows(trx, ids);
  await writeCauses(
    work,
    recorded.map((row) => ({
      availabilityId: row.availabilityId,
      kind: fresh.get(keyOf(row))?.kind ?? 'other',
      note: fresh.get(keyOf(row))?.note ?? '',
      deleteAfter: causeDeleteAfter(work.clock.today(), row),
    })),
  );
  for (const row of recorded) await auditAbsence(work, read.picture.base, 'staffing.absence.recorded', row, true);
  if (recorded.length > 0) work.announce('availability');
  const opening = await rereadOpening(
    work,
    read.picture,
    recorded.map((row) => row.personId),
  );
  const already = wanted.flatMap((one) => standing.get(keyOf(one)) ?? []);
  return { read, recorded, already, opening };
}

/** Leaves in the audit trail who changed which person's absence; never the cause, only that it was written. */
export async function auditAbsence(
  work: Work,
  base: StaffingBase,
  action: string,
  row: AbsenceRow,
  causeWritten: boolean,
): Promise<void> {
  await work.audit({
    action,
    subjectKind: 'person',
    subjectId: row.personId,
    unitId: base.people.get(row.personId)?.homeUnitId ?? undefined,
    facts: {
      availabilityId: row.availabilityId,
      revision: row.revision,
      from: row.from,
      ...(row.to === null ? {} : { lastDay: addDays(row.to, -1) }),
      workOnly: row.workOnly,
      causeWritten,
    },
  });
}

async function readStandingOf(work: Work, wanted: readonly AbsenceInput[]): Promise<AbsenceRow[]> {
  const { rows } = await sql<{ availabilityId: number }>`SELECT availability.availability_id FROM availability
    WHERE availability.tenant_id = ${work.trx.tenantId} AND availability.withdrawn_at IS NULL
      AND availability.person_id = ANY(${wanted.map((one) => one.personId)}::text[])`.execute(work.trx);
  return readAbsenceRows(
    work.trx,
    rows.map((row) => row.availabilityId),
  );
}

/** Writes days away and gives their ids; whoever calls holds the lock and writes the cause. */
export async function insertAvailability(
  work: Work,
  absences: readonly (Pick<AbsenceInput, 'personId' | 'from' | 'to'> & { readonly workOnly: boolean })[],
): Promise<number[]> {
  const { trx, now, actor } = work;
  const given = absences.map(({ personId, from, to, workOnly }) => ({ personId, from, to, workOnly }));
  const { rows } = await sql<{ availabilityId: number }>`
    INSERT INTO availability (tenant_id, person_id, away_from, away_to, work_only, recorded_at, recorded_by)
    SELECT ${trx.tenantId}::integer, given."personId", given."from", given."to", given."workOnly", ${now}::timestamptz,
      ${actor.accountId ?? null}::integer
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      AS given ("personId" text, "from" date, "to" date, "workOnly" boolean)
    RETURNING availability_id`.execute(trx);
  return rows.map((row) => row.availabilityId);
}
