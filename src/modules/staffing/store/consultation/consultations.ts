import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type {
  Consultation,
  ConsultationSubject,
  ConsultedParty,
  Stance,
} from '../../domain/consultation/consultation.ts';
import { partiesNotHeard } from '../../domain/consultation/consultation.ts';

/** What is recorded when a party has been heard. */
export type NewConsultation = Pick<Consultation, 'party' | 'heardName' | 'heardOn' | 'stance' | 'statement'>;

/** Records that a party has been heard about a subject; gives its number. Refuses a day that has not come. */
export async function recordConsultation(
  work: Work,
  subject: ConsultationSubject,
  given: NewConsultation,
): Promise<number> {
  if (given.heardOn > work.clock.today()) refuse('staffing.consultation.not-yet', { heardOn: given.heardOn });
  const { consultationId } = await work.trx
    .insertInto('consultation')
    .values({
      tenantId: work.trx.tenantId,
      ...subject,
      ...given,
      recordedAt: work.now,
      recordedBy: work.actor.accountId ?? null,
    })
    .returning('consultation.consultationId')
    .executeTakeFirstOrThrow();
  await audit(work, 'staffing.consultation.recorded', subject, consultationId);
  return consultationId;
}

/** Takes back a consultation that was recorded by mistake; the row stays, withdrawn. */
export async function withdrawConsultation(work: Work, consultationId: number): Promise<void> {
  const row = await work.trx
    .updateTable('consultation')
    .set({ withdrawnAt: work.now })
    .where('consultation.tenantId', '=', work.trx.tenantId)
    .where('consultation.consultationId', '=', consultationId)
    .where('consultation.withdrawnAt', 'is', null)
    .returning(['consultation.subjectKind', 'consultation.subjectId'])
    .executeTakeFirst();
  if (!row) throw new NotYours(`consultation ${consultationId}`);
  await audit(work, 'staffing.consultation.withdrawn', row, consultationId);
}

/** The consultations about some subjects of a kind, first heard first. */
export async function readConsultations(
  { trx }: Pick<Work, 'trx'>,
  subjectKind: string,
  subjectIds: readonly string[],
): Promise<Consultation[]> {
  if (subjectIds.length === 0) return [];
  const rows = await trx
    .selectFrom('consultation')
    .leftJoin('account', 'account.accountId', 'consultation.recordedBy')
    .selectAll('consultation')
    .select('account.name as recordedByName')
    .where('consultation.tenantId', '=', trx.tenantId)
    .where('consultation.subjectKind', '=', subjectKind)
    .where('consultation.subjectId', 'in', [...subjectIds])
    .where('consultation.withdrawnAt', 'is', null)
    .orderBy('consultation.heardOn')
    .orderBy('consultation.consultationId')
    .execute();
  return rows.map(({ tenantId: _, recordedBy: __, withdrawnAt: ___, ...row }) => ({
    ...row,
    party: row.party as ConsultedParty,
    stance: row.stance as Stance,
  }));
}

/** Refuses `staffing.consultation.missing` while somebody who must be heard about a subject has not been. */
export async function demandConsultation(work: Work, { subjectKind, subjectId }: ConsultationSubject): Promise<void> {
  const missing = partiesNotHeard(await readConsultations(work, subjectKind, [subjectId]));
  if (missing.length > 0) refuse('staffing.consultation.missing', { parties: missing });
}

async function audit(work: Work, action: string, subject: ConsultationSubject, consultationId: number): Promise<void> {
  await work.audit({ action, ...subject, facts: { consultationId } });
  work.announce('consultation');
}
