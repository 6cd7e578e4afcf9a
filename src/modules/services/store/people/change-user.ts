import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { demandRevision, recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Protection } from '../../domain/people/protection.ts';
import type { User, UserCare, UserRelative } from './get-user.ts';
import { getUser } from './get-user.ts';

/** What a unit's leader corrects by hand: services stay as granted. */
export interface UserFields extends Omit<UserCare, 'relatives'> {
  readonly languages: readonly string[];
  readonly protection: Protection;
  readonly infectedFrom: PlainDate | null;
  readonly infectedTo: PlainDate | null;
  readonly relatives: readonly UserRelative[];
}

/**
 * Changes a person who is as the leader saw them. Refuses `services.user.infected-backwards`, `services.user.infected-no-start`
 * and `services.user.relative-taken` (an id of somebody else's relative).
 */
export async function changeUser(work: Work, userId: string, revision: number, fields: UserFields): Promise<number> {
  const present = await getUser(work, userId);
  work.access.demand(work.actor, 'services.users.change', present.unitId);
  if (!present.care || present.name === null) throw new NotYours('service-user');
  if (fields.infectedTo !== null && fields.infectedFrom === null) refuse('services.user.infected-no-start');
  if (fields.infectedFrom !== null && fields.infectedTo !== null && fields.infectedTo <= fields.infectedFrom)
    refuse('services.user.infected-backwards', { from: fields.infectedFrom });
  await demandRevision(work, 'service_user', userId, revision);
  const { relatives, protection, ...columns } = fields;
  const changed = changedFields(present, present.care, fields);
  const subject = {
    action: 'services.user.changed',
    kind: 'service-user',
    id: userId,
    unitId: present.unitId,
    facts: { fields: changed },
  } as const;
  const rows = [
    { table: 'service_user', where: sql`service_user.user_id = ${userId}` },
    { table: 'relative', where: sql`relative.user_id = ${userId}` },
  ] as const;
  return recordEdit(work, subject, rows, async () => {
    await work.trx
      .updateTable('serviceUser')
      .set({
        ...columns,
        languages: [...columns.languages],
        protected: protection !== 'none',
        protectionLevel: protection,
      })
      .where('serviceUser.tenantId', '=', work.trx.tenantId)
      .where('serviceUser.userId', '=', userId)
      .execute();
    if (changed.includes('relatives')) await putRelatives(work, userId, relatives);
    work.announce('visits');
  });
}

async function putRelatives({ trx }: Work, userId: string, relatives: readonly UserRelative[]): Promise<void> {
  await trx
    .deleteFrom('relative')
    .where('relative.tenantId', '=', trx.tenantId)
    .where('relative.userId', '=', userId)
    .execute();
  if (relatives.length === 0) return;
  const put = await trx
    .insertInto('relative')
    .values(relatives.map((one) => ({ tenantId: trx.tenantId, userId, ...one })))
    .onConflict((conflict) => conflict.columns(['tenantId', 'relativeId']).doNothing())
    .returning('relative.relativeId')
    .execute();
  if (put.length !== relatives.length) refuse('services.user.relative-taken');
}

/** Names of the fields that an edit changed, for the trail; the values stand in the images, not there. */
function changedFields(user: User, care: UserCare, after: UserFields): string[] {
  const before: UserFields = {
    ...care,
    languages: user.languages,
    protection: user.protection,
    infectedFrom: user.infectedFrom,
    infectedTo: user.infectedTo,
  };
  return (Object.keys(after) as (keyof UserFields)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
