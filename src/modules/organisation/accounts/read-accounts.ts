import type { Instant } from '#kernel/instant.ts';
import type { Role } from '#platform/access/roles.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** `resting`: too many wrong passwords; `no-password`: signs in otherwise, or not yet. */
export type AccountState = 'active' | 'locked' | 'resting' | 'no-password';

/** An account of this tenant with the roles it has here. */
export interface Account {
  readonly accountId: number;
  readonly username: string;
  readonly name: string;
  readonly personId: string | null;
  readonly grants: readonly { readonly role: Role; readonly unitId: string | null }[];
  readonly state: AccountState;
  readonly lastSeenAt: Instant | null;
}

/** The accounts of the tenant by name. */
export async function readAccounts(work: Work, accountId?: number): Promise<Account[]> {
  const { trx } = work;
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('account', 'account.accountId', 'membership.accountId')
    .select((eb) => [
      'account.accountId',
      'account.username',
      'account.name',
      'account.passwordHash',
      'account.disabledAt',
      'account.lockedUntil',
      'membership.personId',
      eb
        .selectFrom('session')
        .select(({ fn }) => fn.max('session.lastSeenAt').as('at'))
        .whereRef('session.accountId', '=', 'account.accountId')
        .where('session.tenantId', '=', trx.tenantId)
        .as('lastSeenAt'),
    ])
    .where('membership.tenantId', '=', trx.tenantId)
    .$if(accountId !== undefined, (query) => query.where('account.accountId', '=', accountId ?? 0))
    .execute();
  const grants = Map.groupBy(
    await trx
      .selectFrom('roleGrant')
      .select(['roleGrant.accountId', 'roleGrant.role', 'roleGrant.unitId'])
      .where('roleGrant.tenantId', '=', trx.tenantId)
      .orderBy('roleGrant.role')
      .orderBy('roleGrant.unitId')
      .execute(),
    (grant) => grant.accountId,
  );
  const stateOf = (row: (typeof rows)[number]): AccountState => {
    if (row.disabledAt !== null) return 'locked';
    if (row.lockedUntil !== null && row.lockedUntil > work.now) return 'resting';
    return row.passwordHash === null ? 'no-password' : 'active';
  };
  return rows
    .map((row) => ({
      accountId: row.accountId,
      username: row.username,
      name: row.name,
      personId: row.personId,
      grants: (grants.get(row.accountId) ?? []).map(({ role, unitId }) => ({
        role: role as Role,
        unitId: unitId || null,
      })),
      state: stateOf(row),
      lastSeenAt: row.lastSeenAt,
    }))
    .sort((a, b) => compareNames(a.name, b.name) || a.accountId - b.accountId);
}

/** One account of the tenant, its row locked for a change; throws `NotYours` where it is none. */
export async function getAccount(work: Work, accountId: number): Promise<Account> {
  const [account] = await readAccounts(work, accountId);
  if (!account) throw new NotYours('account');
  await work.trx
    .selectFrom('account')
    .select('account.accountId')
    .where('account.accountId', '=', accountId)
    .forUpdate()
    .execute();
  return account;
}
