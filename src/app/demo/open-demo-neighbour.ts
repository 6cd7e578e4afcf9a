import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import {
  acceptShare,
  createAccount,
  createAgreement,
  grantRole,
  offerShare,
  readAgreements,
} from '#modules/organisation/index.ts';
import { shareOpenCalls } from '#modules/staffing/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Role } from '#platform/access/roles.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { OPEN_NEIGHBOUR_AGREEMENT } from '#seed/agreements/build-agreements.ts';
import { demoNeighbours } from '#seed/agreements/demo-neighbours.ts';
import { buildDemoMunicipality } from '#seed/build-demo-municipality.ts';
import { readFrame } from '#seed/frame/read-frame.ts';
import { openDemoTenant } from './open-demo-tenant.ts';

/** What the picker calls the neighbouring municipality, where it calls the others by their moment. */
export const NEIGHBOUR = 'neighbour';

/** Small enough to be made while one waits. */
const SIZE = { staff: 40, units: 3 };
const SEED = 1;

const PEOPLE: readonly { readonly role: Role; readonly name: string }[] = [
  { role: 'staffing_coordinator', name: 'Tiril Havblikk' },
  { role: 'crisis_leader', name: 'Gard Nordavind' },
];

/**
 * Makes the small neighbour of the invented municipality, unless it is there, and shares its agreement with each moment of the
 * demo, so that a request sent from one is answered in the other.
 */
export async function openDemoNeighbour(platform: Platform): Promise<void> {
  const { kysely } = platform.database;
  const demos = await kysely
    .selectFrom('tenant')
    .innerJoin('tenantNumber', 'tenantNumber.tenantId', 'tenant.tenantId')
    .select(['tenant.tenantId', 'tenant.name', 'tenant.demoMoment', 'tenantNumber.number'])
    .where('tenant.demo', '=', true)
    .orderBy('tenant.tenantId')
    .execute();
  const asking = demos.filter((one) => one.demoMoment !== NEIGHBOUR);
  const made = demos.find((one) => one.demoMoment === NEIGHBOUR);
  const number = neighbourOf(asking[0]?.number ?? '');
  if (number === undefined) return;
  const neighbour = made ? systemActor(made.tenantId, 'Beredt') : await makeNeighbour(platform, number);
  for (const { tenantId, name } of asking) await share(platform, systemActor(tenantId, 'Beredt'), name, neighbour);
}

function neighbourOf(number: string): string | undefined {
  const place = readFrame().get(number);
  return place && demoNeighbours(place, SEED).at(-1)?.number;
}

async function makeNeighbour(platform: Platform, number: string): Promise<Actor> {
  const today = platform.clock.today();
  const from = addDays(today, 1 - weekdayOf(today));
  const municipality = buildDemoMunicipality({ municipality: number, seed: SEED, from, today, ...SIZE });
  const actor = await openDemoTenant(platform, { ...municipality, agreements: [], agreementItems: [] }, NEIGHBOUR);
  for (const [index, { role, name }] of PEOPLE.entries()) {
    const username = `demo-${actor.tenantId}-${role}-${index}`;
    const accountId = await createAccount(platform, actor, { username, name, password: null });
    await doWork(platform, actor, (work) => grantRole(work, accountId, role, undefined));
  }
  return actor;
}

async function share(platform: Platform, asker: Actor, askerName: string, neighbour: Actor): Promise<void> {
  const shareKey = await doWork(platform, asker, async (work) => {
    const [agreement] = await readAgreements(work, OPEN_NEIGHBOUR_AGREEMENT);
    if (!agreement || agreement.shareKey !== null) return undefined;
    return offerShare(work, OPEN_NEIGHBOUR_AGREEMENT, neighbour.tenantId);
  });
  if (shareKey === undefined) return;
  await doWork(platform, neighbour, async (work) => {
    const agreementId = `AV-${asker.tenantId}`;
    await createAgreement(work, agreementId, {
      party: askerName,
      kind: 'neighbour',
      noticeHours: 12,
      price: 'Selvkost, gjensidig',
      items: [{ what: 'people', subject: 'nurse', quantity: 2 }],
    });
    await acceptShare(work, agreementId, shareKey);
  });
  await doWork(platform, asker, (work) => shareOpenCalls(work, OPEN_NEIGHBOUR_AGREEMENT));
}
