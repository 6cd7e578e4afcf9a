import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { demandRevision, recordEdit, refuseForeignKey } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { saveVacancySchema } from '../../contract.ts';

const PERMISSION = 'staffing.recruiting.change';

/** Adds an empty post (no id) or changes one; who moves one must be allowed in both units. */
export async function saveVacancy(
  work: Work,
  vacancyId: string | undefined,
  { revision, ...fields }: z.infer<typeof saveVacancySchema>,
): Promise<number> {
  work.access.demand(work.actor, PERMISSION, fields.unitId);
  const id = vacancyId ?? `ST-${randomUUID().slice(0, 8)}`;
  if (vacancyId !== undefined) await demandVacancy(work, id, revision ?? 0);
  const { trx } = work;
  const subject = { action: 'staffing.vacancy.saved', kind: 'vacancy', id, unitId: fields.unitId } as const;
  return recordEdit(work, subject, rowsOf(id), () =>
    refuseForeignKey('organisation.edit.unknown-reference', async () => {
      await trx
        .insertInto('vacancy')
        .values({ tenantId: trx.tenantId, vacancyId: id, ...fields })
        .onConflict((conflict) => conflict.columns(['tenantId', 'vacancyId']).doUpdateSet(fields))
        .execute();
    }),
  );
}

/** Closes a post that is filled or no longer to be filled. */
export async function closeVacancy(work: Work, vacancyId: string, revision: number): Promise<number> {
  const unitId = await demandVacancy(work, vacancyId, revision);
  const { trx } = work;
  const subject = { action: 'staffing.vacancy.closed', kind: 'vacancy', id: vacancyId, unitId } as const;
  return recordEdit(work, subject, rowsOf(vacancyId), async () => {
    await trx
      .updateTable('vacancy')
      .set({ closedOn: work.clock.today() })
      .where('vacancy.tenantId', '=', trx.tenantId)
      .where('vacancy.vacancyId', '=', vacancyId)
      .execute();
  });
}

/** The unit of a post that the actor may work with; throws where it is not theirs. */
export async function unitOfVacancy(work: Work, vacancyId: string): Promise<string> {
  const row = await work.trx
    .selectFrom('vacancy')
    .select('vacancy.unitId')
    .where('vacancy.tenantId', '=', work.trx.tenantId)
    .where('vacancy.vacancyId', '=', vacancyId)
    .executeTakeFirst();
  if (!row) throw new NotYours(vacancyId);
  work.access.demand(work.actor, PERMISSION, row.unitId);
  return row.unitId;
}

async function demandVacancy(work: Work, vacancyId: string, revision: number): Promise<string> {
  const unitId = await unitOfVacancy(work, vacancyId);
  await demandRevision(work, 'vacancy', vacancyId, revision);
  return unitId;
}

function rowsOf(vacancyId: string): Parameters<typeof recordEdit>[2] {
  return [{ table: 'vacancy', where: sql`vacancy.vacancy_id = ${vacancyId}` }];
}
