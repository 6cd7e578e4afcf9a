import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordDecision } from '#modules/log/index.ts';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { readEmbeddedSnapshot } from '#test/harness/embedded-snapshot.ts';
import { runLog } from './log.ts';

const folder = mkdtempSync(join(tmpdir(), 'beredt-log-'));
const open = (): Promise<Database> => openDatabase({ dataFolder: join(folder, 'database') });

async function run(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = {
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (err += text),
    signal: new AbortController().signal,
  };
  const exit = await runLog(args, io);
  return { exit, out, err };
}

describe('beredt log verify', () => {
  beforeAll(async () => {
    const database = await openDatabase({ dataFolder: join(folder, 'database'), snapshot: readEmbeddedSnapshot() });
    const { tenantId } = await database.kysely
      .insertInto('tenant')
      .values({ name: 'Fjellhavn kommune' })
      .returning('tenantId')
      .executeTakeFirstOrThrow();
    const platform = { database, clock: clockAt(() => new Date('2026-11-23T05:40:00Z')), access: createAccess([]) };
    for (const title of ['Nivå 2', 'Plan 7 publisert', 'Besøk stanses']) {
      const decision = { kind: 'staffing.plan.published' as const, title, why: 'Ni borte', known: [], facts: {} };
      await doWork(platform, systemActor(tenantId, 'Ragna Solbris'), (work) => recordDecision(work, decision));
    }
    await database.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('en hel kjede: 0, antall og siste kontrollsum', async () => {
    const { exit, out } = await run('verify', '--data', folder);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Fjellhavn kommune: 3 oppføringer, kjeden er hel, siste kontrollsum [0-9a-f]{64}\n$/);
  });

  test('en endret begrunnelse: 1, og nummeret på den første som er brutt', async () => {
    const database = await open();
    await database.runScript("UPDATE decision_log SET why = 'Ingen grunn' WHERE seq = 2");
    await database.close();
    const { exit, out } = await run('verify', '--data', folder);
    expect(exit).toBe(1);
    expect(out).toBe('Fjellhavn kommune: kjeden er brutt ved nr. 2: innholdet er endret (1 før den er hele)\n');
    const json = JSON.parse((await run('verify', '--data', folder, '--json')).out);
    expect(json).toEqual([{ tenantId: 1, name: 'Fjellhavn kommune', ok: false, entries: 1, seq: 2, fault: 'changed' }]);
  });

  test('feil bruk og en mappe som ikke finnes: 2, og ingenting lages', async () => {
    expect((await run('verifiser')).exit).toBe(2);
    const missing = await run('verify', '--data', join(folder, 'borte'));
    expect(missing.exit).toBe(2);
    expect(missing.err).toContain('borte');
  });
});
