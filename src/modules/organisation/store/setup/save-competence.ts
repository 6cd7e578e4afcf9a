import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { demandRevision } from '../edit/demand-revision.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { refuseForeignKey } from '../edit/refuse-foreign-key.ts';
import { readCompetences } from '../read-competences.ts';

/** What is edited of a competence. */
export interface CompetenceFields {
  readonly covers: readonly string[];
  readonly weight: number | null;
}

const PERMISSION = 'organisation.setup.change';

const rowOf = (competence: string) =>
  [{ table: 'competence', where: sql`competence.competence = ${competence}` }] as const;

/** Adds a competence; refuses `organisation.competence.id-taken`. */
export async function createCompetence(work: Work, competence: string, fields: CompetenceFields): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  const subject = { action: 'organisation.competence.created', kind: 'competence', id: competence } as const;
  return recordEdit(work, subject, rowOf(competence), async () => {
    const columns = await columnsOf(work, competence, fields);
    const made = await work.trx
      .insertInto('competence')
      .values({ tenantId: work.trx.tenantId, competence, ...columns })
      .onConflict((conflict) => conflict.columns(['tenantId', 'competence']).doNothing())
      .returning('competence.competence')
      .executeTakeFirst();
    if (!made) refuse('organisation.competence.id-taken', { competence });
  });
}

/** Changes what a competence may stand in for and the price of a hole, if it is as its user saw it. */
export async function changeCompetence(
  work: Work,
  competence: string,
  revision: number,
  fields: CompetenceFields,
): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  await demandRevision(work, 'competence', competence, revision);
  const subject = { action: 'organisation.competence.changed', kind: 'competence', id: competence } as const;
  return recordEdit(work, subject, rowOf(competence), async () => {
    await work.trx
      .updateTable('competence')
      .set(await columnsOf(work, competence, fields))
      .where('competence.tenantId', '=', work.trx.tenantId)
      .where('competence.competence', '=', competence)
      .execute();
  });
}

/** Removes a competence that nobody has, nothing demands and none stands in for; refuses `organisation.edit.in-use`. */
export async function removeCompetence(work: Work, competence: string, revision: number): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  await demandRevision(work, 'competence', competence, revision);
  const subject = { action: 'organisation.competence.removed', kind: 'competence', id: competence } as const;
  return recordEdit(work, subject, rowOf(competence), async () => {
    const all = await readCompetences(work);
    if (all.some((one) => one.covers.includes(competence))) refuse('organisation.edit.in-use');
    await refuseForeignKey('organisation.edit.in-use', () =>
      work.trx
        .deleteFrom('competence')
        .where('competence.tenantId', '=', work.trx.tenantId)
        .where('competence.competence', '=', competence)
        .execute(),
    );
  });
}

/** The list of what is covered is no reference that the database checks. */
async function columnsOf(work: Work, competence: string, { covers, weight }: CompetenceFields) {
  const known = new Set((await readCompetences(work)).map((one) => one.competence));
  const list = [...new Set(covers)].filter((one) => one !== competence);
  if (list.some((one) => !known.has(one))) refuse('organisation.edit.unknown-reference');
  return { covers: list, weight };
}
