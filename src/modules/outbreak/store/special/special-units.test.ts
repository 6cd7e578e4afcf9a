import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import { readDemand, readUnitTree } from '#modules/organisation/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { OpenSpecial } from '../../contract/special.ts';
import { closeSpecialUnit } from './close-special-unit.ts';
import { openSpecialUnit } from './open-special-unit.ts';
import { previewSpecialUnit } from './preview-special-unit.ts';
import { readSpecialUnits } from './read-special-units.ts';

const today = plainDate('2026-11-23');
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : (error as Error).constructor.name),
  );

describe.each(testDatabases())('særskilte enheter i databasen ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let crisis: Actor;
  let leader: Actor;
  let plan: OpenSpecial;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    const given = careTown();
    town = await openTown(database, given);
    crisis = await town.actor('Kåre Kongslys', 'crisis_leader');
    leader = await town.actor('Turid Myrull', 'unit_leader', 'aasheim-2');
    plan = {
      kind: 'test_station',
      name: 'Teststasjonen på torget',
      siteId: given.sites[0]?.siteId ?? '',
      openFrom: today,
      openTo: addDays(today, 7),
      places: 100,
      needs: [{ shift: 'D', competence: 'nurse', normal: 2, minimum: 1, weekdaysOnly: true }],
      equipment: [{ group: 'masks', perDay: 20 }],
      why: 'Køen er tre døgn lang',
    };
  });

  const openOne = (change: Partial<OpenSpecial> = {}, actor = crisis) =>
    town.work(actor, (work) => openSpecialUnit(work, { ...plan, ...change }));
  const seen = (actor = crisis) => town.work(actor, readSpecialUnits);
  const demanded = async () =>
    (await town.work(crisis, (work) => readDemand(work, { from: today, days: 30 }))).filter(({ unitId }) =>
      unitId.startsWith('special-'),
    );

  test('maler kommer i kommunens egne vakter og kompetanser', async () => {
    const { templates, demandKnown, mayDecide } = await seen();
    expect([demandKnown, mayDecide]).toEqual([true, true]);
    expect(templates.find(({ kind }) => kind === 'test_station')?.needs).toEqual([
      { shift: 'D', competence: 'nurse', normal: 1, minimum: 1, weekdaysOnly: false },
      { shift: 'D', competence: 'health_worker', normal: 2, minimum: 2, weekdaysOnly: false },
    ]);
  });

  test('åpnet blir den en enhet med behov fra første dag, som konkurrerer om folk, og beslutningen står i loggen', async () => {
    await openOne();
    expect((await town.work(crisis, readUnitTree)).find(({ kind }) => kind === 'test_station')).toMatchObject({
      name: 'Teststasjonen på torget',
    });
    // Monday to Friday of seven days.
    expect((await demanded()).map(({ normal, minimum }) => [normal, minimum])).toEqual(Array(5).fill([2, 1]));
    const [unit] = (await seen()).units;
    expect(unit).toMatchObject({
      kind: 'test_station',
      state: 'open',
      shiftsPerWeek: 10,
      holes: 5,
      decidedBy: 'Kåre Kongslys',
    });
    const { entries } = await town.work(crisis, (work) => readDecisionLog(work, {}, { limit: 5 }));
    expect(entries[0]).toMatchObject({ kind: 'outbreak.special.opened', why: 'Køen er tre døgn lang' });
  });

  test('forhåndsvisningen endrer ingenting, og sier hva den tar fra de andre', async () => {
    const { days, asked } = await town.work(crisis, (work) => previewSpecialUnit(work, plan));
    expect(asked).toBe(5);
    expect(days).toHaveLength(7);
    for (const { before, after } of days) expect(after).toBeGreaterThanOrEqual(before);
    expect(await demanded()).toEqual([]);
    expect((await seen()).units).toEqual([]);
    const nobody = { ...plan, needs: [{ ...plan.needs[0], normal: 1, minimum: 0 }] } as OpenSpecial;
    const free = await town.work(crisis, (work) => previewSpecialUnit(work, nobody));
    expect(free.days.map(({ before, after }) => after - before)).toEqual(Array(7).fill(0));
  });

  test('lukket slipper den folk fra den dagen, én gang', async () => {
    const specialId = await openOne();
    const close = (revision: number) =>
      town.work(crisis, (work) =>
        closeSpecialUnit(work, specialId, { revision, on: addDays(today, 2), why: 'Køen er borte' }),
      );
    expect(await close(1)).toEqual({ revision: 2, shiftsLeft: 0 });
    expect((await demanded()).map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24']);
    expect((await seen()).units[0]).toMatchObject({ openTo: addDays(today, 2), state: 'open' });
    expect(await codeOf(close(1))).toBe('outbreak.special.changed-meanwhile');
    expect(await codeOf(close(2))).toBe('outbreak.special.closed-already');
  });

  test.each<[string, Partial<OpenSpecial>, string]>([
    ['i fortida', { openFrom: addDays(today, -1) }, 'outbreak.special.days'],
    ['uten dager', { openTo: today }, 'outbreak.special.days'],
    [
      'minimum over det normale',
      { needs: [{ shift: 'D', competence: 'nurse', normal: 1, minimum: 2, weekdaysOnly: false }] },
      'outbreak.special.minimum-above-normal',
    ],
    [
      'en vakt som ikke finnes',
      { needs: [{ shift: 'X', competence: 'nurse', normal: 1, minimum: 1, weekdaysOnly: false }] },
      'organisation.edit.unknown-reference',
    ],
    ['et sted som ikke finnes', { siteId: 'ingen' }, 'NotYours'],
  ])('%s: avvises', async (_, change, code) => {
    expect(await codeOf(openOne(change))).toBe(code);
  });

  test('enhetslederen ser, men åpner ikke', async () => {
    expect((await seen(leader)).mayDecide).toBe(false);
    expect(await codeOf(openOne({}, leader))).not.toBe('done');
  });
});
