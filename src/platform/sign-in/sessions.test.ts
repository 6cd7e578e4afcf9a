import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import { instant } from '#kernel/instant.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { hashPassword } from './password.ts';
import { endSession, findSessionHolder, openSession, signIn } from './sessions.ts';

const MORNING = instant('2026-11-23T05:40:00Z');
const PASSWORD = 'multer på myra i mørket';

function later(minutes: number): Instant {
  return instant(new Date(Date.parse(MORNING) + minutes * 60_000).toISOString());
}

describe.each(testDatabases())('innlogging ($name)', ({ open }) => {
  let database: Database;

  async function addAccount(username: string): Promise<number> {
    const tenant = await database.kysely
      .insertInto('tenant')
      .values({ name: 'Fjellhavn' })
      .returning('tenantId')
      .executeTakeFirstOrThrow();
    const account = await database.kysely
      .insertInto('account')
      .values({ username, name: 'Ragna Solbris', passwordHash: await hashPassword(PASSWORD) })
      .returning('accountId')
      .executeTakeFirstOrThrow();
    await database.kysely
      .insertInto('membership')
      .values({ ...tenant, ...account })
      .execute();
    return account.accountId;
  }

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('riktig passord åpner en økt, uansett store bokstaver i brukernavnet', async () => {
    await addAccount('ragna');
    const opened = await signIn(database, MORNING, ' Ragna ', PASSWORD);
    const holder = await findSessionHolder(database, later(1), opened?.token ?? '');
    expect(holder).toMatchObject({ name: 'Ragna Solbris', tenantName: 'Fjellhavn', grants: [] });
  });

  test('feil passord og ukjent navn gir samme svar', async () => {
    await addAccount('signe');
    expect(await signIn(database, MORNING, 'signe', 'feil')).toBeUndefined();
    expect(await signIn(database, MORNING, 'finnes-ikke', 'feil')).toBeUndefined();
  });

  test('etter fem feil hviler kontoen, også for riktig passord, og lenger for hver gang', async () => {
    await addAccount('jorunn');
    for (let attempt = 0; attempt < 5; attempt++) await signIn(database, MORNING, 'jorunn', 'feil');
    const locked = await signIn(database, later(1), 'jorunn', PASSWORD).catch((error: unknown) => error);
    expect(locked).toBeInstanceOf(Refusal);
    expect((locked as Refusal).facts).toEqual({ minutes: 4 });
    expect(await signIn(database, later(6), 'jorunn', 'feil')).toBeUndefined();
    const longer = await signIn(database, later(7), 'jorunn', PASSWORD).catch((error: unknown) => error);
    expect((longer as Refusal).facts).toEqual({ minutes: 9 });
    expect(await signIn(database, later(17), 'jorunn', PASSWORD)).toBeDefined();
  });

  test('en økt er over når den avsluttes, ligger ubrukt eller blir for gammel', async () => {
    const accountId = await addAccount('even');
    const first = await openSession(database, MORNING, accountId);
    await endSession(database, first?.token ?? '');
    expect(await findSessionHolder(database, later(1), first?.token ?? '')).toBeUndefined();

    const idle = await openSession(database, MORNING, accountId);
    expect(await findSessionHolder(database, later(121), idle?.token ?? '')).toBeUndefined();

    const used = await openSession(database, MORNING, accountId);
    for (let hour = 1; hour < 14; hour++) {
      expect(await findSessionHolder(database, later(hour * 60), used?.token ?? ''), `time ${hour}`).toBeDefined();
    }
    expect(await findSessionHolder(database, later(14 * 60 + 1), used?.token ?? '')).toBeUndefined();
  });

  test('en sperret konto slipper ikke inn, heller ikke med åpen økt', async () => {
    const accountId = await addAccount('maja');
    const opened = await openSession(database, MORNING, accountId);
    await database.kysely
      .updateTable('account')
      .set({ disabledAt: MORNING })
      .where('account.accountId', '=', accountId)
      .execute();
    expect(await signIn(database, MORNING, 'maja', PASSWORD)).toBeUndefined();
    expect(await findSessionHolder(database, later(1), opened?.token ?? '')).toBeUndefined();
  });
});
