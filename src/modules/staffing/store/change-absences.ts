import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { AbsenceKind } from '#modules/organisation/domain/municipality.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Opening } from '../domain/opening.ts';
import { causeDeleteAfter } from '../rules/cause-retention.ts';
import { findCause, keepCausesUntil, writeCauses } from './absence-causes.ts';
import type { AbsenceRow } from './absence-rows.ts';
import { lockAvailability, readAbsenceRows } from './absence-rows.ts';
import type { PictureRead } from './read-staffing-picture.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { auditAbsence, demandPeople, openingPeriod } from './record-absences.ts';
import { rereadOpening } from './reread-opening.ts';

export interface ChangedAbsences {
  readonly read: PictureRead;
  readonly changed: readonly AbsenceRow[];
  readonly opening: Opening;
}

/** An absence as its user saw it. */
export interface SeenAbsence {
  readonly availabilityId: number;
  readonly revision: number;
}

/** New days of an absence, and its cause where that changes too (absent: as it is). */
export interface AbsenceCorrection extends SeenAbsence {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly kind?: AbsenceKind | undefined;
  readonly note?: string | undefined;
}

/** Corrects an absence; the earlier days are kept as history. */
export async function correctAbsence(work: Work, correction: AbsenceCorrection): Promise<ChangedAbsences> {
  return change(work, 'staffing.absence.corrected', [correction], async ([row]) => {
    if (!row) throw new NotYours('absence');
    const { kind, note } = correction;
    const workOnly = kind === undefined ? row.workOnly : kind === 'work_only';
    await replaceVersions(work, [{ ...row, from: correction.from, to: correction.to, workOnly, withdrawnAt: null }]);
    const deleteAfter = causeDeleteAfter(work.clock.today(), correction);
    const { availabilityId } = row;
    if (kind === undefined && note === undefined) {
      await keepCausesUntil(work, [{ availabilityId, deleteAfter }]);
      return false;
    }
    const cause = await findCause(work, availabilityId);
    const next = { kind: kind ?? cause?.kind ?? 'other', note: note ?? cause?.note ?? '' };
    await writeCauses(work, [{ availabilityId, deleteAfter, ...next }]);
    return true;
  });
}

/** Ends an absence; `to` is the first day back. */
export async function endAbsence(work: Work, seen: SeenAbsence, to: PlainDate): Promise<ChangedAbsences> {
  return change(work, 'staffing.absence.ended', [seen], async ([row]) => {
    if (!row) throw new NotYours('absence');
    if (to <= row.from) refuse('staffing.absence.ends-before-start', { from: row.from, to });
    await replaceVersions(work, [{ ...row, to }]);
    const deleteAfter = causeDeleteAfter(work.clock.today(), { to });
    await keepCausesUntil(work, [{ availabilityId: row.availabilityId, deleteAfter }]);
    return false;
  });
}

/** Takes absences back as if they had never been; also the undo of recording them. */
export async function withdrawAbsences(work: Work, seen: readonly SeenAbsence[]): Promise<ChangedAbsences> {
  return change(work, 'staffing.absence.withdrawn', seen, async (rows) => {
    await replaceVersions(
      work,
      rows.map((row) => ({ ...row, withdrawnAt: work.now })),
    );
    const today = work.clock.today();
    await keepCausesUntil(
      work,
      rows.map((row) => ({
        availabilityId: row.availabilityId,
        deleteAfter: causeDeleteAfter(today, { ...row, withdrawn: true }),
      })),
    );
    return false;
  });
}

/** Puts withdrawn absences back. */
export async function restoreAbsences(work: Work, seen: readonly SeenAbsence[]): Promise<ChangedAbsences> {
  return change(
    work,
    'staffing.absence.restored',
    seen,
    async (rows) => {
      await replaceVersions(
        work,
        rows.map((row) => ({ ...row, withdrawnAt: null })),
      );
      const today = work.clock.today();
      await keepCausesUntil(
        work,
        rows.map((row) => ({ availabilityId: row.availabilityId, deleteAfter: causeDeleteAfter(today, row) })),
      );
      return false;
    },
    true,
  );
}

/** What every change shares: rights, revisions, trail, news, and what it opens up. `apply` says whether it wrote a cause. */
async function change(
  work: Work,
  action: string,
  seen: readonly SeenAbsence[],
  apply: (rows: readonly AbsenceRow[]) => Promise<boolean>,
  withdrawn = false,
): Promise<ChangedAbsences> {
  const { trx } = work;
  const read = await readStaffingPicture(work, openingPeriod(work));
  await lockAvailability(trx);
  const ids = seen.map((one) => one.availabilityId);
  const rows = await readAbsenceRows(trx, ids);
  if (rows.length < new Set(ids).size) throw new NotYours('absence');
  demandPeople(
    work,
    read.picture.base,
    rows.map((row) => row.personId),
  );
  const revisionOf = new Map(seen.map((one) => [one.availabilityId, one.revision]));
  for (const row of rows) {
    if (row.revision !== revisionOf.get(row.availabilityId)) await refuseChanged(work, row);
    if ((row.withdrawnAt !== null) !== withdrawn) {
      refuse(withdrawn ? 'staffing.absence.not-withdrawn' : 'staffing.absence.withdrawn', { personId: row.personId });
    }
  }
  const causeWritten = await apply(rows);
  const changed = await readAbsenceRows(trx, ids);
  for (const row of changed) await auditAbsence(work, read.picture.base, action, row, causeWritten);
  work.announce('availability');
  const opening = await rereadOpening(
    work,
    read.picture,
    changed.map((row) => row.personId),
  );
  return { read, changed, opening };
}

async function refuseChanged(work: Work, row: AbsenceRow): Promise<never> {
  const names = await readAccountNames(work.trx, [row.recordedBy]);
  return refuse('staffing.absence.changed-meanwhile', {
    personId: row.personId,
    by: names.get(row.recordedBy) ?? '',
    at: row.recordedAt,
    revision: row.revision,
  });
}

/** Keeps the present version of each absence as history and puts the new days in its place. */
export async function replaceVersions(work: Work, next: readonly AbsenceRow[]): Promise<void> {
  const { trx, now, actor } = work;
  const by = actor.accountId ?? null;
  const ids = next.map((row) => row.availabilityId);
  await sql`INSERT INTO availability_history (tenant_id, availability_id, revision, away_from, away_to, work_only, replaced_at, replaced_by)
    SELECT availability.tenant_id, availability.availability_id, availability.revision, availability.away_from, availability.away_to,
      availability.work_only, ${now}::timestamptz, ${by}::integer
    FROM availability
    WHERE availability.tenant_id = ${trx.tenantId} AND availability.availability_id = ANY(${ids}::bigint[])`.execute(
    trx,
  );
  await sql`UPDATE availability SET away_from = given."from", away_to = given."to", work_only = given."workOnly",
      withdrawn_at = given."withdrawnAt", revision = availability.revision + 1, recorded_at = ${now}::timestamptz, recorded_by = ${by}::integer
    FROM jsonb_to_recordset(${JSON.stringify(next)}::jsonb)
      AS given ("availabilityId" bigint, "from" date, "to" date, "workOnly" boolean, "withdrawnAt" timestamptz)
    WHERE availability.tenant_id = ${trx.tenantId} AND availability.availability_id = given."availabilityId"`.execute(
    trx,
  );
}
