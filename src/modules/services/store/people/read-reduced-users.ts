import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readAllowedActions } from '../assessment/read-allowed-actions.ts';

/** The people of whom some service may be reduced on a day, by an assessment or a temporary action in force. */
export async function readReducedUsers(work: Work, date: PlainDate): Promise<ReadonlySet<string>> {
  const { trx } = work;
  const allowed = await readAllowedActions(work, date);
  const serviceIds = [...allowed].filter(([, actions]) => actions.length > 0).map(([serviceId]) => serviceId);
  if (serviceIds.length === 0) return new Set();
  const rows = await trx
    .selectFrom('service')
    .select('service.userId')
    .distinct()
    .where('service.tenantId', '=', trx.tenantId)
    .where('service.serviceId', 'in', serviceIds)
    .execute();
  return new Set(rows.map((row) => row.userId));
}
