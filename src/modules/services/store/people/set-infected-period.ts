import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Infected on `[from, to)`; a null end: until further notice. */
export interface InfectedPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/**
 * Sets or takes away (null) the period in which some people are infected, as one edit that can be undone. Whoever calls has checked
 * the right to. Refuses `services.user.infected-backwards`; throws `NotYours`
 * where one of them does not exist.
 */
export async function setInfectedPeriods(
  work: Work,
  userIds: readonly string[],
  period: InfectedPeriod | null,
): Promise<number> {
  const { trx } = work;
  if (period?.to != null && period.to <= period.from) refuse('services.user.infected-backwards', { from: period.from });
  const found = await trx
    .selectFrom('serviceUser')
    .select(['serviceUser.userId', 'serviceUser.unitId'])
    .where('serviceUser.tenantId', '=', trx.tenantId)
    .where('serviceUser.userId', 'in', [...userIds])
    .forUpdate()
    .execute();
  if (found.length !== new Set(userIds).size) throw new NotYours('service-user');
  const units = new Set(found.map((row) => row.unitId));
  const subject = {
    action: 'services.infected-period.set',
    kind: 'service-user',
    id: userIds.length === 1 ? (userIds[0] ?? '') : '',
    unitId: units.size === 1 ? [...units][0] : undefined,
    facts: { people: userIds.length },
  } as const;
  const touched = { table: 'service_user', where: sql`service_user.user_id = ANY(${[...userIds]}::text[])` } as const;
  return recordEdit(work, subject, [touched], async () => {
    await trx
      .updateTable('serviceUser')
      .set({ infectedFrom: period?.from ?? null, infectedTo: period?.to ?? null })
      .where('serviceUser.tenantId', '=', trx.tenantId)
      .where('serviceUser.userId', 'in', [...userIds])
      .execute();
    work.announce('visits');
  });
}
