import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { announceDischarge, decideDischarge, readDischarges, setDischargeState } from './discharges.ts';
import { readMeetings, recordMeeting, toggleItem } from './meetings.ts';

const today = plainDate('2026-11-23');

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : (error as Error).constructor.name),
  );

describe.each(testDatabases())('sykehus og naboer i databasen ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;
  let leader: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, careTown());
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    leader = await town.actor('Turid Myrull', 'unit_leader', 'aasheim-2');
  });

  const announce = (actor: Actor, infected = false) =>
    town.work(actor, (work) =>
      announceDischarge(work, {
        partner: 'Fjordsykehuset',
        mark: 'F-17',
        care: 'nursing_home',
        infected,
        readyOn: addDays(today, 1),
        needs: 'Oksygen om natta',
      }),
    );
  const read = () => town.work(coordinator, readDischarges);

  test('en som er meldt, veies mot alle sykehjemsavdelinger; valget står i loggen med hva de andre kunne', async () => {
    const id = await announce(coordinator);
    const [before] = await read();
    const wards = careTown().units.filter((unit) => unit.kind === 'nursing_home_ward');
    expect(before?.weighed.map((one) => one.unitId).toSorted()).toEqual(wards.map((unit) => unit.unitId).toSorted());
    expect(before?.weighed.every((one) => one.reasons.some(({ code }) => code === 'place-unknown'))).toBe(true);
    const [chosen] = before?.weighed ?? [];
    const decision = { revision: 1, unitId: chosen?.unitId ?? '', why: 'Har ledig rom fra i morgen' };
    expect(await town.work(coordinator, (work) => decideDischarge(work, id, decision))).toBe(2);
    const [after] = await read();
    expect(after).toMatchObject({ state: 'accepted', unitName: chosen?.name, decidedBy: 'Ragna Solbris', weighed: [] });
    const [entry] = (await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 5 }))).entries;
    expect(entry).toMatchObject({
      kind: 'outbreak.discharge.accepted',
      facts: { verdict: 'tight', tight: wards.length },
    });
  });

  test('to svarer samtidig: den andre får vite det; svaret kan gjøres om, meldingen trekkes', async () => {
    const id = await announce(coordinator);
    const answer = () =>
      town.work(coordinator, (work) => decideDischarge(work, id, { revision: 1, unitId: null, why: 'Ingen plass' }));
    await answer();
    expect(await codeOf(answer())).toBe('outbreak.discharge.changed-meanwhile');
    expect((await read())[0]).toMatchObject({ state: 'not_yet', unitName: null });
    await town.work(coordinator, (work) => setDischargeState(work, id, 2, 'announced'));
    await town.work(coordinator, (work) => setDischargeState(work, id, 3, 'withdrawn'));
    expect(await read()).toEqual([]);
  });

  test('en avdelingsleder bestemmer ikke for kommunen, og ingen ukjent enhet kan velges', async () => {
    expect(await codeOf(announce(leader))).toBe('NotYours');
    const id = await announce(coordinator, true);
    const decision = { revision: 1, unitId: 'kjokken', why: 'x' };
    expect(await codeOf(town.work(coordinator, (work) => decideDischarge(work, id, decision)))).toBe('NotYours');
  });

  test('et møte med sykehuset: regelen gjelder til den tas ut, oppfølgingen krysses av og åpnes igjen', async () => {
    await town.work(coordinator, (work) =>
      recordMeeting(work, {
        partner: 'Fjordsykehuset',
        kind: 'hospital',
        heldOn: today,
        attendees: 'Overlege, kommunelege',
        notes: 'Tre venter',
        items: [
          { kind: 'rule', words: 'Alle testes før hjemreise', owner: '', dueOn: null },
          { kind: 'follow_up', words: 'Avklare transport', owner: 'Ragna', dueOn: addDays(today, 2) },
        ],
      }),
    );
    const meetings = () => town.work(coordinator, readMeetings);
    const [meeting] = await meetings();
    const followUp = meeting?.items[1];
    if (!followUp) throw new Error('the meeting has two items');
    expect(await town.work(coordinator, (work) => toggleItem(work, followUp.itemId, 1))).toBe(2);
    expect((await meetings())[0]?.items.map(({ doneOn }) => doneOn)).toEqual([null, today]);
    expect(await codeOf(town.work(coordinator, (work) => toggleItem(work, followUp.itemId, 1)))).toBe(
      'outbreak.discharge.changed-meanwhile',
    );
    await town.work(coordinator, (work) => toggleItem(work, followUp.itemId, 2));
    expect((await meetings())[0]?.items[1]?.doneOn).toBeNull();
  });
});
