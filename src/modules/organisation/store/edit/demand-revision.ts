import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { rowImageSchema } from './row-image.ts';

/** Things that carry a revision: the column that names one, and what edits call it. */
const REVISED = {
  site: { key: 'site_id', kind: 'site' },
  unit: { key: 'unit_id', kind: 'unit' },
  competence: { key: 'competence', kind: 'competence' },
  shift_type: { key: 'shift', kind: 'shift' },
  person: { key: 'person_id', kind: 'person' },
  supplier: { key: 'supplier', kind: 'supplier' },
  vacancy: { key: 'vacancy_id', kind: 'vacancy' },
  campaign: { key: 'campaign_id', kind: 'campaign' },
  applicant: { key: 'applicant_id', kind: 'applicant' },
  placement: { key: 'placement_id', kind: 'placement' },
  agreement: { key: 'agreement_id', kind: 'agreement' },
  room: { key: 'room_id', kind: 'room' },
  service_user: { key: 'user_id', kind: 'service-user' },
} as const;

export type Revised = keyof typeof REVISED;

/**
 * Locks a row for a change and makes sure that it is as its user saw it. Throws `NotYours` where it does not exist; refuses
 * `organisation.changed-meanwhile` (who, at) or, where no edit by hand did it, `organisation.changed-otherwise`.
 */
export async function demandRevision(work: Work, table: Revised, id: string, revision: number): Promise<void> {
  const { trx } = work;
  const { rows } = await sql<{ revision: number }>`
    SELECT revision FROM ${sql.table(table)}
    WHERE tenant_id = ${trx.tenantId} AND ${sql.ref(REVISED[table].key)} = ${id} FOR UPDATE`.execute(trx);
  const [row] = rows;
  if (!row) throw new NotYours(table);
  if (row.revision !== revision) await refuseChanged(work, table, id, row.revision);
}

async function refuseChanged({ trx }: Work, table: Revised, id: string, present: number): Promise<never> {
  const last = await trx
    .selectFrom('handEdit')
    .leftJoin('account', 'account.accountId', 'handEdit.accountId')
    .select(['account.name', 'handEdit.at', 'handEdit.after'])
    .where('handEdit.tenantId', '=', trx.tenantId)
    .where('handEdit.subjectKind', '=', REVISED[table].kind)
    .where('handEdit.subjectId', '=', id)
    .orderBy('handEdit.editId', 'desc')
    .limit(1)
    .executeTakeFirst();
  const images = z.array(rowImageSchema).parse(last?.after ?? []);
  const byHand = images.some((image) => image.table === table && image.row['revision'] === present);
  if (byHand && last?.name) refuse('organisation.changed-meanwhile', { who: last.name, at: last.at });
  refuse('organisation.changed-otherwise');
}
