import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Pieces counted at a site. */
export interface Counted {
  readonly item: string;
  readonly counted: number;
}

/**
 * Records what was counted at a site on a day; a second count of the same day replaces the first. Refuses items that the
 * municipality does not have. Whoever calls has checked the right to count there.
 */
export async function recordCounts(
  work: Work,
  siteId: string,
  date: PlainDate,
  counts: readonly Counted[],
): Promise<void> {
  const { trx } = work;
  if (counts.length === 0) return;
  const known = await trx
    .selectFrom('item')
    .select('item.item')
    .where('item.tenantId', '=', trx.tenantId)
    .where(
      'item.item',
      'in',
      counts.map((one) => one.item),
    )
    .execute();
  const names = new Set(known.map((row) => row.item));
  const unknown = counts.map((one) => one.item).filter((item) => !names.has(item));
  if (unknown.length > 0) refuse('equipment.count.unknown-item', { items: unknown });
  await sql`INSERT INTO stock_count (tenant_id, site_id, item, date, counted, counted_at, counted_by)
    SELECT ${trx.tenantId}::integer, ${siteId}, given.item, ${date}::date, max(given.counted), ${work.now}::timestamptz,
      ${work.actor.accountId ?? null}::integer
    FROM jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) AS given (item text, counted double precision)
    GROUP BY given.item
    ON CONFLICT ON CONSTRAINT stock_count_pk DO UPDATE SET counted = excluded.counted, counted_at = excluded.counted_at,
      counted_by = excluded.counted_by`.execute(trx);
  await work.audit({
    action: 'equipment.count.recorded',
    subjectKind: 'site',
    subjectId: siteId,
    facts: { items: counts.map((one) => `${one.item}: ${one.counted}`), date },
  });
  work.announce('stock');
}
