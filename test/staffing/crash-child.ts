// A process that is killed in the middle of a staffing command: `node crash-child.ts <what> <database address or folder> <tenant>
// <account> <plan>`. It prints `ready` when the moment has come, and then waits to be killed.

import { POLICIES } from '#app/modules.ts';
import { planDeskOf } from '#modules/staffing/planning/plan-desk.ts';
import { createPlan } from '#modules/staffing/store/create-plan.ts';
import { getPlan } from '#modules/staffing/store/plan-rows.ts';
import { publishPlan } from '#modules/staffing/store/publish-plan.ts';
import { createAccess } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import { openDatabase } from '#platform/db/database.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { CARE_TOWN_DAYS, CARE_TOWN_FROM } from './care-town.ts';

const [what, address = '', tenant, account, plan] = process.argv.slice(2);
const database = await openDatabase(
  address.startsWith('postgres') ? { databaseUrl: address } : { dataFolder: address },
);
const platform = {
  database,
  clock: clockAt(() => new Date('2026-11-23T06:40:00+01:00')),
  access: createAccess(POLICIES),
};
const actor: Actor = {
  accountId: Number(account),
  tenantId: Number(tenant),
  name: 'Ragna Solbris',
  personId: undefined,
  grants: [{ role: 'staffing_coordinator', unitId: undefined, units: undefined }],
};
const waitToBeKilled = () => {
  process.stdout.write('ready\n');
  return new Promise<never>(() => setInterval(() => {}, 1000));
};

if (what === 'publish') {
  await doWork(platform, actor, async (work) => {
    const { revision } = await getPlan(work.trx, Number(plan));
    await publishPlan(work, Number(plan), revision, 'Drept midt i');
    await waitToBeKilled();
  });
} else {
  const desk = planDeskOf(platform);
  const task = await doWork(platform, actor, (work) =>
    createPlan(
      work,
      { period: { from: CARE_TOWN_FROM, days: CARE_TOWN_DAYS }, unitId: null, seed: 1, timeLimitSeconds: 60 },
      desk,
    ),
  );
  const running = desk.run(actor, task);
  await Promise.race([running, waitToBeKilled()]);
}
