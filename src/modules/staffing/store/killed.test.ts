import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Database } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { createPostgresDatabase } from '#test/harness/test-databases.ts';
import { CARE_TOWN_DAYS, CARE_TOWN_FROM, careTown, idOf } from '#test/staffing/care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { planDeskOf } from '../planning/plan-desk.ts';
import { createPlan } from './create-plan.ts';
import { failLeftPlans } from './finish-plan.ts';
import { getPlan } from './plan-rows.ts';
import { publishPlan } from './publish-plan.ts';
import { recordAbsences } from './record-absences.ts';
import { retryPlan } from './replan-plan.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const serverUrl = process.env['TEST_POSTGRES_URL'];
const places = [
  {
    name: 'embedded',
    address: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'beredt-killed-'));
      folders.push(folder);
      return join(folder, 'data');
    },
  },
  ...(serverUrl ? [{ name: 'postgres', address: () => createPostgresDatabase(serverUrl) }] : []),
];

const openAt = (address: string): Promise<Database> =>
  openDatabase(address.startsWith('postgres') ? { databaseUrl: address } : { dataFolder: address });

/** Starts the process, waits for its moment and kills it. */
async function killAtItsMoment(...args: (string | number)[]): Promise<void> {
  const path = join(import.meta.dirname, '../../../../test/staffing/crash-child.ts');
  const child = spawn(process.execPath, [path, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise<boolean>((resolve) => {
    child.stdout.once('data', () => resolve(true));
    child.once('exit', () => resolve(false));
  });
  expect(await ready).toBe(true);
  child.kill('SIGKILL');
  await exited;
}

describe.each(places)('drept midt i ($name)', ({ address: addressOf, name }) => {
  const prepare = async () => {
    const address = await addressOf();
    const database = await openAt(address);
    await migrate(database);
    const town = await openTown(database, careTown());
    const coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    await town.work(coordinator, (work) =>
      recordAbsences(work, [
        { personId: idOf('aasheim-2', 'nurse', 7), kind: 'sick', from: plainDate('2026-11-23'), to: null, note: '' },
      ]),
    );
    return { address, database, town, coordinator };
  };

  test('en publisering: ingenting er gjort, og den kan gjøres om igjen', async () => {
    const { address, database, town, coordinator } = await prepare();
    const desk = planDeskOf(town.platform);
    const wish = { period: { from: CARE_TOWN_FROM, days: CARE_TOWN_DAYS }, unitId: null, seed: 1, timeLimitSeconds: 2 };
    const task = await town.work(coordinator, (work) => createPlan(work, wish, desk));
    await desk.run(coordinator, task);
    await database.close();
    await killAtItsMoment('publish', address, town.tenantId, coordinator.accountId ?? 0, task.planId);
    const reopened = await openAt(address);
    try {
      const { tenantId } = town;
      const left = await inTenant(reopened, tenantId, async (trx) => ({
        plan: await getPlan(trx, task.planId),
        roster: await trx.selectFrom('rosterShift').selectAll().where('planId', 'is not', null).execute(),
        log: await trx.selectFrom('decisionLog').selectAll().execute(),
        drafts: await trx.selectFrom('messageDraft').selectAll().execute(),
      }));
      expect(left).toMatchObject({ plan: { state: 'proposed' }, roster: [], log: [], drafts: [] });
      const done = await doWork({ ...town.platform, database: reopened }, coordinator, (work) =>
        publishPlan(work, task.planId, left.plan.revision, 'Andre forsøk'),
      );
      expect(done.shifts).toBe(left.plan.document?.assignments.length);
    } finally {
      await reopened.close();
    }
  });

  test('en plan som regnes: den sier at den ble avbrutt, og lages på nytt med de samme tallene', async () => {
    const { address, database, town, coordinator } = await prepare();
    await database.close();
    await killAtItsMoment('solve', address, town.tenantId, coordinator.accountId ?? 0);
    const reopened = await openAt(address);
    try {
      const platform = { ...town.platform, database: reopened };
      const desk = planDeskOf(platform);
      const { tenantId } = town;
      // On a server other processes may live, so silence must have lasted; here it is made to have.
      if (name === 'postgres') {
        await inTenant(reopened, tenantId, (trx) =>
          trx
            .updateTable('plan')
            .set({ heartbeatAt: '2026-01-01T00:00:00.000Z' as never })
            .execute(),
        );
      }
      const alone = reopened.kind === 'embedded' ? desk.solver : undefined;
      const failed = await doWork(platform, systemActor(tenantId, 'start'), (work) => failLeftPlans(work, alone));
      expect(failed).toBe(1);
      const [row] = await inTenant(reopened, tenantId, (trx) => trx.selectFrom('plan').select('planId').execute());
      const left = await inTenant(reopened, tenantId, (trx) => getPlan(trx, row?.planId ?? 0));
      expect(left).toMatchObject({ state: 'failed', fault: 'staffing.plan.interrupted', document: undefined });
      const task = await doWork(platform, coordinator, (work) => retryPlan(work, left.planId, left.revision, desk));
      await desk.run(coordinator, { ...task, timeLimitSeconds: 2 });
      const again = await inTenant(reopened, tenantId, (trx) => getPlan(trx, task.planId));
      expect(again).toMatchObject({ state: 'proposed', findings: [], replacesPlanId: left.planId });
    } finally {
      await reopened.close();
    }
  });
});
