import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { CARE_TOWN_FROM, careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { MeasurePackageInput, SpreadInputs } from '../../contract/spread.ts';
import { NOTHING_DONE } from '../../domain/individuals/measures.ts';
import { comparisonDeskOf } from '../../planning/comparison-desk.ts';
import { createSpreadRun } from './create-spread-run.ts';
import { decideSpreadRun } from './decide-spread-run.ts';
import { beatSpreadRun, failLeftSpreadRuns, stopSpreadRun } from './finish-spread-run.ts';
import { readSpreadPlaces } from './read-spread-places.ts';
import { readSpreadRun, readSpreadRuns } from './read-spread-runs.ts';

const pack = (id: string, name: string, change: Partial<MeasurePackageInput> = {}): MeasurePackageInput => ({
  ...NOTHING_DONE,
  id,
  name,
  begins: 'first_case',
  ppe: 'cases',
  isolate: true,
  quarantine: true,
  ...change,
});
const INPUTS: SpreadInputs = {
  from: CARE_TOWN_FROM,
  days: 28,
  place: 'aasheim-2',
  startUnit: null,
  who: 'staff',
  people: 2,
  illness: 'covid_ancestral',
  changed: { perContact: 0.3 },
  packages: [pack('1', 'Isolasjon og karantene'), pack('2', 'Munnbind', { ppe: 'always' })],
  runs: 40,
  seed: 4,
  sampled: 6,
  withRecorded: false,
};

describe.each(testDatabases())('sammenligninger av tiltak ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;
  let leader: Actor;
  let delegate: Actor;
  beforeAll(async () => {
    database = await open();
    town = await openTown(database, careTown());
    coordinator = await town.actor('Siv Koordinator', 'staffing_coordinator');
    leader = await town.actor('Liv Leder', 'unit_leader', 'aasheim-2');
    delegate = await town.actor('Vera Verneombud', 'safety_delegate');
  }, 60_000);
  afterAll(() => database?.close());

  const run = async (inputs: SpreadInputs, actor = coordinator) => {
    const desk = comparisonDeskOf(town.platform);
    const started = await town.work(actor, (work) => createSpreadRun(work, inputs, desk.solver));
    await desk.run(actor, started);
    return started.runId;
  };

  test('lagres med alt den ble spurt om, og gir det samme når den gjentas', async () => {
    const [first, again] = [await run(INPUTS), await run(INPUTS)];
    const [one, two] = [
      await town.work(coordinator, (work) => readSpreadRun(work, first)),
      await town.work(coordinator, (work) => readSpreadRun(work, again)),
    ];
    expect(one).toMatchObject({ state: 'done', inputs: INPUTS, engine: '2', createdBy: 'Siv Koordinator' });
    expect(one.result).toEqual(two.result);
    expect(one.result?.packages.map(({ id }) => id)).toEqual(['nothing', '1', '2']);
    const [nothing, isolation] = one.result?.packages ?? [];
    expect(nothing?.difference).toBeNull();
    expect(nothing?.totals.staff.mean).toBeGreaterThan(0);
    expect(isolation?.difference?.infected.mean).toBeLessThanOrEqual(0);
    expect(isolation?.uncovered).toMatchObject({ runs: 6 });
    expect(isolation?.fans.away[2]).toHaveLength(28);
    const { runs } = await town.work(coordinator, readSpreadRuns);
    expect(runs.map(({ runId }) => runId)).toEqual([again, first]);
  }, 60_000);

  test('isolasjon og karantene følger reglene den dagen, og regelen står ved kjøringen', async () => {
    const kept = async (change: Partial<SpreadInputs>) => {
      const runId = await run({ ...INPUTS, runs: 10, sampled: 0, ...change });
      return (await town.work(coordinator, (work) => readSpreadRun(work, runId))).inputs.rules;
    };
    const then = await kept({ rulesOn: plainDate('2021-03-01') });
    expect(then).toMatchObject({ isolationDays: 10, quarantineDays: 10, lookBackDays: 2 });
    expect(then?.rules.find(({ topic }) => topic === 'close')).toMatchObject({ duty: 'duty', level: 'national' });
    expect(await kept({})).toMatchObject({ quarantineDays: 0 });
    expect(await kept({ illness: 'norovirus' })).toMatchObject({ isolationDays: 3, quarantineDays: 0 });
  }, 60_000);

  test('enhetslederen simulerer sin egen enhet, ikke kommunen; verneombudet leser', async () => {
    const own = await run({ ...INPUTS, runs: 10, sampled: 0 }, leader);
    expect((await town.work(leader, (work) => readSpreadRun(work, own))).mayRun).toBe(true);
    await expect(town.work(leader, (work) => createSpreadRun(work, { ...INPUTS, place: null }, 'x'))).rejects.toThrow();
    await expect(
      town.work(leader, (work) => createSpreadRun(work, { ...INPUTS, place: 'fuglenes-1' }, 'x')),
    ).rejects.toThrow();
    const seen = await town.work(delegate, (work) => readSpreadRun(work, own));
    expect([seen.mayRun, seen.mayDecide]).toEqual([false, false]);
    await expect(town.work(delegate, (work) => createSpreadRun(work, INPUTS, 'x'))).rejects.toThrow();
    const places = await town.work(leader, readSpreadPlaces);
    expect(places.everywhere).toBe(false);
    expect(places.places.map(({ unitId }) => unitId)).toEqual(['aasheim-2']);
  }, 60_000);

  test('ingen å smitte: sier fra i stedet for å regne', async () => {
    await expect(
      town.work(coordinator, (work) => createSpreadRun(work, { ...INPUTS, who: 'resident' }, 'x')),
    ).rejects.toMatchObject({ code: 'simulation.spread.nobody-there' });
  });

  test('lagres med beslutningen, én gang, med tallene i loggen', async () => {
    const runId = await run({ ...INPUTS, sampled: 0 });
    const decide = (packageId: string) =>
      town.work(coordinator, (work) => decideSpreadRun(work, runId, { packageId, why: 'Få nok folk på jobb' }));
    await expect(decide('9')).rejects.toMatchObject({ code: 'simulation.spread.unknown-package' });
    const seq = await decide('1');
    const decided = await town.work(coordinator, (work) => readSpreadRun(work, runId));
    expect(decided).toMatchObject({ decision: { packageId: '1', seq, by: 'Siv Koordinator' }, mayDecide: false });
    await expect(decide('2')).rejects.toMatchObject({ code: 'simulation.spread.decided-already' });
    const { entries } = await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 5 }));
    expect(entries[0]).toMatchObject({ seq, kind: 'simulation.spread.decided', why: 'Få nok folk på jobb' });
    expect(entries[0]?.known.map(({ code }) => code)).toContain('simulation.spread.infected-nothing');
  }, 60_000);

  test('en som bes stanse, beholder det den har', async () => {
    const desk = comparisonDeskOf(town.platform);
    const started = await town.work(coordinator, (work) =>
      createSpreadRun(work, { ...INPUTS, runs: 2000, days: 120, sampled: 100 }, desk.solver),
    );
    const running = desk.run(coordinator, started);
    await town.work(coordinator, (work) => stopSpreadRun(work, started.runId, 'aasheim-2'));
    await running;
    const stopped = await town.work(coordinator, (work) => readSpreadRun(work, started.runId));
    expect(stopped.state).toBe('stopped');
    expect(stopped.result).not.toBeNull();
  }, 60_000);

  test('en som ble forlatt av et drept program, sier fra', async () => {
    const left = await town.work(coordinator, (work) => createSpreadRun(work, INPUTS, 'et annet program'));
    expect(await inTenant(database, town.tenantId, (trx) => beatSpreadRun(trx, left.runId, undefined))).toBe(false);
    expect(await town.work(coordinator, (work) => failLeftSpreadRuns(work, undefined))).toBe(0);
    expect(await town.work(coordinator, (work) => failLeftSpreadRuns(work, 'dette programmet'))).toBe(1);
    const failed = await town.work(coordinator, (work) => readSpreadRun(work, left.runId));
    expect(failed).toMatchObject({ state: 'failed', fault: 'simulation.spread.interrupted', result: null });
  });
});
