import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { createAccess } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { Decision } from '../domain/log-entry.ts';
import { logPolicy } from '../policy.ts';
import { getLogEntry, readDecisionLog, readLogFacets } from './read-decision-log.ts';
import { recordDecision } from './record-decision.ts';
import { verifyDecisionLog } from './verify-decision-log.ts';

const at = '2026-11-23T05:40:00.000Z';
const decision = (title: string, unitId?: string): Decision => ({
  kind: 'staffing.plan.published',
  unitId,
  subjectKind: 'plan',
  subjectId: '7',
  title,
  why: 'Ni borte på Åsheim 2 («smitte»), natt under minimum \ud800\u0000😷',
  known: [{ code: 'staffing.holes', value: 17, unit: 'shifts', asOf: at as never }],
  facts: { shifts: 14, share: 0.1, people: ['Ragna Solbris'], urgent: true },
});

describe.each(testDatabases())('beslutningsloggen ($name)', ({ open }) => {
  let database: Database;
  let platform: Platform;
  let tenants: [number, number];
  let leader: Actor;

  beforeAll(async () => {
    database = await open();
    const rows = await database.kysely
      .insertInto('tenant')
      .values([{ name: 'Fjellhavn' }, { name: 'Lyngvær' }])
      .returning('tenantId')
      .execute();
    tenants = rows.map((row) => row.tenantId) as [number, number];
    platform = { database, clock: clockAt(() => new Date(at)), access: createAccess([logPolicy]) };
    leader = {
      accountId: undefined,
      tenantId: tenants[0],
      name: 'Ragna Solbris',
      personId: undefined,
      grants: [{ role: 'crisis_leader', unitId: undefined, units: undefined }],
    };
  });
  afterAll(() => database.close());

  test('to som beslutter samtidig lager aldri en gaffel', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        doWork(platform, leader, (work) => recordDecision(work, decision(`Plan ${i} publisert`, i % 2 ? 'A2' : 'B1'))),
      ),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    const verdict = await doWork(platform, leader, verifyDecisionLog);
    expect(verdict).toMatchObject({ ok: true, entries: 20, lastSeq: 20 });
  });

  test('et arbeid som angres etterlater ingen beslutning, og neste får samme nummer', async () => {
    const undone = doWork(platform, leader, async (work) => {
      await recordDecision(work, decision('Angres'));
      throw new Error('angret');
    });
    await expect(undone).rejects.toThrow('angret');
    const seq = await doWork(platform, leader, (work) => recordDecision(work, decision('Mannskap flyttes 100 %')));
    expect(seq).toBe(21);
    expect(await doWork(platform, leader, verifyDecisionLog)).toMatchObject({ ok: true, entries: 21 });
  });

  test('kommunene har hver sin kjede', async () => {
    const other = { ...leader, tenantId: tenants[1] };
    expect(await doWork(platform, other, (work) => recordDecision(work, decision('Første')))).toBe(1);
    expect(await doWork(platform, other, verifyDecisionLog)).toMatchObject({ ok: true, entries: 1 });
  });

  test('søk, filter og sider', async () => {
    const read = (filter: object, page = { limit: 8 } as { before?: number; limit: number }) =>
      doWork(platform, leader, (work) => readDecisionLog(work, filter, page));
    expect(await read({ text: '100 %' })).toMatchObject({ total: 1, next: undefined });
    expect((await read({ text: '100%' })).total).toBe(0);
    expect((await read({ text: 'SOLBRIS åsheim' })).total).toBe(21);
    expect((await read({ unitId: 'A2' })).total).toBe(10);
    expect((await read({ kind: 'annet' })).total).toBe(0);
    expect((await read({ from: plainDate('2026-11-23'), to: plainDate('2026-11-23') })).total).toBe(21);
    expect((await read({ to: plainDate('2026-11-22') })).total).toBe(0);
    const first = await read({});
    expect(first.entries.map((entry) => entry.seq)).toEqual([21, 20, 19, 18, 17, 16, 15, 14]);
    const second = await read({}, { before: first.next as number, limit: 20 });
    expect(second.entries.map((entry) => entry.seq)[0]).toBe(13);
    expect(second.next).toBeUndefined();
    expect(await doWork(platform, leader, readLogFacets)).toEqual({
      kinds: ['staffing.plan.published'],
      unitIds: ['A2', 'B1'],
    });
  });

  test('en enhetsleder ser bare egne enheters beslutninger', async () => {
    const unitLeader: Actor = {
      ...leader,
      grants: [{ role: 'unit_leader', unitId: 'A2', units: new Set(['A2']) }],
    };
    const seen = await doWork(platform, unitLeader, (work) => readDecisionLog(work, {}, { limit: 50 }));
    expect(new Set(seen.entries.map((entry) => entry.unitId))).toEqual(new Set(['A2']));
    await expect(doWork(platform, unitLeader, (work) => getLogEntry(work, 21))).rejects.toThrow(NotYours);
    expect((await doWork(platform, leader, (work) => getLogEntry(work, 21))).actorRole).toBe('crisis_leader');
  });

  const tampering: readonly [string, string, string][] = [
    ['begrunnelsen i nr. 5 endres', "UPDATE decision_log SET why = 'Alt i orden' WHERE seq = 5", 'changed 5'],
    [
      'et ekstra tall legges i nr. 6',
      `UPDATE decision_log SET known = known || '[{"code":"x"}]' WHERE seq = 6`,
      'changed 6',
    ],
    ['nr. 9 fjernes', 'DELETE FROM decision_log WHERE seq = 9', 'missing 9'],
    ['de siste fjernes', 'DELETE FROM decision_log WHERE seq > 18', 'missing-at-end 19'],
  ];
  test.each(tampering)('tukling oppdages: %s', async (_, statement, expected) => {
    // Only the owner of the database can do this; the app role may not change the log.
    const found = await database.kysely
      .transaction()
      .execute(async (trx) => {
        await sql`SELECT set_config('beredt.tenant_id', ${String(tenants[0])}, true)`.execute(trx);
        await sql
          .raw(`${statement}${statement.includes('WHERE') ? ' AND' : ' WHERE'} tenant_id = ${tenants[0]}`)
          .execute(trx);
        const work = { trx: Object.assign(trx, { tenantId: tenants[0] }) } as never;
        const verdict = await verifyDecisionLog(work);
        throw Object.assign(new Error('rolled back'), { verdict });
      })
      .catch((error: { verdict: Awaited<ReturnType<typeof verifyDecisionLog>> }) => error.verdict);
    expect(found.ok ? 'ok' : `${found.fault} ${found.seq}`).toBe(expected);
  });
});
