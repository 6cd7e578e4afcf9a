import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SaveProfile } from '../../contract/measures.ts';
import { demandCheckOf } from '../checks/check-scope.ts';

/** Keeps what limits a person in contact, and what they can use of devices. Refuses `services.contact.changed-meanwhile` and `services.contact.loan` (back before out). */
export async function saveContactProfile(work: Work, userId: string, given: SaveProfile): Promise<void> {
  const { trx, now, actor } = work;
  const unitId = await demandCheckOf(work, userId);
  const { revision, ...fields } = given;
  const { loanOut, loanBack } = fields;
  if (loanBack !== null && (loanOut === null || loanBack < loanOut)) refuse('services.contact.loan');
  const columns = { ...fields, changedAt: now, changedBy: actor.name };
  const saved =
    revision === 0
      ? await trx
          .insertInto('contactProfile')
          .values({ tenantId: trx.tenantId, userId, ...columns })
          .onConflict((conflict) => conflict.doNothing())
          .returning('userId')
          .executeTakeFirst()
      : await trx
          .updateTable('contactProfile')
          .set(columns)
          .where('contactProfile.tenantId', '=', trx.tenantId)
          .where('contactProfile.userId', '=', userId)
          .where('contactProfile.revision', '=', revision)
          .returning('userId')
          .executeTakeFirst();
  if (!saved) refuse('services.contact.changed-meanwhile');
  await work.audit({
    action: 'services.contact.profile-changed',
    subjectKind: 'service-user',
    subjectId: userId,
    unitId,
  });
  work.announce('contact');
}
