import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import type { AgreedParameter, WorkingTimeAgreementRow } from '#modules/organisation/domain/working-time-rows.ts';
import { AGREED_PARAMETERS } from '#modules/organisation/domain/working-time-rows.ts';
import { recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AgreementBody } from '../../contract.ts';
import { assessAgreements } from '../../domain/law/assess-agreements.ts';
import { agreementsOf } from '../../domain/law/working-time-agreement.ts';
import type { WorkingTimeRows } from './read-working-time-rows.ts';
import { readWorkingTimeRows } from './read-working-time-rows.ts';
import type { Reassessment } from './reassess-past.ts';
import { reassess, recordReassessment } from './reassess-past.ts';

const PERMISSION = 'staffing.working-time.change';

/** What a change of an agreement would do, and what is wrong with the agreement itself. */
export interface AgreementOutlook extends Reassessment {
  readonly faults: ReturnType<typeof assessAgreements>;
}

/** A saved change: how to take it back, and what it did. */
export interface SavedAgreement {
  readonly agreementId: string;
  readonly editId: number;
  readonly changes: AgreementOutlook;
}

/** What saving an agreement (a new one, or in place of one) would change, without saving it. */
export async function previewAgreement(
  work: Work,
  body: AgreementBody,
  agreementId: string | undefined,
): Promise<AgreementOutlook> {
  demandScope(work, body.units, body.people.length > 0);
  return outlookOf(work, await readWorkingTimeRows(work), rowsOf(agreementId ?? 'new', body), agreementId);
}

/** Saves a new agreement, or (with the revision its user saw) the changed one, with what it did to findings of days past. */
export async function saveAgreement(
  work: Work,
  body: AgreementBody,
  changing?: { readonly agreementId: string; readonly revision: number },
): Promise<SavedAgreement> {
  demandScope(work, body.units, body.people.length > 0);
  const before = await readWorkingTimeRows(work);
  const agreementId = changing?.agreementId ?? `AT-${randomUUID().slice(0, 8)}`;
  if (changing) await demandRevision(work, changing, before);
  const rows = rowsOf(agreementId, body);
  const changes = await outlookOf(work, before, rows, changing?.agreementId);
  const action = changing ? 'staffing.working-time-agreement.changed' : 'staffing.working-time-agreement.added';
  return keep(work, action, agreementId, rows, (changing?.revision ?? 0) + 1, changes);
}

/** Ends an agreement with a last day; it stays in the list as history. */
export async function endAgreement(
  work: Work,
  agreementId: string,
  { revision, lastDay }: { readonly revision: number; readonly lastDay: PlainDate },
): Promise<SavedAgreement> {
  const before = await readWorkingTimeRows(work);
  const present = before.workingTimeAgreements.filter((row) => row.agreementId === agreementId);
  const [first] = present;
  if (first === undefined) throw new NotYours('agreement');
  demandScope(work, first.units, first.people.length > 0);
  await demandRevision(work, { agreementId, revision }, before);
  if (lastDay < first.from) refuse('staffing.working-time.ends-before-start', { from: first.from });
  const rows = present.map((row) => ({ ...row, to: addDays(lastDay, 1) }));
  const changes = await outlookOf(work, before, rows, agreementId);
  return keep(work, 'staffing.working-time-agreement.ended', agreementId, rows, revision + 1, changes);
}

function demandScope(work: Work, units: readonly string[], byPerson: boolean): void {
  if (units.length === 0 || byPerson) work.access.demand(work.actor, PERMISSION, undefined);
  for (const unitId of units) work.access.demand(work.actor, PERMISSION, unitId);
}

function rowsOf(agreementId: string, body: AgreementBody): WorkingTimeAgreementRow[] {
  const { limits, to, ...whole } = body;
  if (to !== null && to <= body.from) refuse('staffing.working-time.ends-before-start', { from: body.from });
  return limits.map(({ parameter, value }) => {
    if (!AGREED_PARAMETERS.includes(parameter as AgreedParameter))
      refuse('staffing.working-time.unknown-limit', { parameter });
    return { ...whole, agreementId, to: to ?? undefined, parameter: parameter as AgreedParameter, value };
  });
}

async function outlookOf(
  work: Work,
  before: WorkingTimeRows,
  rows: readonly WorkingTimeAgreementRow[],
  replaced: string | undefined,
): Promise<AgreementOutlook> {
  const others = before.workingTimeAgreements.filter(({ agreementId }) => agreementId !== replaced);
  const old = before.workingTimeAgreements.filter(({ agreementId }) => agreementId === replaced);
  const since = [...rows, ...old].map(({ from }) => from).sort()[0] ?? work.clock.today();
  const after = { ...before, workingTimeAgreements: [...others, ...rows] };
  const changed = await reassess(work, since, before, after);
  const faults = assessAgreements(agreementsOf(rows), { from: rows[0]?.from ?? changed.from, to: changed.to });
  return { ...changed, faults: faults.filter(({ level }) => level !== 'info') };
}

async function demandRevision(
  { trx }: Work,
  { agreementId, revision }: { readonly agreementId: string; readonly revision: number },
  before: WorkingTimeRows,
): Promise<void> {
  if (!before.workingTimeAgreements.some((row) => row.agreementId === agreementId)) throw new NotYours('agreement');
  const rows = await trx
    .selectFrom('workingTimeAgreement')
    .select('workingTimeAgreement.revision')
    .where('workingTimeAgreement.tenantId', '=', trx.tenantId)
    .where('workingTimeAgreement.agreementId', '=', agreementId)
    .forUpdate()
    .execute();
  const present = Math.max(...rows.map((row) => row.revision));
  if (present !== revision) refuse('staffing.working-time.changed-meanwhile', { revision: present });
}

async function keep(
  work: Work,
  action: `staffing.working-time-agreement.${'added' | 'changed' | 'ended'}`,
  agreementId: string,
  rows: readonly WorkingTimeAgreementRow[],
  revision: number,
  changes: AgreementOutlook,
): Promise<SavedAgreement> {
  const { trx } = work;
  const title = rows[0]?.title ?? agreementId;
  const subject = { action, kind: 'working-time-agreement', id: agreementId, facts: { title } } as const;
  const touched = [{ table: 'working_time_agreement', where: sql`agreement_id = ${agreementId}` }] as const;
  const editId = await recordEdit(work, subject, touched, async () => {
    await trx
      .deleteFrom('workingTimeAgreement')
      .where('workingTimeAgreement.tenantId', '=', trx.tenantId)
      .where('workingTimeAgreement.agreementId', '=', agreementId)
      .execute();
    await trx
      .insertInto('workingTimeAgreement')
      .values(
        rows.map(({ from, to, ...row }) => ({
          ...row,
          tenantId: trx.tenantId,
          validFrom: from,
          validTo: to ?? null,
          units: [...row.units],
          people: [...row.people],
          competences: [...row.competences],
          revision,
        })),
      )
      .execute();
  });
  await recordReassessment(work, { subjectKind: 'working-time-agreement', subjectId: agreementId, title }, changes);
  await recordDecision(work, {
    kind: action,
    subjectKind: 'working-time-agreement',
    subjectId: agreementId,
    title,
    why: [rows[0]?.reference, rows[0]?.signatories].filter(Boolean).join(', ') || title,
    known: [],
    facts: { gone: changes.gone.length, added: changes.added.length, from: changes.from },
  });
  return { agreementId, editId, changes };
}
