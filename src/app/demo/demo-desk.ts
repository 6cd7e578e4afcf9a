import type { DemoDesk } from '#platform/http/create-server.ts';
import type { Platform } from '#platform/work/work.ts';

/** The role picker of the demo; undefined where no tenant is a demo. */
export async function findDemoDesk({ database }: Platform): Promise<DemoDesk | undefined> {
  const demo = await database.kysely
    .selectFrom('tenant')
    .select(['tenant.tenantId', 'tenant.name'])
    .where('tenant.demo', '=', true)
    .orderBy('tenant.tenantId')
    .executeTakeFirst();
  if (!demo) return undefined;
  const readAccounts = () =>
    database.kysely
      .selectFrom('membership')
      .innerJoin('account', 'account.accountId', 'membership.accountId')
      .leftJoin('roleGrant', (join) =>
        join
          .onRef('roleGrant.tenantId', '=', 'membership.tenantId')
          .onRef('roleGrant.accountId', '=', 'membership.accountId'),
      )
      .leftJoin('unit', (join) =>
        join.onRef('unit.tenantId', '=', 'roleGrant.tenantId').onRef('unit.unitId', '=', 'roleGrant.unitId'),
      )
      .select(['account.accountId', 'account.name', 'roleGrant.role', 'unit.name as unitName'])
      .where('membership.tenantId', '=', demo.tenantId)
      .orderBy('account.accountId')
      .execute();
  return {
    roles: async () => ({ tenant: { name: demo.name }, roles: await readAccounts() }),
    isDemoAccount: async (accountId) => (await readAccounts()).some((account) => account.accountId === accountId),
  };
}
