import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { readMyTasks } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM, idOf } from '../../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../../test/staffing/open-care-town.ts';
import { readLooks } from '../people/read-looks.ts';
import { decideClosure, dropClosure, planClosure, reopenClosure } from './change-closure.ts';
import { claimClosureCall, endClosureCall } from './closure-calls.ts';
import { keepClosuresWhole } from './map-people.ts';
import { previewClosure } from './read-affected.ts';
import { readClosedPerson } from './read-closed-person.ts';
import { readClosureEvents } from './read-closure-events.ts';
import { readClosure, readClosures } from './read-closures.ts';
import { followUpReplacement, makeReplacement } from './replacements.ts';

const monday = CARE_TOWN_FROM;
const code = (name: string) => expect.objectContaining({ code: name });
const PLAN = {
  title: 'Dagsenteret stenges',
  serviceKinds: ['Dagsenter'],
  place: null,
  lostPercent: 100,
  from: monday,
  to: null,
  reason: 'Smitte på senteret',
  basis: 'Faglig råd',
  alternatives: '',
};
const PORTS = {
  carersAtWork: async () => [],
  awayCarers: async () => [{ personId: idOf(DISTRICT, 'nurse', 3), from: monday }],
};

describe.each(testDatabases())('stengte tilbud ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let doctor: Actor;
  let leader: Actor;
  let nurse: Actor;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    town = await openHomeCareTown(database);
    const { tenantId } = town;
    await inTenant(database, tenantId, async (trx) => {
      const granted = { tenantId, kind: 'Dagsenter', importance: 'should', hoursPerWeek: 10 };
      await trx
        .insertInto('service')
        .values([
          { ...granted, serviceId: 'D1', userId: 'B1' },
          { ...granted, serviceId: 'D2', userId: 'B2' },
          { ...granted, serviceId: 'D4', userId: 'B4' },
          { ...granted, serviceId: 'D9', userId: 'B9' },
          { ...granted, serviceId: 'D3', userId: 'B3', grantedTo: addDays(monday, -1) },
        ])
        .execute();
      await trx
        .insertInto('relative')
        .values({ tenantId, relativeId: 'R1', userId: 'B1', name: 'Siri Bekk', phone: '68 05 00 11' })
        .execute();
    });
    doctor = await town.actor(`Lege ${tenantId}`, 'municipal_doctor');
    leader = await town.actor(`Leder ${tenantId}`, 'unit_leader', DISTRICT);
    nurse = await town.actor(`Ane ${tenantId}`, 'assessor', DISTRICT, idOf(DISTRICT, 'nurse', 1));
  });

  const decided = async () => {
    const id = await town.work(doctor, (work) => planClosure(work, PLAN));
    await town.work(doctor, (work) => decideClosure(work, id, 1, 'Brukerne er utsatt'));
    return id;
  };
  const offer = (closureId: number, hoursPerWeek: number) => ({
    ...{ kind: 'home_visit' as const, what: '', hoursPerWeek, personId: null, carriedBy: 'Røde Kors' },
    ...{ startsOn: monday, followUpOn: monday, closureId },
  });
  const give = (id: number, hours: number) => {
    const { closureId: _, ...body } = offer(id, hours);
    return town.work(leader, (work) => makeReplacement(work, id, 'B1', body));
  };

  test('før vedtak: alle med tilbudet er med, verst stilt først, og timene går opp', async () => {
    const seen = await town.work(doctor, (work) => previewClosure(work, PLAN));
    expect(seen.people.map((one) => [one.userId, one.homeCare, one.family, one.nobody])).toEqual([
      ['B4', 5, 0, 5],
      ['B9', 5, 0, 5],
      ['B1', 3, 3, 4],
      ['B2', 1, 9, 0],
    ]);
    expect([seen.peopleInAll, seen.aloneInAll, seen.total.lost]).toEqual([4, 3, 40]);
  });

  test('en leder ser sine egne og hvor mange det er i alt; en plan som ikke rammer noen, avvises', async () => {
    const seen = await town.work(leader, (work) => previewClosure(work, PLAN));
    expect([seen.people.map((one) => one.userId), seen.peopleInAll]).toEqual([['B4', 'B1', 'B2'], 4]);
    await expect(
      town.work(doctor, (work) => planClosure(work, { ...PLAN, serviceKinds: ['Ridning'] })),
    ).rejects.toEqual(code('services.closure.reaches-nobody'));
  });

  test('vedtatt: alle kartlegges og skal ringes; den som får vedtak senere, kommer til', async () => {
    const id = await decided();
    await inTenant(database, town.tenantId, (trx) =>
      trx
        .insertInto('service')
        .values({
          tenantId: town.tenantId,
          serviceId: 'D5',
          userId: 'B3',
          kind: 'Dagsenter',
          importance: 'should',
          hoursPerWeek: 4,
        })
        .execute(),
    );
    await town.work(doctor, keepClosuresWhole);
    const { people, progress } = await town.work(doctor, (work) => readClosure(work, id));
    expect(people.map((one) => one.userId).sort()).toEqual(['B1', 'B2', 'B3', 'B4', 'B9']);
    expect([progress.people, progress.reached, progress.hoursLost]).toEqual([5, 0, 44]);
    const tasks = await town.work(leader, (work) => readMyTasks(work));
    expect(tasks.map((task) => task.kind)).toContain('services.closure-calls');
    await expect(town.work(doctor, (work) => decideClosure(work, id, 2, 'Igjen'))).rejects.toEqual(
      code('services.closure.not-now'),
    );
  });

  test('samme tilbud stengt to ganger teller én gang', async () => {
    await decided();
    await expect(town.work(doctor, (work) => planClosure(work, PLAN))).rejects.toEqual(
      code('services.closure.reaches-nobody'),
    );
  });

  test('to ringer samme: den andre får vite hvem; etter tre uten svar må noen dra dit', async () => {
    const id = await decided();
    await town.work(leader, (work) => claimClosureCall(work, id, 'B1'));
    await expect(town.work(nurse, (work) => claimClosureCall(work, id, 'B1'))).rejects.toEqual(
      code('services.closure.call-taken'),
    );
    const call = (outcome: 'no_answer' | 'manages') =>
      town.work(leader, (work) => endClosureCall(work, id, 'B1', { outcome, note: '', callBackOn: null }));
    const state = async () =>
      (await town.work(doctor, (work) => readClosure(work, id))).people.find((one) => one.userId === 'B1')?.callState;
    await call('no_answer');
    expect(await state()).toBe('later');
    await call('no_answer');
    await call('no_answer');
    expect(await state()).toBe('unreachable');
    await call('manages');
    expect(await state()).toBe('reached');
  });

  test('noe i stedet: aldri mer enn det som er mistet, ses på igjen, og slutter når tilbudet åpner', async () => {
    const id = await decided();
    const offerId = await give(id, 6);
    await give(id, 8);
    const progress = async () => (await town.work(doctor, (work) => readClosure(work, id))).progress;
    expect(await progress()).toMatchObject({ withOffer: 1, hoursReplaced: 10, overdue: 1 });
    await town.work(nurse, (work) =>
      followUpReplacement(work, offerId, {
        revision: 1,
        done: true,
        worked: 'well',
        note: 'Koselig',
        nextOn: addDays(monday, 7),
      }),
    );
    await expect(
      town.work(nurse, (work) =>
        followUpReplacement(work, offerId, { revision: 1, done: true, worked: 'well', note: '', nextOn: null }),
      ),
    ).rejects.toEqual(code('services.closure.changed-meanwhile'));
    const { closure } = await town.work(doctor, (work) => readClosure(work, id));
    await town.work(doctor, (work) =>
      reopenClosure(work, id, { revision: closure.revision, on: monday, why: 'Smitten er over' }),
    );
    const [row] = (await town.work(doctor, readClosures)).closures;
    expect([row?.state, row?.progress?.withOffer]).toEqual(['reopened', 0]);
    const tasks = await town.work(leader, (work) => readMyTasks(work));
    expect(tasks.filter((task) => task.kind.startsWith('services.closure'))).toEqual([]);
    const kinds = (await town.work(doctor, (work) => readClosureEvents(work, 'B1'))).map((event) => event.kind);
    expect(kinds).toEqual(expect.arrayContaining(['services.closed', 'services.replacement-followed']));
  });

  test('en person: pårørende og de som bor nær, uten den som er borte; oppslaget føres', async () => {
    const id = await decided();
    const seen = await town.work(leader, (work) => readClosedPerson(work, PORTS, id, 'B1'));
    expect(seen.relatives.map((one) => one.name)).toEqual(['Siri Bekk']);
    expect(seen.nearby.length).toBeGreaterThan(0);
    expect(seen.nearby.map((one) => one.personId)).not.toContain(idOf(DISTRICT, 'nurse', 3));
    await expect(town.work(leader, (work) => readClosedPerson(work, PORTS, id, 'B9'))).rejects.toThrow();
    const { looks } = await town.work(leader, (work) => readLooks(work, { userId: 'B1', limit: 10 }));
    expect(looks.map((look) => look.what)).toContain('services.closures');
  });

  test('en plan lagt bort rammer ingen', async () => {
    const id = await town.work(leader, (work) => planClosure(work, PLAN));
    await town.work(leader, (work) => dropClosure(work, id, 1, 'Fant et større lokale'));
    const { closure } = await town.work(doctor, (work) => readClosure(work, id));
    expect(closure.state).toBe('dropped');
  });
});
