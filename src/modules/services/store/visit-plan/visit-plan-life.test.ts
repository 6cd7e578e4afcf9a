import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { logPolicy } from '#modules/log/policy.ts';
import { messagesPolicy } from '#modules/messages/policy.ts';
import { organisationPolicy } from '#modules/organisation/policy.ts';
import { createAccess } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { CarerAtWork } from '../../domain/visit-plan/day-facts.ts';
import { checkDayPlan } from '../../domain/visit-plan-checker/check-day-plan.ts';
import { servicesPolicy } from '../../policy.ts';
import { planDay } from '../../solver/plan-day.ts';
import type { CarersPort } from './carers-port.ts';
import { editVisitPlan } from './change-visits-by-hand.ts';
import { createVisitPlan } from './create-visit-plan.ts';
import { storeVisitPlan } from './finish-visit-plan.ts';
import { markVisit } from './mark-visit.ts';
import { publishVisitPlan, unpublishVisitPlan } from './publish-visit-plan.ts';
import { readDay } from './read-day.ts';
import { readMyTour } from './read-my-tour.ts';
import { getVisitPlan } from './visit-plan-rows.ts';

const DAY = plainDate('2026-11-24');
const carer = (personId: string, away = false): CarerAtWork => ({
  personId,
  name: personId,
  competences: ['health_worker'],
  unitId: 'Nord',
  mayWorkIn: [],
  startMinute: 450,
  endMinute: 900,
  breakMinutes: 0,
  away,
});

describe.each(testDatabases())('dagens besøksplan ($name)', ({ open }) => {
  let database: Database;
  let platform: Platform;
  let tenantId: number;
  let carers: CarerAtWork[];
  const port: CarersPort = { carersAtWork: async () => carers, mayBeAsked: async () => [] };

  beforeAll(async () => {
    database = await open();
    platform = {
      database,
      clock: clockAt(() => new Date('2026-11-24T06:00:00Z')),
      access: createAccess([organisationPolicy, logPolicy, messagesPolicy, servicesPolicy]),
    };
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    ({ tenantId } = await database.kysely
      .insertInto('tenant')
      .values({ name: 'Fjellhavn' })
      .returning('tenantId')
      .executeTakeFirstOrThrow());
    carers = [carer('Kari', true), carer('Ola')];
    await inTenant(database, tenantId, async (trx) => {
      await trx.insertInto('site').values({ tenantId, siteId: 'S', name: 'Base', lat: 60, lon: 10 }).execute();
      const unit = { tenantId, sortKey: '', kind: 'home_care', siteId: 'S' };
      await trx
        .insertInto('unit')
        .values({ ...unit, unitId: 'Nord', name: 'Nord' })
        .execute();
      for (const userId of ['u1', 'u2']) {
        const user = { tenantId, sortKey: '', userId, name: userId, unitId: 'Nord', lat: 60, lon: 10 };
        await trx.insertInto('serviceUser').values(user).execute();
      }
      const visit = {
        tenantId,
        date: DAY,
        earliestMinute: 480,
        latestMinute: 660,
        minutes: 30,
        competence: 'health_worker',
      };
      await trx
        .insertInto('visit')
        .values([
          { ...visit, visitId: 'v1', userId: 'u1', plannedCarer: 'Kari', plannedStartMinute: 500 },
          { ...visit, visitId: 'v2', userId: 'u2', plannedCarer: 'Ola', plannedStartMinute: 560 },
        ])
        .execute();
    });
  });

  const asRole = (role: 'staffing_coordinator' | 'employee', personId?: string): Actor => ({
    accountId: undefined,
    tenantId,
    name: 'Ragna',
    personId,
    grants: [{ role, unitId: undefined, units: undefined }],
  });
  const run = <T>(work: (work: Work) => Promise<T>, actor = asRole('staffing_coordinator')) =>
    doWork(platform, actor, work);
  const planned = async (): Promise<number> => {
    const wish = { date: DAY, unitIds: ['Nord'], lending: false, restOfDay: false, seed: 1, timeLimitSeconds: 1 };
    const task = await run((work) => createVisitPlan(work, port, wish, 'here'));
    const plan = await planDay(task.facts, task.unitIds, { ...task, timeLimitSeconds: 0.5 });
    await run((work) => storeVisitPlan(work, task.visitPlanId, plan, checkDayPlan(task.facts, plan)));
    return task.visitPlanId;
  };
  const publish = async (id: number, knownUnmetMusts = 0) => {
    const { revision } = await run((work) => getVisitPlan(work.trx, id));
    return run((work) => publishVisitPlan(work, port, id, { revision, why: 'Kari er syk', knownUnmetMusts }));
  };
  const tourOf = async (personId: string) =>
    (await run((work) => readMyTour(work, personId, DAY))).visits.map(({ visitId }) => visitId);

  test('Kari er borte: planen gir Ola begge, publisert står det slik, og angret står det som før', async () => {
    expect(await tourOf('Ola')).toEqual(['v2']);
    const id = await planned();
    const published = await publish(id);
    expect(published).toMatchObject({ visits: 2, people: 1 });
    expect(await tourOf('Ola')).toEqual(['v1', 'v2']);
    expect(await tourOf('Kari')).toEqual([]);
    await run((work) => unpublishVisitPlan(work, id, published.revision));
    expect(await tourOf('Ola')).toEqual(['v2']);
    expect(await run((work) => getVisitPlan(work.trx, id))).toMatchObject({ state: 'draft' });
  });

  test('to planleggere samtidig: den andre får vite det', async () => {
    const id = await planned();
    const { revision } = await run((work) => getVisitPlan(work.trx, id));
    await run((work) => editVisitPlan(work, port, id, revision, { kind: 'lock', visitId: 'v2' }));
    await expect(
      run((work) => editVisitPlan(work, port, id, revision, { kind: 'lock', visitId: 'v1' })),
    ).rejects.toMatchObject({ code: 'services.visit-plan.changed-meanwhile' });
  });

  test('et udekket «må» publiseres bare av en som vet det', async () => {
    carers = [carer('Kari', true), carer('Ola', true)];
    const id = await planned();
    await expect(publish(id)).rejects.toMatchObject({ code: 'services.visit-plan.unmet-musts', facts: { unmet: 2 } });
    expect(await publish(id, 2)).toMatchObject({ visits: 2, people: 0 });
  });

  test('den som blir borte etter søket, stanser publiseringen', async () => {
    const id = await planned();
    carers = [carer('Kari'), carer('Ola', true)];
    await expect(publish(id)).rejects.toMatchObject({ code: 'services.visit-plan.has-breaches' });
  });

  test('et tiltak som ingen vurdering åpner for, blir avvist', async () => {
    const id = await planned();
    const { revision } = await run((work) => getVisitPlan(work.trx, id));
    await expect(
      run((work) => editVisitPlan(work, port, id, revision, { kind: 'way', visitId: 'v1', way: 'phone' })),
    ).rejects.toMatchObject({ code: 'services.visit-plan.not-assessed' });
  });

  const told = (clock: string, state?: 'started' | 'done', note?: string) => ({
    visitId: 'v2',
    at: `2026-11-24T${clock}:00.000Z` as Instant,
    ...(state && { state }),
    ...(note !== undefined && { note }),
  });
  test('merker fra telefonen: samme to ganger er én, og det nyeste i hvert felt står', async () => {
    const ola = asRole('employee', 'Ola');
    const mark = (what: ReturnType<typeof told>) => run((work) => markVisit(work, what), ola);
    expect(await mark(told('08:30', 'done'))).toMatchObject({ state: true });
    expect(await mark(told('08:30', 'done'))).toMatchObject({ state: false });
    await mark(told('08:40', undefined, 'sov godt'));
    expect(await mark(told('08:10', 'started', 'for sent sendt'))).toMatchObject({ note: false });
    const [only] = (await run((work) => readMyTour(work, 'Ola', DAY))).visits;
    expect(only).toMatchObject({ visitId: 'v2', mark: 'done', note: 'sov godt' });
  });

  test('det som er begynt, kan ikke flyttes, og planen kan ikke trekkes tilbake', async () => {
    const id = await planned();
    const { revision } = await publish(id);
    await run((work) => markVisit(work, told('07:05', 'started')), asRole('employee', 'Ola'));
    await expect(run((work) => unpublishVisitPlan(work, id, revision))).rejects.toMatchObject({
      code: 'services.visit-plan.already-begun',
    });
    const day = await run((work) => readDay(work, port, undefined, DAY));
    expect(day.shown.tours.find((tour) => tour.personId === 'Ola')?.stops[0]).toMatchObject({ visitId: 'v2' });
  });
});
