import { sql } from 'kysely';
import { z } from 'zod';
import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { EditedTable } from './edited-tables.ts';
import { EDITED_TABLES, topicOf } from './edited-tables.ts';
import { refuseForeignKey } from './refuse-foreign-key.ts';
import type { RowImage } from './row-image.ts';
import { imageKey, rowImageSchema } from './row-image.ts';

/** Minutes that an edit can be taken back; after that others have built on it. */
const UNDO_MINUTES = 30;

/**
 * Takes back an edit of the actor's own, of the last half hour: rows get their old values, rows made are removed, rows removed
 * come back. Refuses `organisation.edit.changed-meanwhile` where any of them has been changed since, and
 * `organisation.edit.in-use` where something now refers to a row that would go.
 */
export async function undoEdit(work: Work, editId: number): Promise<void> {
  const { trx } = work;
  const edit = await trx
    .selectFrom('handEdit')
    .selectAll()
    .where('handEdit.tenantId', '=', trx.tenantId)
    .where('handEdit.editId', '=', editId)
    .where('handEdit.undoneAt', 'is', null)
    .where('handEdit.at', '>', instantOf(new Date(Date.parse(work.now) - UNDO_MINUTES * 60_000)))
    .forUpdate()
    .executeTakeFirst();
  if (!edit || edit.accountId !== (work.actor.accountId ?? null)) throw new NotYours('edit');
  const images = z.array(rowImageSchema);
  const [before, after] = [images.parse(edit.before), images.parse(edit.after)];
  const [beforeKeys, afterKeys] = [new Set(before.map(imageKey)), new Set(after.map(imageKey))];
  const made = after.filter((image) => !beforeKeys.has(imageKey(image)));
  const removed = before.filter((image) => !afterKeys.has(imageKey(image)));
  const tables = [...new Set([...before, ...after].map((image) => image.table))];
  const rowsOf = (list: readonly RowImage[], table: EditedTable) =>
    list.filter((image) => image.table === table).map((image) => image.row);
  for (const table of tables) {
    const unchanged = (await countRows(work, table, rowsOf(after, table), true)) === rowsOf(after, table).length;
    const notBack = (await countRows(work, table, rowsOf(removed, table), false)) === 0;
    if (!unchanged || !notBack) refuse('organisation.edit.changed-meanwhile');
  }
  await refuseForeignKey('organisation.edit.in-use', async () => {
    for (const table of tables.toReversed()) await removeRows(work, table, rowsOf(made, table));
    for (const table of tables) await putRows(work, table, rowsOf(before, table));
  });
  await trx
    .updateTable('handEdit')
    .set({ undoneAt: work.now })
    .where('handEdit.tenantId', '=', trx.tenantId)
    .where('handEdit.editId', '=', editId)
    .execute();
  await work.audit({
    action: 'organisation.edit.undone',
    subjectKind: edit.subjectKind,
    subjectId: edit.subjectId,
    facts: { editId },
  });
  for (const topic of new Set(tables.map(topicOf))) work.announce(topic);
}

type Rows = readonly Readonly<Record<string, unknown>>[];

const asRecords = (table: EditedTable, rows: Rows) =>
  sql`jsonb_populate_recordset(NULL::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;

const sameKey = (table: EditedTable) =>
  sql.join(
    ['tenant_id', ...EDITED_TABLES[table]].map((column) => sql`present.${sql.ref(column)} = image.${sql.ref(column)}`),
    sql` AND `,
  );

/** How many of some rows are there now; with `same`, only those that have not been changed. */
async function countRows({ trx }: Work, table: EditedTable, rows: Rows, same: boolean): Promise<number> {
  const { rows: counted } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM ${asRecords(table, rows)} AS image JOIN ${sql.table(table)} AS present ON ${sameKey(table)}
    WHERE ${same ? sql`to_jsonb(present) = to_jsonb(image)` : sql`true`}`.execute(trx);
  return counted[0]?.count ?? 0;
}

async function removeRows({ trx }: Work, table: EditedTable, rows: Rows): Promise<void> {
  if (rows.length === 0) return;
  if (table === 'person') await refuseWhenOnRoster(trx, rows);
  await sql`DELETE FROM ${sql.table(table)} AS present USING ${asRecords(table, rows)} AS image
    WHERE ${sameKey(table)}`.execute(trx);
}

/** Removing a person removes their shifts too, so somebody who has got any stays. */
async function refuseWhenOnRoster(trx: Work['trx'], rows: Rows): Promise<void> {
  const found = await trx
    .selectFrom('rosterShift')
    .select('rosterShift.personId')
    .where('rosterShift.tenantId', '=', trx.tenantId)
    .where(
      'rosterShift.personId',
      'in',
      rows.map((row) => String(row['person_id'])),
    )
    .limit(1)
    .executeTakeFirst();
  if (found) refuse('organisation.edit.in-use');
}

async function putRows({ trx }: Work, table: EditedTable, rows: Rows): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const key = ['tenant_id', ...EDITED_TABLES[table]];
  const rest = Object.keys(first).filter((column) => !key.includes(column));
  const set = sql.join(rest.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`));
  await sql`INSERT INTO ${sql.table(table)} SELECT image.* FROM ${asRecords(table, rows)} AS image
    ON CONFLICT (${sql.join(key.map((column) => sql.ref(column)))}) DO UPDATE SET ${set}`.execute(trx);
}
