import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMyTasks } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM, idOf } from '../../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../../test/staffing/open-care-town.ts';
import { demandAllowed } from './demand-allowed.ts';
import { readAllowedActions } from './read-allowed-actions.ts';
import { readNight } from './read-night.ts';
import { readReductions } from './read-reductions.ts';
import { tellExpiry } from './tell-expiry.ts';
import { assessTemporary, decideTemporary } from './temporary-actions.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const HOUR = 60;

/** The clock stands at 06:40 on Monday when a test begins. */
describe.each(testDatabases())('natta ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let night: Actor;
  let assessor: Actor;
  let leader: Actor;

  beforeAll(async () => {
    database = await open();
    town = await openHomeCareTown(database);
    night = await town.actor('Liv Nattevakt', 'employee', DISTRICT, idOf(DISTRICT, 'health_worker', 7));
    assessor = await town.actor('Ane Sykepleier', 'assessor', DISTRICT, idOf(DISTRICT, 'nurse', 1));
    leader = await town.actor('Turid Myrull', 'unit_leader', DISTRICT);
  });
  afterAll(() => database.close());

  const allowed = async () =>
    Object.fromEntries(await town.work(leader, (work) => readAllowedActions(work, CARE_TOWN_FROM)));
  const decide = (actor: Actor, serviceId: string, option: 'moved' | 'phone-then-visit') =>
    town.work(actor, (work) => decideTemporary(work, { serviceId, option, reason: 'emergency' }));
  const demand = () =>
    town.work(leader, (work) =>
      demandAllowed(work, [{ visitId: 'T1-0', serviceId: 'T1', date: CARE_TOWN_FROM, action: { kind: 'phone' } }]),
    );

  test('uten vurdering og uten tiltak avvises en endring', async () => {
    await expect(demand()).rejects.toEqual(code('services.assessment.needed'));
  });

  test('nattevakten ser besøkene de neste timene med det som er trygt; medisin aldri på telefon', async () => {
    const { visits } = await town.work(night, (work) => readNight(work, undefined));
    const options = Object.fromEntries(
      visits.map((visit) => [visit.serviceId, visit.options.map((one) => one.action)]),
    );
    expect(options).toEqual({ T1: ['postpone:240', 'phone'], T2: ['postpone:60'] });
  });

  test('medisin på telefon avvises, og lederen uten fagbakgrunn kan ikke bestemme', async () => {
    await expect(decide(night, 'T2', 'phone-then-visit')).rejects.toEqual(code('services.temporary.not-allowed'));
    await expect(decide(leader, 'T1', 'phone-then-visit')).rejects.toEqual(code('services.temporary.not-competent'));
    await expect(decide(night, 'T9', 'moved')).rejects.toThrow();
  });

  test('ringe nå, besøk kl. 8: gjelder med en gang, fagansvarlig får oppgave og beskjed', async () => {
    const { told } = await decide(night, 'T1', 'phone-then-visit');
    expect(told).toBeGreaterThan(0);
    expect(await allowed()).toEqual({ T1: [{ kind: 'phone' }] });
    await demand();
    expect((await town.work(assessor, readMyTasks)).map((task) => task.kind)).toEqual(['services.assessment-due']);
    expect((await town.work(leader, readMyTasks)).map((task) => task.kind)).toEqual(['services.assessment-due-leader']);
    await expect(decide(night, 'T1', 'moved')).rejects.toEqual(code('services.temporary.already-running'));
  });

  test('det slutter av seg selv kl. 8, og et nytt må vente på vurderingen', async () => {
    town.clock.minutes = 1 * HOUR + 20;
    expect(await allowed()).toEqual({});
    await expect(demand()).rejects.toEqual(code('services.assessment.needed'));
    await expect(decide(night, 'T1', 'moved')).rejects.toEqual(code('services.temporary.not-assessed'));
  });

  test('kl. 10 mangler vurderingen: rødt, og oppgave til lederen', async () => {
    town.clock.minutes = 3 * HOUR + 20;
    expect(await town.work(leader, tellExpiry)).toBe(1);
    const { overdue, temporary } = await town.work(leader, (work) => readReductions(work, undefined));
    expect([overdue, temporary[0]?.overdue, temporary[0]?.running]).toEqual([1, true, false]);
    expect((await town.work(leader, readMyTasks)).map((task) => task.kind)).toContain('services.assessment-overdue');
  });

  test('den fagansvarlige har sett på det: alle oppgaver lukkes, og et nytt tiltak kan tas', async () => {
    const { temporary } = await town.work(assessor, (work) => readReductions(work, undefined));
    await town.work(assessor, (work) => assessTemporary(work, temporary[0]?.temporaryId ?? 0));
    expect(await town.work(assessor, readMyTasks)).toEqual([]);
    expect(await town.work(leader, readMyTasks)).toEqual([]);
    await decide(night, 'T1', 'moved');
    expect(await allowed()).toEqual({ T1: [{ kind: 'postpone', minutes: 240 }] });
  });
});
