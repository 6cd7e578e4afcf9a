import type { Role } from '#platform/access/roles.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Gives an account a role, for a unit with everything below it, or (no unit) for the whole municipality. Twice is once. */
export async function grantRole(work: Work, accountId: number, role: Role, unitId?: string): Promise<void> {
  await work.trx
    .insertInto('roleGrant')
    .values({ tenantId: work.trx.tenantId, accountId, role, unitId: unitId ?? '' })
    .onConflict((conflict) => conflict.columns(['tenantId', 'accountId', 'role', 'unitId']).doNothing())
    .execute();
  await work.audit({
    action: 'organisation.role.granted',
    subjectKind: 'account',
    subjectId: String(accountId),
    unitId,
    facts: { role },
  });
}
