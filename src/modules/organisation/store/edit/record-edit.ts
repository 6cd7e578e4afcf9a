import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Facts } from '#kernel/finding.ts';
import { instantOf } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { EditedTable } from './edited-tables.ts';
import { topicOf } from './edited-tables.ts';
import type { RowImage } from './row-image.ts';

/** Days that images of rows are kept; undo is offered for much less. */
const KEPT_DAYS = 7;

/** What is edited, for the trail: `<module>.<kind>.<verb>`. */
export interface EditSubject {
  readonly action: `organisation.${string}` | `staffing.${string}` | `outbreak.${string}` | `services.${string}`;
  readonly kind: string;
  readonly id: string;
  readonly unitId?: string | undefined;
  readonly facts?: Facts;
}

/** The rows that a change may touch: those of a table for which the condition on its columns holds. */
export interface TouchedRows {
  readonly table: EditedTable;
  readonly where: RawBuilder<unknown>;
}

/**
 * Runs a change by hand, keeps the rows as they were before and after so that it can be undone, writes the trail and tells
 * live pages. Gives the number that `undoEdit` takes.
 */
export async function recordEdit(
  work: Work,
  subject: EditSubject,
  touched: readonly TouchedRows[],
  change: () => Promise<void>,
): Promise<number> {
  const { trx } = work;
  const before = await imagesOf(work, touched);
  await change();
  const after = await imagesOf(work, touched);
  const keptFrom = instantOf(new Date(Date.parse(work.now) - KEPT_DAYS * 86_400_000));
  await trx
    .deleteFrom('handEdit')
    .where('handEdit.tenantId', '=', trx.tenantId)
    .where('handEdit.at', '<', keptFrom)
    .execute();
  const { editId } = await trx
    .insertInto('handEdit')
    .values({
      tenantId: trx.tenantId,
      at: work.now,
      accountId: work.actor.accountId ?? null,
      subjectKind: subject.kind,
      subjectId: subject.id,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .returning('handEdit.editId')
    .executeTakeFirstOrThrow();
  await work.audit({
    action: subject.action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    unitId: subject.unitId,
    facts: { ...subject.facts, editId },
  });
  for (const topic of new Set(touched.map(({ table }) => topicOf(table)))) work.announce(topic);
  return editId;
}

async function imagesOf({ trx }: Work, touched: readonly TouchedRows[]): Promise<RowImage[]> {
  const images: RowImage[] = [];
  for (const { table, where } of touched) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      SELECT to_jsonb(${sql.table(table)}.*) AS row FROM ${sql.table(table)}
      WHERE ${sql.ref(`${table}.tenant_id`)} = ${trx.tenantId} AND ${where}`.execute(trx);
    for (const { row } of rows) images.push({ table, row });
  }
  return images;
}
