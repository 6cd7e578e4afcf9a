import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { recordLooks } from '../people/record-look.ts';

/** Keeps that a carer without contact looked at the people of some visits, at a moment by the device's clock; one look a day each. */
export async function recordTourLooks(
  work: Work,
  { visitIds, at }: { readonly visitIds: readonly string[]; readonly at: Instant },
): Promise<void> {
  const { trx, now } = work;
  const rows = await trx
    .selectFrom('visit')
    .select('visit.userId')
    .distinct()
    .where('visit.tenantId', '=', trx.tenantId)
    .where('visit.visitId', 'in', [...visitIds])
    .execute();
  const userIds = rows.map((row) => row.userId);
  await recordLooks(work, userIds, 'services.my-tour', { at: at < now ? at : now, wholeDay: true });
}
