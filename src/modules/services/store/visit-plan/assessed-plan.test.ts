import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM, idOf } from '../../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../../test/staffing/open-care-town.ts';
import type { CarerAtWork } from '../../domain/visit-plan/day-facts.ts';
import { checkDayPlan } from '../../domain/visit-plan-checker/check-day-plan.ts';
import { planDay } from '../../solver/plan-day.ts';
import type { CarersPort } from './carers-port.ts';
import { editVisitPlan, setCarerLeave } from './change-visits-by-hand.ts';
import { createVisitPlan } from './create-visit-plan.ts';
import { storeVisitPlan } from './finish-visit-plan.ts';
import { publishVisitPlan } from './publish-visit-plan.ts';
import { readDay } from './read-day.ts';
import { getVisitPlan } from './visit-plan-rows.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const KARI = idOf(DISTRICT, 'nurse', 1);
const kari: CarerAtWork = {
  personId: KARI,
  name: 'Kari',
  competences: ['health_worker', 'nurse', 'assistant'],
  unitId: DISTRICT,
  mayWorkIn: [],
  startMinute: 390,
  endMinute: 1320,
  breakMinutes: 0,
  away: false,
};

/** The plan reduces only what is signed for, from the search to the moment of publishing. */
describe.each(testDatabases())('dagens plan og vurderingene ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;
  let carers: readonly CarerAtWork[];
  const port: CarersPort = { carersAtWork: async () => carers, mayBeAsked: async () => [] };

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openHomeCareTown(database);
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    carers = [];
    await inTenant(database, town.tenantId, (trx) =>
      trx
        .insertInto('assessment')
        .values({
          tenantId: town.tenantId,
          assessmentId: 'a1',
          serviceId: 'T1',
          state: 'signed',
          actions: ['phone'],
          validFrom: CARE_TOWN_FROM,
          validTo: addDays(CARE_TOWN_FROM, 7),
          questionSet: 1,
          createdName: 'Ane',
          signedAt: '2020-01-01T10:00:00Z' as Instant,
          signedName: 'Ane',
          signedCompetence: 'nurse',
        })
        .execute(),
    );
  });

  const planned = async (): Promise<number> => {
    const wish = { date: CARE_TOWN_FROM, unitIds: [DISTRICT], lending: false, restOfDay: false, seed: 1 };
    const task = await town.work(coordinator, (work) =>
      createVisitPlan(work, port, { ...wish, timeLimitSeconds: 1 }, 'here'),
    );
    const plan = await planDay(task.facts, task.unitIds, { ...task, timeLimitSeconds: 0.4 });
    await town.work(coordinator, (work) =>
      storeVisitPlan(work, task.visitPlanId, plan, checkDayPlan(task.facts, plan)),
    );
    return task.visitPlanId;
  };
  const revisionOf = (id: number) =>
    town.work(coordinator, async (work) => (await getVisitPlan(work.trx, id)).revision);
  const day = () => town.work(coordinator, (work) => readDay(work, port, undefined, CARE_TOWN_FROM));
  const publish = async (id: number) => {
    const revision = await revisionOf(id);
    const { findings } = await day();
    const knownUnmetMusts = findings.filter((one) => one.code === 'services.visit-plan.unmet-must').length;
    return town.work(coordinator, (work) =>
      publishVisitPlan(work, port, id, { revision, why: 'Ingen på jobb', knownUnmetMusts }),
    );
  };
  const endAssessment = () =>
    inTenant(database, town.tenantId, (trx) =>
      trx.updateTable('assessment').set({ endedFrom: CARE_TOWN_FROM }).where('assessmentId', '=', 'a1').execute(),
    );
  const waysOf = async () => (await day()).shown.ways;

  test('ingen på jobb: det som er vurdert, tas på telefon; resten står udekket', async () => {
    await planned();
    expect(await waysOf()).toMatchObject({ 'T1-0': 'phone', 'T2-0': 'undone' });
  });

  test('vurderingen blir avsluttet mens planen ligger: publisering avvises', async () => {
    const id = await planned();
    await endAssessment();
    await expect(publish(id)).rejects.toEqual(code('services.assessment.needed'));
  });

  test('for hånd: på telefon med vurdering, ikke uten', async () => {
    carers = [kari];
    const id = await planned();
    expect(await waysOf()).toMatchObject({ 'T1-0': 'granted' });
    const call = async (visitId: string) => {
      const revision = await revisionOf(id);
      return town.work(coordinator, (work) =>
        editVisitPlan(work, port, id, revision, { kind: 'way', visitId, way: 'phone' }),
      );
    };
    await call('T1-0');
    expect(await waysOf()).toMatchObject({ 'T1-0': 'phone' });
    await expect(call('T2-0')).rejects.toEqual(code('services.visit-plan.not-assessed'));
  });

  test('Kari går hjem midt i vakten etter at planen ble laget: publisering avvises til dagen er lagt på nytt', async () => {
    carers = [kari];
    const id = await planned();
    const { shown } = await day();
    const last = shown.tours.flatMap(({ stops }) => stops).at(-1);
    expect(last).toBeDefined();
    await town.work(coordinator, (work) =>
      setCarerLeave(work, { date: CARE_TOWN_FROM, personId: KARI, fromMinute: (last?.startMinute ?? 0) + 1 }, port),
    );
    await expect(publish(id)).rejects.toEqual(code('services.visit-plan.has-breaches'));
    await publish(await planned());
  });

  test('to planleggere publiserer samtidig: den ene får vite at den andre var først', async () => {
    carers = [kari];
    const id = await planned();
    const told = await Promise.allSettled([publish(id), publish(id)]);
    expect(told.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await day()).row?.state).toBe('published');
  });
});
