import type { Grant } from '#platform/access/actor.ts';
import type { Role } from '#platform/access/roles.ts';
import { ROLES } from '#platform/access/roles.ts';

/** Roles that only a system administrator may give, take away or touch the holder of. */
const SYSTEM_ONLY: ReadonlySet<Role> = new Set(['system_administrator']);

const isSystemAdministrator = (grants: readonly Pick<Grant, 'role'>[]): boolean =>
  grants.some((grant) => grant.role === 'system_administrator');

/** The roles that an administrator with these grants may give. */
export function grantableRoles(administrator: readonly Pick<Grant, 'role'>[]): Role[] {
  return ROLES.filter((role) => !SYSTEM_ONLY.has(role) || isSystemAdministrator(administrator));
}

/** Whether an administrator may change another account: never their own, and a system administrator's only as one. */
export function mayAdminister(
  administrator: { readonly accountId: number | undefined; readonly grants: readonly Pick<Grant, 'role'>[] },
  account: { readonly accountId: number; readonly roles: readonly Role[] },
): boolean {
  if (administrator.accountId === account.accountId) return false;
  return isSystemAdministrator(administrator.grants) || !account.roles.some((role) => SYSTEM_ONLY.has(role));
}
