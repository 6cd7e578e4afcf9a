import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { ApplicantStage } from '#modules/organisation/domain/resource-rows.ts';
import { demandRevision, recordEdit, refuseForeignKey } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { saveApplicantSchema } from '../../contract.ts';
import { canMoveApplicant } from '../../domain/recruiting/applicant-life-cycle.ts';
import { applicantDeleteAfter } from '../../rules/applicant-retention.ts';
import { unitOfVacancy } from './save-vacancy.ts';

/**
 * Adds somebody who has applied (no id) or changes them. Refuses a stage that the present does not lead to, and saying yes
 * without a first day; who begins closes the post.
 */
export async function saveApplicant(
  work: Work,
  applicantId: string | undefined,
  { revision, ...fields }: z.infer<typeof saveApplicantSchema>,
): Promise<number> {
  const { trx } = work;
  const unitId = await unitOfVacancy(work, fields.vacancyId);
  const id = applicantId ?? `S-${randomUUID().slice(0, 8)}`;
  if (applicantId !== undefined) {
    await demandRevision(work, 'applicant', id, revision ?? 0);
    const present = await presentOf(work, id);
    await unitOfVacancy(work, present.vacancyId);
    const from = present.stage as ApplicantStage;
    if (from !== fields.stage && !canMoveApplicant(from, fields.stage))
      refuse('staffing.applicant.stage-not-open', { from, to: fields.stage });
  }
  if ((fields.stage === 'accepted' || fields.stage === 'started') && fields.startsOn === null)
    refuse('staffing.applicant.start-needed');
  const columns = { ...fields, deleteAfter: applicantDeleteAfter(fields) };
  const subject = {
    action: 'staffing.applicant.saved',
    kind: 'applicant',
    id,
    unitId,
    facts: { stage: fields.stage },
  } as const;
  const touched: Parameters<typeof recordEdit>[2] = [
    { table: 'applicant', where: sql`applicant.applicant_id = ${id}` },
    { table: 'vacancy', where: sql`vacancy.vacancy_id = ${fields.vacancyId}` },
  ];
  return recordEdit(work, subject, touched, () =>
    refuseForeignKey('organisation.edit.unknown-reference', async () => {
      await trx
        .insertInto('applicant')
        .values({ tenantId: trx.tenantId, applicantId: id, ...columns })
        .onConflict((conflict) => conflict.columns(['tenantId', 'applicantId']).doUpdateSet(columns))
        .execute();
      if (fields.stage === 'started') await closeFilled(work, fields.vacancyId, fields.startsOn);
    }),
  );
}

async function presentOf({ trx }: Work, applicantId: string) {
  const row = await trx
    .selectFrom('applicant')
    .select(['applicant.stage', 'applicant.vacancyId'])
    .where('applicant.tenantId', '=', trx.tenantId)
    .where('applicant.applicantId', '=', applicantId)
    .executeTakeFirst();
  if (!row) throw new NotYours(applicantId);
  return row;
}

async function closeFilled({ trx, clock }: Work, vacancyId: string, startsOn: PlainDate | null): Promise<void> {
  await trx
    .updateTable('vacancy')
    .set({ closedOn: startsOn ?? clock.today() })
    .where('vacancy.tenantId', '=', trx.tenantId)
    .where('vacancy.vacancyId', '=', vacancyId)
    .where('vacancy.closedOn', 'is', null)
    .execute();
}

/** Deletes applicants whose time is over; gives how many. */
export async function deleteExpiredApplicants({ trx, clock }: Work): Promise<number> {
  const deleted = await trx
    .deleteFrom('applicant')
    .where('applicant.tenantId', '=', trx.tenantId)
    .where('applicant.deleteAfter', '<', clock.today())
    .returning('applicant.applicantId')
    .execute();
  return deleted.length;
}
