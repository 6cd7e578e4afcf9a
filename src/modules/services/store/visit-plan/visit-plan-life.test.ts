import { sql } from 'kysely';
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
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { CarerAtWork } from '../../domain/visit-plan/day-facts.ts';
import { checkDayPlan } from '../../domain/visit-plan-checker/check-day-plan.ts';
import { servicesPolicy } from '../../policy.ts';
import { planDay } from '../../solver/plan-day.ts';
import { readCheckScope } from '../checks/check-scope.ts';
import { readMyTour, readProtectedOfTour } from '../my-tour/read-my-tour.ts';
import { recordTourLooks } from '../my-tour/record-tour-looks.ts';
import { recordSeenTour } from '../my-tour/seen-tour.ts';
import type { CarersPort } from './carers-port.ts';
import { editVisitPlan } from './change-visits-by-hand.ts';
import { createVisitPlan } from './create-visit-plan.ts';
import { storeVisitPlan } from './finish-visit-plan.ts';
import type { VisitTold } from './mark-visit.ts';
import { markVisit } from './mark-visit.ts';
import { publishVisitPlan, unpublishVisitPlan } from './publish-visit-plan.ts';
import { readDay } from './read-day.ts';
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
  let clock: string;
  const port: CarersPort = { carersAtWork: async () => carers, mayBeAsked: async () => [] };

  beforeAll(async () => {
    database = await open();
    platform = {
      database,
      clock: clockAt(() => new Date(clock)),
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
    clock = '2026-11-24T06:00:00Z';
    await inTenant(database, tenantId, async (trx) => {
      await trx.insertInto('site').values({ tenantId, siteId: 'S', name: 'Base', lat: 60, lon: 10 }).execute();
      const unit = { tenantId, sortKey: '', kind: 'home_care', siteId: 'S' };
      await trx
        .insertInto('unit')
        .values({ ...unit, unitId: 'Nord', name: 'Nord' })
        .execute();
      await trx.insertInto('competence').values({ tenantId, competence: 'health_worker' }).execute();
      for (const personId of ['Kari', 'Ola']) {
        const person = { tenantId, personId, source: 'own', name: `${personId} ${personId[0]}`, sortKey: '' };
        await trx
          .insertInto('person')
          .values({ ...person, competence: 'health_worker', homeUnitId: 'Nord' })
          .execute();
      }
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
    clock = '2026-11-24T09:00:00Z';
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
    clock = '2026-11-24T07:10:00Z';
    await run((work) => markVisit(work, told('07:05', 'started')), asRole('employee', 'Ola'));
    await expect(run((work) => unpublishVisitPlan(work, id, revision))).rejects.toMatchObject({
      code: 'services.visit-plan.already-begun',
    });
    const day = await run((work) => readDay(work, port, undefined, DAY));
    expect(day.shown.tours.find((tour) => tour.personId === 'Ola')?.stops[0]).toMatchObject({ visitId: 'v2' });
  });

  describe('telefonen som har vært uten nett', () => {
    beforeEach(() => {
      clock = '2026-11-24T12:00:00Z';
    });
    const ola = () => asRole('employee', 'Ola');
    const kari = () => asRole('employee', 'Kari');
    const at = (time: string) => `2026-11-24T${time}:00.000Z` as Instant;
    const mark = (what: VisitTold, who = ola()) => run((work) => markVisit(work, what), who);
    const told = async () =>
      (
        await sql<{
          line: string;
        }>`SELECT concat(visit_told.field, ' ', left(visit_told.value, 7), ' ', visit_told.stands) AS line
        FROM visit_told WHERE visit_told.tenant_id = ${tenantId} ORDER BY visit_told.told_id`.execute(database.kysely)
      ).rows.map((row) => row.line);

    test('alt som ble fortalt, er tatt vare på, også det som ikke kom til å gjelde', async () => {
      await mark({ visitId: 'v2', at: at('08:30'), state: 'done' });
      await mark({ visitId: 'v2', at: at('08:30'), state: 'done' });
      await mark({ visitId: 'v2', at: at('08:10'), state: 'could_not', reason: 'no-answer' });
      expect(await told()).toEqual(['state done t', 'ended 2026-11 t', 'state could_n f', 'ended  f']);
    });

    test('en klokke som går for fort, og det som har ligget for lenge, blir avvist med navn', async () => {
      const mistimed = (moment: string) => mark({ visitId: 'v2', at: moment as Instant, state: 'done' });
      await expect(mistimed('2026-11-24T13:00:00.000Z')).rejects.toMatchObject({ code: 'services.mark.ahead' });
      await expect(mistimed('2026-11-09T07:00:00.000Z')).rejects.toMatchObject({ code: 'services.mark.too-old' });
    });

    test('besøket er gitt til en annen imens: spør, og tar det imot når Kari sier at hun var der', async () => {
      await publish(await planned());
      const done: VisitTold = { visitId: 'v1', at: at('08:30'), state: 'done' };
      await expect(mark(done, kari())).rejects.toMatchObject({ code: 'services.mark.moved', facts: { name: 'Ola O' } });
      await mark({ ...done, wasThere: true }, kari());
      const [first] = (await run((work) => readMyTour(work, 'Ola', DAY), ola())).visits;
      expect(first).toMatchObject({ visitId: 'v1', mark: 'done', markBy: 'Kari K' });
    });

    test('den som aldri har hatt besøket, får ikke vite at det finnes', async () => {
      await expect(mark({ visitId: 'v1', at: at('08:30'), state: 'done' })).rejects.toThrow(NotYours);
    });

    test('listen er endret siden sist: nye og borte vises til den er sett', async () => {
      await publish(await planned());
      const changes = async () => {
        const { visits, gone } = await run((work) => readMyTour(work, 'Ola', DAY), ola());
        return [visits.map((visit) => visit.change), gone.length];
      };
      expect((await changes())[0]).toContain('new');
      expect((await run((work) => readMyTour(work, 'Kari', DAY), kari())).gone).toMatchObject([
        { visitId: 'v1', to: ['Ola O'] },
      ]);
      const { visits } = await run((work) => readMyTour(work, 'Ola', DAY), ola());
      await run((work) => recordSeenTour(work, 'Ola', { date: DAY, visits, at: at('06:00') }), ola());
      expect(await changes()).toEqual([[null, null], 0]);
    });

    test('skjermet: navn og adresse er ikke i listen, men kan hentes av den som skal dit i dag', async () => {
      await inTenant(database, tenantId, (trx) =>
        trx
          .updateTable('serviceUser')
          .set({ protected: true, address: 'Vika 1' })
          .where('serviceUser.tenantId', '=', tenantId)
          .where('serviceUser.userId', '=', 'u2')
          .execute(),
      );
      const [held] = (await run((work) => readMyTour(work, 'Ola', DAY), ola())).visits;
      expect(held).toMatchObject({ userName: null, address: null, point: null, protected: true });
      expect(await run((work) => readProtectedOfTour(work, 'Ola', 'v2'), ola())).toMatchObject({ address: 'Vika 1' });
      await expect(run((work) => readProtectedOfTour(work, 'Kari', 'v2'), kari())).rejects.toThrow();
    });

    test('ett innsyn per person og dag, også når det ble lest uten nett', async () => {
      const looks = async () => {
        const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM user_look
          WHERE user_look.tenant_id = ${tenantId}`.execute(database.kysely);
        return rows[0]?.count;
      };
      const read = (moment: string) =>
        run((work) => recordTourLooks(work, { visitIds: ['v2'], at: moment as Instant }), ola());
      await read('2026-11-24T05:00:00.000Z');
      await run((work) => readMyTour(work, 'Ola', DAY), ola());
      await read('2026-11-24T01:00:00.000Z');
      expect(await looks()).toBe(1);
      await read('2026-11-23T20:00:00.000Z');
      expect(await looks()).toBe(2);
    });

    test('den som har besøket i dag etter publisert plan, får følge opp personen', async () => {
      expect((await run(readCheckScope, ola())).visited).toEqual(new Set(['u2']));
      await publish(await planned());
      expect((await run(readCheckScope, ola())).visited).toEqual(new Set(['u1', 'u2']));
      expect((await run(readCheckScope, kari())).visited).toEqual(new Set());
    });
  });
});
