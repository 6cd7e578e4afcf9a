import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyDecisionLog } from '#modules/log/index.ts';
import { systemActor } from '#platform/access/access.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { databaseOptions } from '../database-options.ts';
import { openPlatform } from '../open-platform.ts';
import type { CommandIo } from './command-io.ts';

const FAULTS = {
  changed: 'innholdet er endret',
  unlinked: 'lenken til oppføringen før er endret',
  missing: 'oppføringen er borte',
  'missing-at-end': 'oppføringen er borte, og det samme er alle etter den',
} as const;

/**
 * `beredt log verify`: walks the decision log of every tenant in the database. Exit 0 where all chains hold, 1 where one is
 * broken (the first broken entry is named), 2 where there is nothing to look at.
 */
export async function runLog(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, 'database-url': { type: 'string' }, json: { type: 'boolean' } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'verify') {
    io.stderr('beredt log verify [--data DIR] [--database-url URL] [--json]\n');
    return 2;
  }
  const options = databaseOptions(values['database-url'], values.data);
  if (options.dataFolder !== undefined && !existsSync(options.dataFolder)) {
    io.stderr(`${options.dataFolder}: expected the folder of an embedded database (--data)\n`);
    return 2;
  }
  const platform = await openPlatform(options);
  try {
    const tenants = await platform.database.kysely
      .selectFrom('tenant')
      .select(['tenant.tenantId', 'tenant.name'])
      .orderBy('tenant.tenantId')
      .execute();
    const verdicts = [];
    for (const { tenantId, name } of tenants) {
      const verdict = await doWork(platform, systemActor(tenantId, 'beredt log verify'), verifyDecisionLog);
      verdicts.push({ tenantId, name, ...verdict });
      if (!values.json) io.stdout(`${name}: ${sentenceOf(verdict)}\n`);
    }
    if (values.json) io.stdout(`${JSON.stringify(verdicts)}\n`);
    return verdicts.every((verdict) => verdict.ok) ? 0 : 1;
  } finally {
    await platform.database.close();
  }
}

function sentenceOf(verdict: Awaited<ReturnType<typeof verifyDecisionLog>>): string {
  return verdict.ok
    ? `${verdict.entries} oppføringer, kjeden er hel, siste kontrollsum ${verdict.lastHash}`
    : `kjeden er brutt ved nr. ${verdict.seq}: ${FAULTS[verdict.fault]} (${verdict.entries} før den er hele)`;
}
