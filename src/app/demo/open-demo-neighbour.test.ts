import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { readAgreements } from '#modules/organisation/index.ts';
import { readIncomingRequests, requestHelp } from '#modules/staffing/index.ts';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { OPEN_NEIGHBOUR_AGREEMENT } from '#seed/agreements/build-agreements.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { POLICIES } from '../modules.ts';
import { createDemo } from './create-demo.ts';
import { NEIGHBOUR, openDemoNeighbour } from './open-demo-neighbour.ts';

let database: Database;
let platform: Platform;

beforeAll(async () => {
  const [embedded] = testDatabases();
  if (!embedded) throw new Error('no database');
  database = await embedded.open();
  const clock = clockAt(() => new Date('2026-11-23T06:40:00+01:00'));
  platform = { database, clock, access: createAccess(POLICIES) };
});
afterAll(() => database.close());

test('det som er spurt om før nabokommunen åpnes, ligger der og venter; avtalen deles én gang', async () => {
  const tenantId = await createDemo(platform, { moment: 'calm', staff: 60, units: 4 });
  const asker = systemActor(tenantId, 'Beredt');
  const from = addDays(platform.clock.today(), 2);
  const wish = {
    competence: 'nurse',
    people: 1,
    from,
    to: addDays(from, 7),
    needs: [],
    answerBy: null,
    message: 'Hei',
  };
  await doWork(platform, asker, (work) => requestHelp(work, OPEN_NEIGHBOUR_AGREEMENT, wish));
  await openDemoNeighbour(platform);
  await openDemoNeighbour(platform);
  const neighbours = await database.kysely
    .selectFrom('tenant')
    .select(['tenant.tenantId', 'tenant.name'])
    .where('tenant.demoMoment', '=', NEIGHBOUR)
    .execute();
  const [agreement] = await doWork(platform, asker, (work) => readAgreements(work, OPEN_NEIGHBOUR_AGREEMENT));
  expect(neighbours.map(({ name }) => name)).toEqual([agreement?.party]);
  const neighbour = systemActor(neighbours[0]?.tenantId ?? 0, 'Beredt');
  const incoming = await doWork(platform, neighbour, readIncomingRequests);
  expect(incoming.map(({ content, state }) => [content.people, content.competence, state])).toEqual([
    [1, 'nurse', 'requested'],
  ]);
});
