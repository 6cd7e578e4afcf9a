import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { Database } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { createPostgresDatabase } from '#test/harness/test-databases.ts';
import { crowdId, OFFER_ROWS, offerTown } from '#test/staffing/offer-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { answerOffer } from './answer-offer.ts';
import { askPeople } from './ask-people.ts';
import { getOffer } from './offer-rows.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const serverUrl = process.env['TEST_POSTGRES_URL'];
const places = [
  {
    name: 'embedded',
    address: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'beredt-answer-'));
      folders.push(folder);
      return join(folder, 'data');
    },
  },
  ...(serverUrl ? [{ name: 'postgres', address: () => createPostgresDatabase(serverUrl) }] : []),
];

const openAt = (address: string): Promise<Database> =>
  openDatabase(address.startsWith('postgres') ? { databaseUrl: address } : { dataFolder: address });

describe.each(places)('drept midt i et svar ($name)', { timeout: 120_000 }, ({ address: addressOf }) => {
  test('ingenting er tapt eller gitt to ganger: den drepte har ikke svart, og svarer på nytt', async () => {
    const address = await addressOf();
    const database = await openAt(address);
    await migrate(database);
    const town = await openTown(database, offerTown(4));
    const coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    const { offerId } = await town.work(coordinator, (work) =>
      askPeople(work, {
        rows: [OFFER_ROWS[2] as (typeof OFFER_ROWS)[number]],
        people: [1, 2, 3].map(crowdId),
        mode: 'first-come',
        decidedBy: 'person',
        deadline: instant('2026-11-24T12:00:00Z'),
        note: '',
      }),
    );
    await database.close();
    const path = join(import.meta.dirname, '../../../../../test/staffing/offer-crash-child.ts');
    const child = spawn(process.execPath, [path, address, String(town.tenantId), String(offerId), crowdId(1)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const ready = new Promise<boolean>((resolve) => {
      child.stdout.once('data', () => resolve(true));
      child.once('exit', () => resolve(false));
    });
    expect(await ready).toBe(true);
    child.kill('SIGKILL');
    await exited;
    const reopened = await openAt(address);
    try {
      const { tenantId } = town;
      const left = () =>
        inTenant(reopened, tenantId, async (trx) => ({
          offer: await getOffer(trx, offerId),
          roster: await trx
            .selectFrom('rosterShift')
            .select('personId')
            .where('personId', 'like', 'crowd-%')
            .orderBy('personId')
            .execute(),
          log: await trx.selectFrom('decisionLog').select('seq').execute(),
        }));
      const before = await left();
      expect(before).toMatchObject({ roster: [], log: [] });
      expect([before.offer.answers, before.offer.people.map((one) => one.answer)]).toEqual([[], [null, null, null]]);
      for (const k of [1, 2, 3]) {
        await doWork({ ...town.platform, database: reopened }, coordinator, (work) =>
          answerOffer(work, { offerId, personId: crowdId(k), answer: 'yes', rowNos: [1], reason: '', via: 'link' }),
        );
      }
      const after = await left();
      expect(after.roster.map((row) => row.personId)).toEqual([crowdId(1), crowdId(2)]);
      expect(after.log.length).toBe(2);
    } finally {
      await reopened.close();
    }
  });
});
