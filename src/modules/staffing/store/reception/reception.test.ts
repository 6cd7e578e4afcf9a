import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { readOpenTasks } from '#modules/log/index.ts';
import { readDrafts } from '#modules/messages/index.ts';
import { addRosterShift } from '#modules/organisation/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { CARE_TOWN_FROM, careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { askHowItWent } from './ask-how-it-went.ts';
import { giveFeedback, markDone, setBuddy } from './change-reception.ts';
import { readMyReceptions, readReception } from './read-reception.ts';
import { saveTemplate } from './reception-rows.ts';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error instanceof NotYours ? 'not-yours' : String(error)),
  );

/** A nurse of Åsheim 1 who is given a day at Åsheim 2. */
const visitor = idOf('aasheim-1', 'nurse', 5);
const key = { personId: visitor, unitId: 'aasheim-2', firstDate: CARE_TOWN_FROM };

describe.each(testDatabases())('mottak av den som er ny ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let leader: Actor;
  let other: Actor;
  let newcomer: Actor;

  beforeAll(async () => {
    database = await open();
    const municipality = careTown();
    const roster = municipality.roster.filter((row) => row.staffId !== visitor);
    town = await openTown(database, { ...municipality, roster });
    leader = await town.actor('Turid Myrull', 'unit_leader', 'aasheim-2');
    other = await town.actor('Arvid Fossegrim', 'unit_leader', 'fuglenes-1');
    newcomer = await town.actor('Ane Hvitveis', 'employee', 'aasheim-1', visitor);
    await town.work(leader, (work) =>
      addRosterShift(work, {
        personId: visitor,
        date: CARE_TOWN_FROM,
        shift: 'D',
        unitId: 'aasheim-2',
        competence: 'nurse',
        kind: 'extra',
      }),
    );
  });
  afterAll(() => database.close());

  const card = async () => {
    const { newcomers } = await town.work(leader, (work) => readReception(work, undefined));
    const [first] = newcomers;
    if (!first) throw new Error('nobody is new');
    return first;
  };

  test('ekstravakten gir et kort, med faddere foreslått blant dem som er på jobb samtidig', async () => {
    const found = await card();
    expect(found).toMatchObject({ ...key, unitName: 'Åsheim 2', buddy: null, done: [], mayAnswer: false });
    expect(found.proposals.length).toBeGreaterThan(0);
    expect(found.proposals[0]?.competence).toBe('nurse');
    for (const one of found.proposals) expect(one.personId).toMatch(/^aasheim-2-/);
    expect((await town.work(other, (work) => readReception(work, undefined))).newcomers).toEqual([]);
  });

  test('lederen velger fadder; den som ikke kjenner avdelingen, kan ikke være det; andre ledere kan ikke velge', async () => {
    const { proposals } = await card();
    const set = (buddyId: string, revision: number, actor = leader) =>
      codeOf(town.work(actor, (work) => setBuddy(work, key, buddyId, revision)));
    expect(await set(idOf('fuglenes-1', 'health_worker', 1), 0)).toBe('staffing.reception.not-a-buddy');
    expect(await set(proposals[0]?.personId ?? '', 0, other)).toBe('not-yours');
    expect(await set(proposals[0]?.personId ?? '', 0)).toBe('done');
    expect(await set(proposals[0]?.personId ?? '', 0)).toBe('staffing.reception.changed-meanwhile');
    expect(await card()).toMatchObject({
      buddy: { personId: proposals[0]?.personId },
      buddyOnShift: true,
      revision: 2,
    });
    const { cards } = await town.work(newcomer, readMyReceptions);
    expect(cards).toMatchObject([{ unitName: 'Åsheim 2', answered: false }]);
    expect(cards[0]?.buddyName).toMatch(/^Liva?$/);
  });

  test('listen er enhetens egen når den er skrevet; den nye krysser av selv', async () => {
    const items = [{ id: 'own-1', title: 'Nøkkelskapet', text: 'Til venstre for vaktrommet' }];
    expect(await town.work(leader, (work) => saveTemplate(work, 'aasheim-2', 0, items))).toBe(1);
    expect(await codeOf(town.work(leader, (work) => saveTemplate(work, 'aasheim-2', 0, items)))).toBe(
      'staffing.reception.changed-meanwhile',
    );
    await town.work(newcomer, (work) => markDone(work, key, 'own-1', true));
    expect(await card()).toMatchObject({ items, done: ['own-1'] });
    expect(await codeOf(town.work(newcomer, (work) => markDone(work, key, 'keys', true)))).toBe('not-yours');
    expect(await codeOf(town.work(other, (work) => markDone(work, key, 'own-1', false)))).toBe('not-yours');
  });

  test('etter vakten spørres den nye; et lavt svar blir en oppgave for lederen', async () => {
    const answer = () =>
      codeOf(
        town.work(newcomer, (work) =>
          giveFeedback(work, key, { welcome: 5, safe: 2, again: 4, comment: 'Fant ikke fram' }),
        ),
      );
    expect(await answer()).toBe('staffing.reception.not-over');
    expect(await town.work(leader, askHowItWent)).toBe(0);
    town.clock.minutes = 10 * 60;
    expect(await town.work(leader, askHowItWent)).toBe(1);
    expect(await town.work(leader, askHowItWent)).toBe(0);
    const drafts = await inDrafts();
    expect(drafts).toMatchObject([{ personId: visitor, subject: 'Hvordan gikk det på Åsheim 2?' }]);
    expect(await answer()).toBe('done');
    expect((await card()).feedback).toMatchObject({ welcome: 5, safe: 2, again: 4, comment: 'Fant ikke fram' });
    const tasks = await town.work(leader, (work) => readOpenTasks(work, ['staffing.reception-low']));
    expect(tasks).toMatchObject([{ unitId: 'aasheim-2', role: 'unit_leader' }]);
  });

  const inDrafts = async () => {
    const coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    return town.work(coordinator, (work) => readDrafts(work, 'reception', `${visitor} aasheim-2 ${CARE_TOWN_FROM}`));
  };
});
