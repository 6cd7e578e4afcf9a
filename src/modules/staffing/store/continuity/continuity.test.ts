import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { CARE_TOWN_FROM, careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { CriticalFunctionView, StressInputs } from '../../contract.ts';
import { stressDeskOf } from '../../planning/continuity/stress-desk.ts';
import { readContinuity, readContinuityPlan } from './read-continuity.ts';
import { readStressRun, readStressRuns } from './read-stress-runs.ts';
import { saveContinuityPlan } from './save-continuity-plan.ts';
import { beatStressRun, createStressRun, failLeftStressRuns, stopStressRun } from './stress-runs.ts';

const NIGHT: CriticalFunctionView = {
  functionId: '1',
  name: 'Tilsyn om natten',
  competence: 'nurse',
  people: 1,
  part: 'night',
  canStopHours: 0,
  instead: 'Nattpatruljen',
  dependsOn: 'Alarmanlegg',
};
const PLAN = { version: 0, owner: 'Avdelingsleder', reviewOn: plainDate('2027-01-15'), functions: [NIGHT] };
const INPUTS: StressInputs = {
  from: CARE_TOWN_FROM,
  days: 7,
  levels: [0.1, 0.3, 0.5],
  draws: 12,
  seed: 4,
  pattern: 'independent',
  spellDays: 7,
  together: 0.3,
  quarantineDays: 10,
  contactDays: 2,
  withRecorded: false,
  measures: [],
  biasDraws: 0,
};

describe.each(testDatabases())('kontinuitet ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;
  let leader: Actor;
  beforeAll(async () => {
    database = await open();
    town = await openTown(database, careTown());
    coordinator = await town.actor('Siv Koordinator', 'staffing_coordinator');
    leader = await town.actor('Liv Leder', 'unit_leader', 'aasheim-2');
  }, 60_000);
  afterAll(() => database?.close());

  describe('det som må holdes i gang', () => {
    test('enhetslederen ser og skriver sin enhet; hver lagring er en versjon', async () => {
      const first = await town.work(leader, (work) => saveContinuityPlan(work, 'aasheim-2', PLAN));
      const twoNights = { ...PLAN, version: first, functions: [NIGHT, { ...NIGHT, functionId: '2', people: 2 }] };
      await town.work(leader, (work) => saveContinuityPlan(work, 'aasheim-2', twoNights));
      const plan = await town.work(leader, (work) => readContinuityPlan(work, 'aasheim-2'));
      expect(plan).toMatchObject({ version: 2, owner: 'Avdelingsleder', mayEdit: true, name: 'Åsheim 2' });
      expect(plan.functions.map(({ people }) => people)).toEqual([1, 2]);
      expect(plan.versions.map(({ version, savedBy, functions }) => [version, savedBy, functions.length])).toEqual([
        [2, 'Liv Leder', 2],
        [1, 'Liv Leder', 1],
      ]);
      expect(plan.suggested.map(({ name, competence }) => [name, competence])).toContainEqual(['medicines', 'nurse']);
      const { units } = await town.work(leader, readContinuity);
      expect(units.map(({ unitId, functions, dueForReview }) => [unitId, functions, dueForReview])).toEqual([
        ['aasheim-2', 2, false],
      ]);
    });

    test('oversikten viser hvem som mangler plan, og hvem som skal se over sin', async () => {
      const due = { ...PLAN, reviewOn: plainDate('2026-11-01') };
      await town.work(coordinator, (work) => saveContinuityPlan(work, 'fuglenes-1', due));
      const { units } = await town.work(coordinator, readContinuity);
      expect(units.map(({ unitId, functions, dueForReview }) => [unitId, functions, dueForReview])).toEqual([
        ['fuglenes-1', 1, true],
        ['aasheim-1', 0, false],
        ['aasheim-2', 2, false],
      ]);
    });

    test('den som har sett en eldre versjon, får vite det', async () => {
      await expect(town.work(coordinator, (work) => saveContinuityPlan(work, 'aasheim-2', PLAN))).rejects.toMatchObject(
        {
          code: 'staffing.continuity.changed-meanwhile',
          facts: { by: 'Liv Leder' },
        },
      );
    });

    test('ukjent kompetanse og samme nummer to ganger lagres ikke', async () => {
      const save = (functions: CriticalFunctionView[]) =>
        town.work(coordinator, (work) => saveContinuityPlan(work, 'aasheim-1', { ...PLAN, functions }));
      await expect(save([{ ...NIGHT, competence: 'astronaut' }])).rejects.toMatchObject({
        code: 'staffing.continuity.unknown-competence',
      });
      await expect(save([NIGHT, NIGHT])).rejects.toMatchObject({ code: 'staffing.continuity.same-number-twice' });
    });

    test('andres enhet finnes ikke for en enhetsleder', async () => {
      await expect(town.work(leader, (work) => readContinuityPlan(work, 'fuglenes-1'))).rejects.toThrow();
      await expect(town.work(leader, (work) => saveContinuityPlan(work, 'fuglenes-1', PLAN))).rejects.toThrow();
    });
  });

  describe('stresstesten', () => {
    const run = async (inputs: StressInputs) => {
      const desk = stressDeskOf(town.platform);
      const start = await town.work(coordinator, (work) => createStressRun(work, inputs, desk.solver));
      await desk.run(coordinator, start);
      return start.runId;
    };

    test('lagres med det den ble spurt om, og kan leses, sammenlignes og gjentas', async () => {
      const first = await run(INPUTS);
      const again = await run(INPUTS);
      const [one, two] = [
        await town.work(coordinator, (work) => readStressRun(work, first)),
        await town.work(coordinator, (work) => readStressRun(work, again)),
      ];
      expect(one).toMatchObject({ state: 'done', inputs: INPUTS, createdBy: 'Siv Koordinator', mayRun: true });
      expect(one.result).toEqual(two.result);
      expect(one.result?.units.map(({ name }) => name)).toEqual(['Fuglenes 1', 'Åsheim 1', 'Åsheim 2']);
      expect(one.result?.functions.some(({ name }) => name === 'Tilsyn om natten')).toBe(true);
      const held = one.result?.municipality.levels.map((level) => level.held.mean) ?? [];
      expect(held).toEqual(held.toSorted((a, b) => b - a));
      const { runs } = await town.work(coordinator, readStressRuns);
      expect(runs.map(({ runId, draws }) => [runId, draws])).toEqual([
        [again, 12],
        [first, 12],
      ]);
    }, 60_000);

    test('enhetslederen ser sin egen enhet og hele kommunens kurve, men kjører ikke', async () => {
      const { runs } = await town.work(leader, readStressRuns);
      const seen = await town.work(leader, (work) => readStressRun(work, runs[0]?.runId ?? 0));
      expect(seen.result?.units.map(({ unitId }) => unitId)).toEqual(['aasheim-2']);
      expect(new Set(seen.result?.functions.map(({ unitId }) => unitId))).toEqual(new Set(['aasheim-2']));
      expect(seen.result?.unitCount).toBe(3);
      expect(seen.mayRun).toBe(false);
      await expect(town.work(leader, (work) => createStressRun(work, INPUTS, 'x'))).rejects.toThrow();
    });

    test('en som bes stanse, beholder det den har', async () => {
      const desk = stressDeskOf(town.platform);
      const start = await town.work(coordinator, (work) =>
        createStressRun(work, { ...INPUTS, draws: 1000 }, desk.solver),
      );
      const running = desk.run(coordinator, start);
      await town.work(coordinator, (work) => stopStressRun(work, start.runId));
      await running;
      const stopped = await town.work(coordinator, (work) => readStressRun(work, start.runId));
      expect(stopped.state).toBe('stopped');
      expect(stopped.result?.draws).toBeLessThan(1000);
    }, 60_000);

    test('en som ble forlatt av et drept program, sier fra', async () => {
      const left = await town.work(coordinator, (work) => createStressRun(work, INPUTS, 'et annet program'));
      expect(await inTenant(database, town.tenantId, (trx) => beatStressRun(trx, left.runId, undefined))).toBe(false);
      expect(await town.work(coordinator, (work) => failLeftStressRuns(work, undefined))).toBe(0);
      expect(await town.work(coordinator, (work) => failLeftStressRuns(work, 'dette programmet'))).toBe(1);
      const failed = await town.work(coordinator, (work) => readStressRun(work, left.runId));
      expect(failed).toMatchObject({ state: 'failed', fault: 'staffing.stress.interrupted', result: null });
    });
  });
});
