import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { demandSite } from './demand-site.ts';

/** A wall, shut door or curtain that is put up. */
export interface PartitionFields {
  readonly floor: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly note: string;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

const CHANGE = 'outbreak.rooms.change';

/** Puts up a partition. */
export async function addPartition(work: Work, siteId: string, fields: PartitionFields): Promise<number> {
  await demandSite(work, siteId, CHANGE);
  const { rows } = await sql<{ id: string }>`SELECT gen_random_uuid()::text AS id`.execute(work.trx);
  const partitionId = rows[0]?.id ?? '';
  return edit(work, 'put-up', partitionId, async () => {
    await work.trx
      .insertInto('roomPartition')
      .values({ tenantId: work.trx.tenantId, partitionId, siteId, ...fields })
      .execute();
  });
}

/** Takes a partition down: from today it stands no more, and on the days before it still shows. */
export async function takeDownPartition(work: Work, partitionId: string): Promise<number> {
  const { trx } = work;
  const row = await trx
    .selectFrom('roomPartition')
    .select(['roomPartition.siteId', 'roomPartition.validFrom'])
    .where('roomPartition.tenantId', '=', trx.tenantId)
    .where('roomPartition.partitionId', '=', partitionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('partition');
  await demandSite(work, row.siteId, CHANGE);
  const today = work.clock.today();
  return edit(work, 'taken-down', partitionId, async () => {
    if (row.validFrom !== null && row.validFrom >= today)
      await trx
        .deleteFrom('roomPartition')
        .where('roomPartition.tenantId', '=', trx.tenantId)
        .where('roomPartition.partitionId', '=', partitionId)
        .execute();
    else
      await trx
        .updateTable('roomPartition')
        .set({ validTo: today })
        .where('roomPartition.tenantId', '=', trx.tenantId)
        .where('roomPartition.partitionId', '=', partitionId)
        .execute();
  });
}

function edit(work: Work, verb: string, partitionId: string, change: () => Promise<void>): Promise<number> {
  return recordEdit(
    work,
    { action: `outbreak.partition.${verb}`, kind: 'partition', id: partitionId },
    [{ table: 'room_partition', where: sql`room_partition.partition_id = ${partitionId}` }],
    change,
  );
}
