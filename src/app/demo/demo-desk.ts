import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { DemoDesk } from '#platform/http/create-server.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import type { DemoMoment } from '#seed/demo-options.ts';
import { MOMENTS } from '#seed/demo-options.ts';
import { createDemo } from './create-demo.ts';
import { NEIGHBOUR, openDemoNeighbour } from './open-demo-neighbour.ts';

/** What the picker offers: the moments of the demo, and a neighbouring municipality that answers its requests. */
const CHOICES = [...MOMENTS, NEIGHBOUR];

/** The role picker of the demo; undefined where no tenant is a demo. */
export async function findDemoDesk(platform: Platform): Promise<DemoDesk | undefined> {
  const { kysely } = platform.database;
  const readDemos = () =>
    kysely
      .selectFrom('tenant')
      .select(['tenant.tenantId', 'tenant.name', 'tenant.demoMoment'])
      .where('tenant.demo', '=', true)
      .orderBy('tenant.tenantId')
      .execute();
  if ((await readDemos()).length === 0) return undefined;

  const readAccounts = (tenantId: number) =>
    inTenant(platform.database, tenantId, (trx) =>
      trx
        .selectFrom('membership')
        .innerJoin('account', 'account.accountId', 'membership.accountId')
        .innerJoin('roleGrant', (join) =>
          join
            .onRef('roleGrant.tenantId', '=', 'membership.tenantId')
            .onRef('roleGrant.accountId', '=', 'membership.accountId'),
        )
        .leftJoin('unit', (join) =>
          join.onRef('unit.tenantId', '=', 'roleGrant.tenantId').onRef('unit.unitId', '=', 'roleGrant.unitId'),
        )
        .select(['account.accountId', 'account.name', 'roleGrant.role', 'unit.name as unitName'])
        .where('membership.tenantId', '=', tenantId)
        .orderBy('account.accountId')
        .execute(),
    );
  let making: Promise<unknown> = Promise.resolve();

  const describe = async (moment: string | undefined) => {
    const demos = await readDemos();
    const demo = demos.find((one) => one.demoMoment === moment) ?? demos[0];
    if (!demo) return { tenant: { name: '' }, moment: MOMENTS[0], moments: CHOICES, roles: [] };
    const accounts = await readAccounts(demo.tenantId);
    return {
      tenant: { name: demo.name },
      moment: demo.demoMoment ?? MOMENTS[0],
      moments: CHOICES,
      roles: accounts.map((account) => ({ ...account, accountId: String(account.accountId) })),
    };
  };
  return {
    roles: describe,
    isDemoAccount: async (accountId) => {
      const found = await kysely
        .selectFrom('membership')
        .innerJoin('tenant', 'tenant.tenantId', 'membership.tenantId')
        .select('tenant.tenantId')
        .where('membership.accountId', '=', accountId)
        .where('tenant.demo', '=', true)
        .executeTakeFirst();
      return found !== undefined;
    },
    openMoment: async (moment) => {
      if (!CHOICES.some((one) => one === moment)) return describe(undefined);
      // One at a time: two who ask at once get the same municipality.
      making = making
        .catch(() => {})
        .then(async () => {
          const demos = await readDemos();
          const isMade = demos.some((one) => one.demoMoment === moment);
          if (!isMade && moment !== NEIGHBOUR) await createDemo(platform, { moment: moment as DemoMoment });
          // The neighbour is made when somebody wants to be there, and then knows every moment that is made.
          const isWanted = moment === NEIGHBOUR || demos.some((one) => one.demoMoment === NEIGHBOUR);
          if (isWanted && (!isMade || moment === NEIGHBOUR)) await openDemoNeighbour(platform);
        });
      await making;
      return describe(moment);
    },
  };
}
