import type { Work } from '#platform/unit-of-work/work.ts';
import type { Competence } from '../domain/municipality.ts';

/** All competences with what each may stand in for and the price of a hole. */
export async function readCompetences(work: Pick<Work, 'trx'>): Promise<Competence[]> {
  const rows = await work.trx
    .selectFrom('competence')
    .select(['competence.competence', 'competence.covers', 'competence.weight'])
    .where('competence.tenantId', '=', work.trx.tenantId)
    .orderBy('competence.competence')
    .execute();
  return rows.map((row) => ({ competence: row.competence, covers: row.covers, weight: row.weight ?? undefined }));
}
