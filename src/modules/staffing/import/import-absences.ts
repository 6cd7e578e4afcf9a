import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Absence, AbsenceKind, Municipality } from '#modules/organisation/domain/municipality.ts';
import type { ImportTableReport } from '#modules/organisation/index.ts';
import { emptyTableReport } from '#modules/organisation/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { KnownAbsence } from '../domain/match-absences.ts';
import { matchAbsences } from '../domain/match-absences.ts';
import { causeDeleteAfter } from '../rules/cause-retention.ts';
import { keepCausesUntil, writeCauses } from '../store/absence-causes.ts';
import { lockAvailability } from '../store/absence-rows.ts';

/** How many examples of each kind the report carries. */
const SAMPLE = 5;
const CHUNK = 2000;

/** Brings a file's absences in. The report names people and days, never causes. */
export async function importAbsences(
  work: Work,
  { municipality, importId }: { readonly municipality: Municipality; readonly importId: number },
): Promise<ImportTableReport> {
  await lockAvailability(work.trx);
  const today = work.clock.today();
  const { added, changed, gone, unchanged } = matchAbsences(municipality.absences, await readKnown(work), today);
  await withdraw(work, [...changed.map((one) => one.known), ...gone]);
  const fresh = [...added, ...changed.map((one) => one.row)];
  for (let start = 0; start < fresh.length; start += CHUNK) {
    await insert(work, fresh.slice(start, start + CHUNK), importId);
  }
  const keyOf = (row: Absence) => [row.staffId, row.from];
  const report = emptyTableReport('absences');
  return {
    ...report,
    new: added.length,
    changed: changed.length,
    unchanged,
    removed: gone.length,
    samples: {
      ...report.samples,
      new: added.slice(0, SAMPLE).map(keyOf),
      changed: changed.slice(0, SAMPLE).map(({ known, row }) => ({
        key: keyOf(row),
        changes: [{ column: 'to', before: known.to ?? '', after: row.to ?? '' }],
      })),
      removed: gone.slice(0, SAMPLE).map((one) => [one.personId, one.from]),
    },
  };
}

/** Takes an import's absences away and puts back those that it took away. */
export async function undoAbsences(work: Work, importId: number): Promise<void> {
  const { trx } = work;
  await lockAvailability(trx);
  const touched = await sql<{ count: number }>`SELECT count(*)::int AS count FROM availability
    WHERE availability.tenant_id = ${trx.tenantId} AND availability.import_id = ${importId} AND availability.revision > 1`.execute(
    trx,
  );
  const count = touched.rows[0]?.count ?? 0;
  if (count > 0) refuse('organisation.import.built-on', { what: 'availability', count });
  const { rows } = await sql<{ availabilityId: number; to: KnownAbsence['to'] }>`
    UPDATE availability SET withdrawn_at = NULL
    FROM import_batch WHERE import_batch.tenant_id = ${trx.tenantId} AND import_batch.import_id = ${importId}
      AND availability.tenant_id = ${trx.tenantId} AND availability.revision = 1 AND availability.withdrawn_at = import_batch.at
    RETURNING availability.availability_id, availability.away_to AS "to"`.execute(trx);
  const today = work.clock.today();
  await keepCausesUntil(
    work,
    rows.map((row) => ({ availabilityId: row.availabilityId, deleteAfter: causeDeleteAfter(today, row) })),
  );
  await withHealthRole(trx, () =>
    sql`DELETE FROM availability WHERE availability.tenant_id = ${trx.tenantId} AND availability.import_id = ${importId}`.execute(
      trx,
    ),
  );
}

/** Absences that an import compares with: standing ones, and those that people have taken back. */
async function readKnown(work: Work): Promise<KnownAbsence[]> {
  const { trx } = work;
  const { rows } = await withHealthRole(trx, () =>
    sql<Omit<KnownAbsence, 'kind'> & { kind: AbsenceKind | null }>`
      SELECT availability.availability_id, availability.person_id, availability.away_from AS "from", availability.away_to AS "to",
        absence_cause.kind, availability.import_id IS NOT NULL AND availability.revision = 1 AS of_import,
        availability.withdrawn_at IS NOT NULL AS withdrawn
      FROM availability LEFT JOIN absence_cause
        ON absence_cause.tenant_id = availability.tenant_id AND absence_cause.availability_id = availability.availability_id
      WHERE availability.tenant_id = ${trx.tenantId} AND (availability.withdrawn_at IS NULL OR availability.revision > 1)
      ORDER BY availability.availability_id`.execute(trx),
  );
  return rows.map((row) => ({ ...row, kind: row.kind ?? undefined }));
}

/** Taken back by an import: the revision stays, which tells it from what a person takes back. */
async function withdraw(work: Work, known: readonly KnownAbsence[]): Promise<void> {
  if (known.length === 0) return;
  const { trx, now } = work;
  await sql`UPDATE availability SET withdrawn_at = ${now}
    WHERE availability.tenant_id = ${trx.tenantId}
      AND availability.availability_id = ANY(${known.map((one) => one.availabilityId)}::bigint[])`.execute(trx);
  const today = work.clock.today();
  await keepCausesUntil(
    work,
    known.map((one) => ({
      availabilityId: one.availabilityId,
      deleteAfter: causeDeleteAfter(today, { to: one.to, withdrawn: true }),
    })),
  );
  for (const one of known) await audit(work, 'staffing.absence.import-withdrawn', one.personId, one.availabilityId);
}

async function insert(work: Work, rows: readonly Absence[], importId: number): Promise<void> {
  const { trx, now, actor } = work;
  const given = rows.map(({ staffId, from, to, kind }) => ({ staffId, from, to, workOnly: kind === 'work_only' }));
  const { rows: made } = await sql<Omit<KnownAbsence, 'kind'> & { workOnly: boolean }>`
    INSERT INTO availability (tenant_id, person_id, away_from, away_to, work_only, recorded_at, recorded_by, import_id)
    SELECT ${trx.tenantId}::integer, given."staffId", given."from", given."to", given."workOnly", ${now}::timestamptz,
      ${actor.accountId ?? null}::integer, ${importId}::bigint
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given ("staffId" text, "from" date, "to" date, "workOnly" boolean)
    RETURNING availability_id, person_id, away_from AS "from", away_to AS "to", work_only`.execute(trx);
  // Rows of the same person and days are alike but for their cause, so each takes one of the causes given.
  const keyOf = (...parts: readonly unknown[]) => parts.join('\n');
  const kindsOf = new Map<string, AbsenceKind[]>();
  for (const { staffId, from, to, kind } of rows) {
    const key = keyOf(staffId, from, to ?? null, kind === 'work_only');
    kindsOf.set(key, [...(kindsOf.get(key) ?? []), kind]);
  }
  const today = work.clock.today();
  await writeCauses(
    work,
    made.map((row) => ({
      availabilityId: row.availabilityId,
      kind: kindsOf.get(keyOf(row.personId, row.from, row.to, row.workOnly))?.pop() ?? 'other',
      note: '',
      deleteAfter: causeDeleteAfter(today, row),
    })),
  );
  for (const row of made) await audit(work, 'staffing.absence.imported', row.personId, row.availabilityId);
}

function audit(work: Work, action: string, personId: string, availabilityId: number): Promise<void> {
  return work.audit({ action, subjectKind: 'person', subjectId: personId, facts: { availabilityId } });
}
