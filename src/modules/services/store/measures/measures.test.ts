import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM } from '../../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../../test/staffing/open-care-town.ts';
import type { PlanMeasure, SaveProfile } from '../../contract/measures.ts';
import { callOffMeasure, finishMeasure, planMeasure } from './change-measure.ts';
import { readContactKinds, saveContactKind } from './contact-kinds.ts';
import type { ContactPorts } from './contact-ports.ts';
import { saveContactProfile } from './contact-profile.ts';
import { readBurden, reviewBurden } from './read-burden.ts';
import { readContact } from './read-contact.ts';
import { readMeasureEvents } from './read-measure-events.ts';
import { saveVolunteer } from './volunteers.ts';

const monday = CARE_TOWN_FROM;
const code = (name: string) => expect.objectContaining({ code: name });
const PLAN: PlanMeasure = {
  ...{ kindId: 'video_call', onDay: monday, atMinute: 720, title: '', volunteerId: null, carriedBy: 'Datteren' },
  ...{ userIds: ['B1'], despite: '' },
};
const PROFILE: SaveProfile = {
  ...{
    traits: ['severe_dementia'],
    device: 'tablet',
    ability: 'with_help',
    help: 'Noen må slå på',
    loan: 'Nettbrett 4',
  },
  ...{ loanOut: monday, loanBack: null, outcome: null, note: '', revision: 0 },
};
const PORTS: ContactPorts = {
  visitedDays: async () => [{ userId: 'B3', date: addDays(monday, -2) }],
  visitLimits: async () => [
    {
      ...{ ruleId: 'regel-1', unitId: DISTRICT, level: 'closed', from: addDays(monday, -4), to: addDays(monday, 10) },
      ...{ decidedBy: 'Kommunelegen', alternatives: '' },
    },
  ],
};

describe.each(testDatabases())('kontakt med andre ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let leader: Actor;
  let doctor: Actor;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openHomeCareTown(database);
    leader = await town.actor(`Leder ${town.tenantId}`, 'unit_leader', DISTRICT);
    doctor = await town.actor(`Lege ${town.tenantId}`, 'municipal_doctor');
    await inTenant(database, town.tenantId, (trx) =>
      trx.updateTable('serviceUser').set({ lat: 60.5, lon: 10 }).where('serviceUser.userId', '=', 'B1').execute(),
    );
  });
  const contact = (actor = leader) => town.work(actor, (work) => readContact(work, undefined, PORTS));
  const done = (measureId: number, worked: 'well' | 'absent', userIds = ['B1']) =>
    town.work(leader, (work) =>
      finishMeasure(work, measureId, {
        revision: 1,
        people: userIds.map((userId) => ({ userId, worked, note: 'Smilte hele tida' })),
      }),
    );

  test('de med minst kontakt først; den som fikk besøk, sist; andres finnes ikke', async () => {
    const { rows } = await contact();
    expect(rows.map((row) => [row.userId, row.fortnight])).toEqual([
      ['B1', 0],
      ['B4', 0],
      ['B2', 0],
      ['B3', 1],
    ]);
  });

  test('planlagt, gjort, og hvordan det gikk: bare skjerm er et funn til noen møtes', async () => {
    const id = await town.work(leader, (work) => planMeasure(work, PLAN));
    await done(id, 'well');
    const of = async () => (await contact()).rows.find((row) => row.userId === 'B1');
    expect(await of()).toMatchObject({ week: 1, onlyScreen: true, lastOn: monday });
    const walk = await town.work(leader, (work) => planMeasure(work, { ...PLAN, kindId: 'walk' }));
    await done(walk, 'well');
    expect(await of()).toMatchObject({ week: 2, onlyScreen: false });
    const events = await town.work(leader, (work) => readMeasureEvents(work, 'B1'));
    expect(events.map((event) => event.facts['worked'])).toEqual(['well', 'well']);
    await expect(done(id, 'well')).rejects.toEqual(code('services.contact.changed-meanwhile'));
  });

  test('en som ikke kom, har ikke hatt kontakt; i morgen er ikke gjort i dag', async () => {
    const concert = { ...PLAN, kindId: 'concert', userIds: ['B1', 'B3'], title: 'Sang i hagen' };
    const id = await town.work(leader, (work) => planMeasure(work, concert));
    await expect(done(id, 'well')).rejects.toEqual(code('services.contact.people'));
    await done(id, 'absent', ['B1', 'B3']);
    expect((await contact()).rows.find((row) => row.userId === 'B1')?.week).toBe(0);
    const later = await town.work(leader, (work) => planMeasure(work, { ...concert, onDay: addDays(monday, 1) }));
    await expect(done(later, 'well', ['B1', 'B3'])).rejects.toEqual(code('services.contact.not-now'));
    await town.work(leader, (work) => callOffMeasure(work, later, 1));
    expect((await contact()).measures.map((one) => one.measureId)).toEqual([id]);
  });

  test('en gruppe fra to enheter: hver leder fører sine, og tiltaket er gjort når alle er ført', async () => {
    const id = await town.work(doctor, (work) =>
      planMeasure(work, { ...PLAN, kindId: 'concert', userIds: ['B1', 'B9'] }),
    );
    await done(id, 'well');
    const state = async () => (await contact(doctor)).measures.find((one) => one.measureId === id);
    expect(await state()).toMatchObject({ state: 'planned' });
    await expect(town.work(leader, (work) => callOffMeasure(work, id, 2))).rejects.toEqual(
      code('services.contact.not-now'),
    );
    await town.work(doctor, (work) =>
      finishMeasure(work, id, { revision: 2, people: [{ userId: 'B9', worked: 'well', note: '' }] }),
    );
    expect(await state()).toMatchObject({ state: 'done' });
  });

  test('skjerm ved alvorlig demens avvises til noen sier hvorfor likevel', async () => {
    await town.work(leader, (work) => saveContactProfile(work, 'B1', PROFILE));
    await expect(town.work(leader, (work) => planMeasure(work, PLAN))).rejects.toEqual(code('services.contact.unfit'));
    await town.work(leader, (work) => planMeasure(work, { ...PLAN, despite: 'Kjenner stemmen til datteren' }));
    const [measure] = (await contact()).measures;
    expect(measure?.people[0]?.note).toBe('Kjenner stemmen til datteren');
    await expect(town.work(leader, (work) => saveContactProfile(work, 'B1', PROFILE))).rejects.toEqual(
      code('services.contact.changed-meanwhile'),
    );
  });

  test('katalogen: egne tiltak og endrede grunner, med dato', async () => {
    const own = { name: 'Dyrebesøk', channel: 'meeting' as const, notFor: [], ground: '', inUse: true, revision: 0 };
    await town.work(leader, (work) => saveContactKind(work, 'animals', own));
    await town.work(leader, (work) => saveContactKind(work, 'concert', { ...own, name: 'Konsert', inUse: false }));
    const kinds = await town.work(leader, readContactKinds);
    expect(kinds.find((kind) => kind.kindId === 'animals')).toMatchObject({ name: 'Dyrebesøk', from: monday });
    await expect(town.work(leader, (work) => planMeasure(work, { ...PLAN, kindId: 'concert' }))).rejects.toEqual(
      code('services.contact.kind-gone'),
    );
    await expect(
      town.work(leader, (work) => saveContactKind(work, 'loud', { ...own, notFor: ['hearing'] })),
    ).rejects.toEqual(code('services.contact.kind-ground'));
  });

  test('en frivillig bærer tiltaket med navn', async () => {
    const volunteerId = await town.work(leader, (work) =>
      saveVolunteer(work, {
        ...{ volunteerId: null, revision: 0, name: 'Nils Tonefall', organisation: 'Koret', phone: '', active: true },
        ...{ kinds: ['concert'], days: [1], languages: ['nb'] },
      }),
    );
    await town.work(leader, (work) => planMeasure(work, { ...PLAN, kindId: 'concert', volunteerId }));
    expect((await contact()).measures[0]?.carriedBy).toBe('Nils Tonefall, Koret');
  });

  test('hva et tiltak koster: dager, personer, demens først; vurderingen føres i loggen', async () => {
    await town.work(leader, (work) => saveContactProfile(work, 'B1', PROFILE));
    const burden = () => town.work(doctor, (work) => readBurden(work, PORTS));
    const [limit] = (await burden()).restrictions;
    expect([limit?.days, limit?.groups]).toEqual([
      5,
      [
        { group: 'dementia', people: 1, personDays: 5 },
        { group: 'nursing_home', people: 3, personDays: 15 },
      ],
    ]);
    await town.work(doctor, (work) =>
      reviewBurden(work, PORTS, {
        ...{ subjectKind: 'visits', subjectId: 'regel-1', alternatives: 'Besøk ute fra fredag', conclusion: 'ease' },
      }),
    );
    expect((await burden()).restrictions[0]?.reviews.map((one) => one.conclusion)).toEqual(['ease']);
    const log = await town.work(doctor, (work) => readDecisionLog(work, {}, { limit: 5 }));
    expect(log.entries.map((entry) => entry.kind)).toContain('services.burden.reviewed');
  });
});
