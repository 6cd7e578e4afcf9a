// A process that is killed in the middle of an answer: `node offer-crash-child.ts <database address or folder> <tenant> <offer> <person>`.
// It prints `ready` when everything is written and nothing is committed, and then waits to be killed.

import { POLICIES } from '#app/modules.ts';
import { answerOffer } from '#modules/staffing/index.ts';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock/clock.ts';
import { openDatabase } from '#platform/db/database.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

const [address = '', tenant, offer, personId = ''] = process.argv.slice(2);
const database = await openDatabase(
  address.startsWith('postgres') ? { databaseUrl: address } : { dataFolder: address },
);
const platform = {
  database,
  clock: clockAt(() => new Date('2026-11-23T06:40:00+01:00')),
  access: createAccess(POLICIES),
};
await doWork(platform, systemActor(Number(tenant), 'Kim'), async (work) => {
  const given = { offerId: Number(offer), personId, answer: 'yes', rowNos: [1], reason: '', via: 'link' } as const;
  await answerOffer(work, given);
  process.stdout.write('ready\n');
  await new Promise<never>(() => setInterval(() => {}, 1000));
});
