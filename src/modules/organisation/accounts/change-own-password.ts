import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { hashPassword, MIN_PASSWORD_LENGTH, passwordMatches } from '#platform/sign-in/password.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/**
 * Changes the actor's own password. Refuses `organisation.password.wrong`, `organisation.password.short` (length) and
 * `organisation.password.same`.
 */
export async function changeOwnPassword(work: Work, present: string, next: string): Promise<void> {
  const { trx, actor } = work;
  if (actor.accountId === undefined) throw new NotYours('account');
  const account = await trx
    .selectFrom('account')
    .select('account.passwordHash')
    .where('account.accountId', '=', actor.accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!account || !(await passwordMatches(account.passwordHash, present))) refuse('organisation.password.wrong');
  if (next.length < MIN_PASSWORD_LENGTH) refuse('organisation.password.short', { length: MIN_PASSWORD_LENGTH });
  if (next === present) refuse('organisation.password.same');
  await trx
    .updateTable('account')
    .set({ passwordHash: await hashPassword(next), mustChangePassword: false })
    .where('account.accountId', '=', actor.accountId)
    .execute();
  await work.audit({
    action: 'organisation.account.password-changed',
    subjectKind: 'account',
    subjectId: String(actor.accountId),
  });
}
