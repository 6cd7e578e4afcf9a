import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { readMyTasks } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM } from '../../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../../test/staffing/open-care-town.ts';
import type { OfferAgain, RegisterCancellation } from '../../contract/cancellations.ts';
import { offerAgain, raiseDueCancellations, registerCancellation } from './change-cancellation.ts';
import { readCancellations } from './read-cancellations.ts';

const DAY = 24 * 60;
const day = (after: number) => addDays(CARE_TOWN_FROM, after);
const code = (name: string) => expect.objectContaining({ code: name });
const NO: RegisterCancellation = {
  userId: 'B1',
  serviceId: 'T1',
  reason: 'fear',
  note: 'Er redd for smitte',
  fromDay: day(0),
  followUpOn: day(3),
};

describe.each(testDatabases())('avlyst av bruker ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let leader: Actor;
  let otherLeader: Actor;

  beforeAll(async () => {
    database = await open();
    town = await openHomeCareTown(database);
    leader = await town.actor('Turid Myrull', 'unit_leader', DISTRICT);
    otherLeader = await town.actor('Ola Fuglenes', 'unit_leader', 'fuglenes-1');
  });
  afterAll(() => database.close());

  const register = (change: Partial<RegisterCancellation> = {}, actor = leader) =>
    town.work(actor, (work) => registerCancellation(work, { ...NO, ...change }));
  const list = async () => (await town.work(leader, (work) => readCancellations(work, undefined))).cancellations;
  const offer = (cancellationId: number, given: Partial<OfferAgain>) =>
    town.work(leader, (work) =>
      offerAgain(work, cancellationId, { revision: 1, answer: 'still-no', note: '', nextOn: day(6), ...given }),
    );
  const due = async () =>
    (await town.work(leader, readMyTasks)).filter((task) => task.kind === 'services.cancellation-due');

  test.each<[string, Partial<RegisterCancellation>, string]>([
    ['hjelp som ikke er innvilget', { serviceId: 'T3' }, 'services.cancellation.service'],
    ['oppfølging i går', { followUpOn: day(-1) }, 'services.cancellation.follow-up'],
    ['oppfølging om fem uker', { followUpOn: day(35) }, 'services.cancellation.follow-up'],
  ])('avvises: %s', async (_, change, refused) => {
    await expect(register(change)).rejects.toEqual(code(refused));
  });

  test('lederen i et annet distrikt får ikke registrere og ser ingenting', async () => {
    await expect(register({}, otherLeader)).rejects.toThrow(NotYours);
    expect((await town.work(otherLeader, (work) => readCancellations(work, undefined))).cancellations).toEqual([]);
  });

  let id = 0;
  test('to registrerer det samme på én gang: det står én gang', async () => {
    const outcomes = await Promise.allSettled([register(), register()]);
    expect(outcomes.filter((one) => one.status === 'rejected').map((one) => one.reason)).toEqual([
      code('services.cancellation.twice'),
    ]);
    const [only, ...others] = await list();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ service: 'Trygghetstilsyn', reason: 'fear', followUpOn: day(3), endedOn: null });
    id = only?.cancellationId ?? 0;
  });

  test('på dagen får lederen én oppgave; fortsatt nei krever ny dag og lukker den', async () => {
    await town.work(leader, raiseDueCancellations);
    expect(await due()).toEqual([]);
    town.clock.minutes = 3 * DAY;
    await town.work(leader, raiseDueCancellations);
    await town.work(leader, raiseDueCancellations);
    expect(await due()).toMatchObject([{ facts: { unit: 'Åsheim 1' } }]);
    await expect(offer(id, { nextOn: null })).rejects.toEqual(code('services.cancellation.follow-up'));
    await offer(id, {});
    expect(await due()).toEqual([]);
    expect((await list())[0]).toMatchObject({ followUpOn: day(6), revision: 2, offers: [{ answer: 'still-no' }] });
  });

  test('den som så en eldre utgave, får nei; ja avslutter fra i dag, og så er saken lukket', async () => {
    await expect(offer(id, { answer: 'resumed', nextOn: null })).rejects.toEqual(
      code('services.cancellation.changed-meanwhile'),
    );
    await offer(id, { revision: 2, answer: 'resumed', nextOn: null });
    expect((await list())[0]).toMatchObject({ endedOn: day(3), outcome: 'resumed' });
    await expect(offer(id, { revision: 3 })).rejects.toEqual(code('services.cancellation.closed'));
  });

  test('registrert ved en feil har aldri stått, og det kan registreres på nytt', async () => {
    const again = await register({ followUpOn: day(5), fromDay: day(3) });
    await offer(again, { answer: 'mistake', nextOn: null });
    const [mistaken] = (await list()).filter((one) => one.cancellationId === again);
    expect(mistaken?.endedOn).toBe(mistaken?.fromDay);
    await expect(register({ followUpOn: day(5), fromDay: day(3) })).resolves.toBeGreaterThan(again);
  });
});
