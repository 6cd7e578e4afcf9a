import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog, readMyTasks } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { assessBuilding } from './assess-building.ts';
import { changeImprovement, decideImprovement, proposeImprovement, setImprovementDone } from './change-improvement.ts';
import { chaseImprovements } from './chase-improvements.ts';
import { readSuitability } from './read-suitability.ts';
import { addPremises, changePremises, removePremises } from './save-premises.ts';

const today = plainDate('2026-11-23');
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : (error as Error).constructor.name),
  );

describe.each(testDatabases())('egnethet i databasen ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let leader: Actor;
  let crisis: Actor;
  let siteId: string;
  let otherSite: string;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    const given = careTown();
    town = await openTown(database, given);
    leader = await town.actor('Turid Myrull', 'unit_leader', 'aasheim-2');
    crisis = await town.actor('Kåre Kongslys', 'crisis_leader');
    siteId = given.units.find(({ unitId }) => unitId === 'aasheim-2')?.siteId ?? '';
    otherSite = given.units.find((unit) => unit.siteId !== siteId)?.siteId ?? '';
  });

  const yes = { answer: 'yes', note: '' } as const;
  const answers = { own_entrance: yes, single_rooms: yes, partition: yes, changing_room: yes } as const;
  const seen = async (actor = crisis) => town.work(actor, readSuitability);
  const building = async () => (await seen()).buildings.find((one) => one.siteId === siteId);
  const assess = (actor: Actor, part: Partial<Parameters<typeof assessBuilding>[2]> = {}) =>
    town.work(actor, (work) =>
      assessBuilding(work, siteId, { assessedOn: today, tookPart: 'eiendom, verneombud', note: '', answers, ...part }),
    );
  const improvement = {
    question: 'partition',
    words: 'Dør i korridoren',
    cost: 80_000,
    owner: '',
    dueOn: null,
  } as const;
  const propose = (actor = leader) => town.work(actor, (work) => proposeImprovement(work, { ...improvement, siteId }));
  const decide = (id: number, part: object = {}, actor = crisis) =>
    town.work(actor, (work) =>
      decideImprovement(work, id, {
        revision: 1,
        approve: true,
        why: 'Uten dør kan ikke avdelingen deles',
        owner: 'Eiendom ved Ola',
        dueOn: addDays(today, 14),
        ...part,
      }),
    );

  test('et bygg vurderes med eiendom; den nye vurderingen gjelder, den gamle står', async () => {
    expect((await building())?.assessment).toBeNull();
    await assess(leader, { assessedOn: plainDate('2025-01-10'), answers: {} });
    expect((await building())?.assessment).toMatchObject({ verdict: 'unknown', stale: true });
    await assess(leader, { answers: { ...answers, ventilation: { answer: 'partly', note: 'Gammelt anlegg' } } });
    const after = await building();
    expect(after?.assessment).toMatchObject({
      verdict: 'with_measures',
      stale: false,
      tookPart: 'eiendom, verneombud',
    });
    expect(after?.assessment?.answers.ventilation).toEqual({ answer: 'partly', note: 'Gammelt anlegg' });
    expect(after?.earlier.map(({ assessedOn }) => assessedOn)).toEqual(['2025-01-10']);
  });

  test('avdelingslederen vurderer sitt eget bygg, ikke andres, og vedtar ikke', async () => {
    const elsewhere = town.work(leader, (work) =>
      assessBuilding(work, otherSite, { assessedOn: today, tookPart: 'x', note: '', answers }),
    );
    expect(await codeOf(elsewhere)).toBe('NotYours');
    const id = await propose();
    expect(await codeOf(decide(id, {}, leader))).not.toBe('done');
    const own = await seen(leader);
    expect(own.mayDecide).toBe(false);
    expect(own.buildings.map((one) => one.siteId)).toEqual([siteId]);
  });

  test('forbedring: forslag, vedtak i loggen, for sent gir én oppgave, gjort lukker den, og det kan angres', async () => {
    const id = await propose();
    expect((await seen()).costs).toEqual({ proposed: 80_000, approved: 0, done: 0, withoutCost: 0 });
    expect(await codeOf(decide(id, { dueOn: null }))).toBe('outbreak.building.owner-and-deadline');
    expect(await codeOf(town.work(leader, (work) => setImprovementDone(work, id, 1, true)))).toBe(
      'outbreak.building.not-approved',
    );
    await decide(id, { dueOn: addDays(today, -2) });
    const { entries } = await town.work(crisis, (work) => readDecisionLog(work, {}, { limit: 5 }));
    expect(entries[0]).toMatchObject({ kind: 'outbreak.building.approved', why: 'Uten dør kan ikke avdelingen deles' });
    expect(entries[0]?.facts).toMatchObject({ cost: 80_000, owner: 'Eiendom ved Ola' });
    expect((await seen()).improvements[0]).toMatchObject({ state: 'approved', overdue: true });
    expect(await town.work(crisis, chaseImprovements)).toBe(1);
    expect(await town.work(crisis, chaseImprovements)).toBe(0);
    const waiting = async () =>
      (await town.work(crisis, readMyTasks)).filter(({ kind }) => kind === 'outbreak.building-improvement-overdue');
    expect((await waiting()).map(({ facts }) => facts['words'])).toEqual(['Dør i korridoren']);
    const revision = await town.work(leader, (work) => setImprovementDone(work, id, 2, true));
    expect(await waiting()).toEqual([]);
    expect((await seen()).costs).toEqual({ proposed: 0, approved: 0, done: 80_000, withoutCost: 0 });
    await town.work(leader, (work) => setImprovementDone(work, id, revision, false));
    expect((await seen()).improvements[0]).toMatchObject({ state: 'approved', doneOn: null });
  });

  test('to som endrer samtidig: den andre får vite det; det som er avslått endres ikke', async () => {
    const id = await propose();
    const change = (revision: number, cost: number) =>
      town.work(leader, (work) => changeImprovement(work, id, { ...improvement, cost, revision }));
    expect(await change(1, 90_000)).toBe(2);
    expect(await codeOf(change(1, 70_000))).toBe('outbreak.building.changed-meanwhile');
    await decide(id, { revision: 2, approve: false, dueOn: null, owner: '' });
    expect(await codeOf(change(3, 10))).toBe('outbreak.building.closed');
    expect((await seen()).costs.proposed).toBe(0);
  });

  test('andre lokaler: registreres, endres og tas bort av den som vedtar', async () => {
    const hall = {
      name: 'Idrettshallen',
      siteId: null,
      use: 'beds',
      places: 30,
      contact: 'Vaktmester, 68 05 00 20',
      readyHours: 24,
      agreed: false,
      note: '',
    } as const;
    expect(await codeOf(town.work(leader, (work) => addPremises(work, hall)))).not.toBe('done');
    const id = await town.work(crisis, (work) => addPremises(work, hall));
    await town.work(crisis, (work) => changePremises(work, id, { ...hall, agreed: true, siteId, revision: 1 }));
    expect((await seen()).premises).toMatchObject([{ name: 'Idrettshallen', agreed: true, siteId, revision: 2 }]);
    expect(await codeOf(town.work(crisis, (work) => removePremises(work, id, 1)))).toBe(
      'outbreak.building.changed-meanwhile',
    );
    await town.work(crisis, (work) => removePremises(work, id, 2));
    expect((await seen()).premises).toEqual([]);
  });
});
