import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createAccount, createTenant, grantRole } from '#modules/organisation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { databaseOptions } from '../database-options.ts';
import { openPlatform } from '../open-platform.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';

const USAGE =
  'beredt tenant create --number 5406 --name "Fjellhavn kommune" --admin NAME [--data DIR] [--database-url URL]\n';

/**
 * `beredt tenant create`: a municipality of its own with a first administrator, whose one-time password is printed once. For
 * real operation, where no demo is wanted.
 */
export async function runTenant(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      number: { type: 'string' },
      name: { type: 'string' },
      admin: { type: 'string' },
      data: { type: 'string' },
      'database-url': { type: 'string' },
    },
  });
  const { number, name, admin } = values;
  if (positionals[0] !== 'create' || !name || !admin || !/^\d{4}$/.test(number ?? '')) {
    io.stderr(`expected create, a number of four digits, a name and an administrator's user name:\n${USAGE}`);
    return EXIT.refused;
  }
  const platform = await openPlatform(databaseOptions(values['database-url'], values.data));
  try {
    const { database, clock } = platform;
    const taken = await database.kysely
      .selectFrom('tenantNumber')
      .innerJoin('tenant', 'tenant.tenantId', 'tenantNumber.tenantId')
      .select('tenant.name')
      .where('tenantNumber.number', '=', number as string)
      .where('tenant.demo', '=', false)
      .executeTakeFirst();
    if (taken) {
      io.stderr(`--number ${number}: ${taken.name} has it already\n`);
      return EXIT.refused;
    }
    const tenantId = await createTenant(database, clock, { name, number: number as string, demo: false });
    const actor = systemActor(tenantId, 'beredt tenant');
    const password = randomBytes(12).toString('base64url');
    const accountId = await createAccount(platform, actor, {
      username: admin,
      name: admin,
      password,
      mustChangePassword: true,
    });
    await doWork(platform, actor, async (work) => {
      await grantRole(work, accountId, 'system_administrator');
      await grantRole(work, accountId, 'municipal_administrator');
    });
    io.stdout(`${name} (${number}) er opprettet.\nBruker: ${admin}\nEngangspassord: ${password}\n`);
    return EXIT.done;
  } finally {
    await platform.database.close();
  }
}
