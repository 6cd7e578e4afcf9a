import { refuse } from '#kernel/refusal.ts';
import type { Role } from '#platform/access/roles.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { hashPassword } from '#platform/sign-in/password.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { grantRole } from './grant-role.ts';
import { grantableRoles, mayAdminister } from './may-administer.ts';
import { makeOneTimePassword } from './one-time-password.ts';
import type { Account } from './read-accounts.ts';
import { getAccount } from './read-accounts.ts';

const PERMISSION = 'organisation.accounts.change';

/** A role and where: `unitId` null is the whole municipality. */
export interface RoleGrant {
  readonly role: Role;
  readonly unitId: string | null;
}

/** An account that the actor may change; throws `NotYours` for others. */
async function accountToChange(work: Work, accountId: number): Promise<Account> {
  work.access.demand(work.actor, PERMISSION, undefined);
  const account = await getAccount(work, accountId);
  if (!mayAdminister(work.actor, { accountId, roles: account.grants.map((grant) => grant.role) })) {
    throw new NotYours('account');
  }
  return account;
}

const keyOf = (grant: RoleGrant): string => `${grant.role} ${grant.unitId ?? ''}`;

/** Throws `NotYours` for a role that the actor may not give, and refuses a unit that does not exist. */
export async function demandGrantable(work: Work, grants: readonly RoleGrant[]): Promise<void> {
  const allowed = new Set(grantableRoles(work.actor.grants));
  if (grants.some((grant) => !allowed.has(grant.role))) throw new NotYours('role');
  for (const unitId of new Set(grants.flatMap((grant) => grant.unitId ?? []))) {
    const unit = await work.trx
      .selectFrom('unit')
      .select('unit.unitId')
      .where('unit.tenantId', '=', work.trx.tenantId)
      .where('unit.unitId', '=', unitId)
      .executeTakeFirst();
    if (!unit) refuse('organisation.edit.unknown-reference');
  }
}

/**
 * Gives an account exactly these roles, if it still has those that its user saw; else refuses
 * `organisation.changed-otherwise`. Sessions go on and have the new roles from their next request.
 */
export async function setGrants(
  work: Work,
  accountId: number,
  was: readonly RoleGrant[],
  grants: readonly RoleGrant[],
): Promise<void> {
  const account = await accountToChange(work, accountId);
  const present = new Map(account.grants.map((grant) => [keyOf(grant), grant]));
  const wanted = new Map(grants.map((grant) => [keyOf(grant), grant]));
  if (was.length !== present.size || was.some((grant) => !present.has(keyOf(grant)))) {
    refuse('organisation.changed-otherwise');
  }
  const made = [...wanted.values()].filter((grant) => !present.has(keyOf(grant)));
  const gone = [...present.values()].filter((grant) => !wanted.has(keyOf(grant)));
  await demandGrantable(work, [...made, ...gone]);
  for (const grant of made) await grantRole(work, accountId, grant.role, grant.unitId ?? undefined);
  for (const { role, unitId } of gone) {
    await work.trx
      .deleteFrom('roleGrant')
      .where('roleGrant.tenantId', '=', work.trx.tenantId)
      .where('roleGrant.accountId', '=', accountId)
      .where('roleGrant.role', '=', role)
      .where('roleGrant.unitId', '=', unitId ?? '')
      .execute();
    const record = {
      subjectKind: 'account',
      subjectId: String(accountId),
      unitId: unitId ?? undefined,
      facts: { role },
    };
    await work.audit({ action: 'organisation.role.taken', ...record });
  }
}

/** An account of several tenants is nobody's alone to lock or give a password. */
async function refuseShared({ trx }: Work, accountId: number): Promise<void> {
  const elsewhere = await trx
    .selectFrom('membership')
    .select('membership.tenantId')
    .where('membership.accountId', '=', accountId)
    .where('membership.tenantId', '<>', trx.tenantId)
    .executeTakeFirst();
  if (elsewhere) refuse('organisation.account.shared');
}

async function endSessions({ trx }: Work, accountId: number): Promise<void> {
  await trx.deleteFrom('session').where('session.accountId', '=', accountId).execute();
}

/** Locks an account, which ends its sessions, or opens it again, also when it rests after wrong passwords. */
export async function lockAccount(work: Work, accountId: number, isLocked: boolean): Promise<void> {
  await accountToChange(work, accountId);
  await refuseShared(work, accountId);
  await work.trx
    .updateTable('account')
    .set({ disabledAt: isLocked ? work.now : null, lockedUntil: null, failedAttempts: 0 })
    .where('account.accountId', '=', accountId)
    .execute();
  if (isLocked) await endSessions(work, accountId);
  await work.audit({
    action: isLocked ? 'organisation.account.locked' : 'organisation.account.unlocked',
    subjectKind: 'account',
    subjectId: String(accountId),
  });
}

/** Gives an account a new password that is shown once, ends its sessions, and lets it in again if it rested. */
export async function resetPassword(work: Work, accountId: number): Promise<{ username: string; password: string }> {
  const { username } = await accountToChange(work, accountId);
  await refuseShared(work, accountId);
  const password = makeOneTimePassword();
  await work.trx
    .updateTable('account')
    .set({
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
      lockedUntil: null,
      failedAttempts: 0,
    })
    .where('account.accountId', '=', accountId)
    .execute();
  await endSessions(work, accountId);
  await work.audit({
    action: 'organisation.account.password-reset',
    subjectKind: 'account',
    subjectId: String(accountId),
  });
  return { username, password };
}
