import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import { readDrafts } from '#modules/messages/index.ts';
import { readUnitShifts } from '#modules/organisation/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { SolveRoster } from '../../domain/roster/roster-result.ts';
import { unitRosterDeskOf } from '../../planning/unit-roster-desk.ts';
import { buildCohortRoster } from '../../solver/cohort/build-cohort-roster.ts';
import { recordConsultation } from '../consultation/consultations.ts';
import type { UnitRosterOrder } from './create-unit-roster.ts';
import { createUnitRoster } from './create-unit-roster.ts';
import { beginEdit, discardUnitRoster, storeEdit } from './edit-unit-roster.ts';
import { endUnitRoster } from './end-unit-roster.ts';
import { failLeftUnitRosters, storeBuilt } from './finish-unit-roster.ts';
import { UNIT_ROSTER } from './open-unit-roster.ts';
import { publishUnitRoster } from './publish-unit-roster.ts';
import { readUnitRoster, readUnitRosters } from './read-unit-rosters.ts';
import { getUnitRoster } from './unit-roster-rows.ts';

const FROM = plainDate('2026-11-27');
const UNIT = 'aasheim-2';
const PERIOD = { from: FROM, days: 7 };
const COHORT: UnitRosterOrder = {
  kind: 'cohort',
  unitId: UNIT,
  period: PERIOD,
  seed: 1,
  timeLimitSeconds: 2,
  wish: { pattern: 'four-four', teams: 2, leastGapMinutes: -60, weekendShare: 1, pins: {}, fixed: [], forbidden: [] },
};
const SHADOW: UnitRosterOrder = {
  kind: 'shadow',
  unitId: UNIT,
  period: PERIOD,
  seed: 1,
  timeLimitSeconds: 2,
  wish: { level: 0.9, share: 0.3, target: 'normal', mostPerWeek: 2 },
};

/** The engine when it is stopped before it has found anything: the roster is what settling gives. */
const stoppedAtOnce: SolveRoster = async () => ({
  status: 'unsolved',
  cost: 0,
  bound: null,
  hardViolations: 0,
  seconds: 0,
  assignments: [],
  explanation: {
    parts: { under: 0, over: 0, requests: 0, runs: 0, daysOff: 0, weekends: 0, totals: 0 },
    short: [],
    conflicts: [],
    iterations: 0,
  },
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error instanceof NotYours ? 'not-yours' : String(error)),
  );

describe.each(testDatabases())(
  'en smitteturnus fra forslag til publisert og tilbake ($name)',
  { timeout: 60_000 },
  ({ open, name }) => {
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
      leader = await town.actor('Turid Myrull', 'unit_leader', UNIT);
    });

    const build = async (order: UnitRosterOrder, actor = coordinator) => {
      const desk = unitRosterDeskOf(town.platform);
      const { unitRosterId, search } = await town.work(actor, (work) => createUnitRoster(work, order, desk));
      if (search.kind === 'shadow') await desk.run(actor, { unitRosterId, search });
      else {
        const document = await buildCohortRoster(search, stoppedAtOnce);
        await town.work(actor, (work) => storeBuilt(work, unitRosterId, document));
      }
      return read(unitRosterId);
    };
    const read = (id: number) => town.work(coordinator, (work) => getUnitRoster(work.trx, id));
    const shifts = (onCall = false) =>
      town.work(coordinator, (work) =>
        readUnitShifts(work, { unitId: UNIT, from: FROM, to: addDays(FROM, PERIOD.days), onCall }),
      );
    const hear = async (id: number) => {
      for (const party of ['staff_representative', 'safety_delegate'] as const) {
        await town.work(leader, (work) =>
          recordConsultation(
            work,
            { subjectKind: UNIT_ROSTER, subjectId: String(id) },
            { party, heardName: 'Brynjar Tuftebekk', heardOn: work.clock.today(), stance: 'agrees', statement: '' },
          ),
        );
      }
    };
    const publish = ({ unitRosterId, revision }: { unitRosterId: number; revision: number }, actor = coordinator) =>
      town.work(actor, (work) => publishUnitRoster(work, unitRosterId, revision, 'Smitte på Åsheim 2'));
    const goBack = (unitRosterId: number, revision: number, from = FROM) =>
      town.work(coordinator, (work) => endUnitRoster(work, unitRosterId, revision, from, 'Smitten er over'));

    test('publiseres først når tillitsvalgt og verneombud er hørt; alt går tilbake til det som var', async () => {
      const before = await shifts();
      const built = await build(COHORT);
      expect(built.state).toBe('proposed');
      expect(await codeOf(publish(built))).toBe('staffing.consultation.missing');
      expect(await shifts()).toEqual(before);
      await hear(built.unitRosterId);
      const done = await publish(built);
      const published = await shifts();
      expect(published.map((row) => `${row.personId} ${row.date} ${row.shift}`).sort()).toEqual(
        built.document?.rows.map((row) => `${row.staffId} ${row.date} ${row.shift}`).sort(),
      );
      const drafts = await town.work(coordinator, (work) => readDrafts(work, UNIT_ROSTER, String(built.unitRosterId)));
      expect(drafts.length).toBe(done.messageDrafts);
      expect(drafts[0]?.body).toContain('lag');
      const ended = await goBack(built.unitRosterId, done.revision);
      expect(ended).toMatchObject({ restored: before.length, leftOut: 0, kept: 0 });
      expect(await shifts()).toEqual(before);
      const log = await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 10 }));
      expect(log.entries.map((entry) => entry.kind)).toEqual([
        'staffing.unit-roster.ended',
        'staffing.unit-roster.published',
      ]);
      expect(await codeOf(goBack(built.unitRosterId, ended.revision))).toBe('staffing.unit-roster.not-now');
    });

    test('tilbake midt i perioden: dagene før står, dagene etter er som før', async () => {
      const before = await shifts();
      const built = await build(COHORT);
      await hear(built.unitRosterId);
      const done = await publish(built);
      const middle = addDays(FROM, 4);
      const ended = await goBack(built.unitRosterId, done.revision, middle);
      const after = await shifts();
      const rowsOf = (rows: typeof before) => rows.map((row) => `${row.personId} ${row.date} ${row.shift}`);
      const early = built.document?.rows.filter((row) => row.date < middle) ?? [];
      expect(rowsOf(after.filter((row) => row.date < middle)).sort()).toEqual(
        early.map((row) => `${row.staffId} ${row.date} ${row.shift}`).sort(),
      );
      const late = before.filter((row) => row.date >= middle);
      expect(ended.restored + ended.leftOut).toBe(late.length);
      expect(rowsOf(late)).toEqual(expect.arrayContaining(rowsOf(after.filter((row) => row.date >= middle))));
    });

    test('en endring for hånd regnes på nytt, og den som kom etter får vite det', async () => {
      const built = await build(COHORT, leader);
      const { document } = built;
      const row = document?.rows[0];
      if (document?.kind !== 'cohort' || !row) throw new Error('no roster');
      const edits = [{ personId: row.staffId, date: row.date, shift: null }];
      const edit = await town.work(leader, (work) => beginEdit(work, built.unitRosterId, built.revision, edits));
      const changed = { ...edit.document, rows: edit.measure.rows };
      await town.work(leader, (work) => storeEdit(work, built.unitRosterId, built.revision, changed));
      expect((await read(built.unitRosterId)).document?.rows).toHaveLength(document.rows.length - 1);
      expect(await codeOf(publish(built))).toBe('staffing.unit-roster.changed-meanwhile');
    });

    test('andre slipper ikke til: lederen i en annen enhet, eller lederen som vil publisere selv', async () => {
      const other = await town.actor('Arvid Fossegrim', 'unit_leader', 'fuglenes-1');
      expect(await codeOf(build(COHORT, other))).toBe('not-yours');
      const built = await build(COHORT);
      await hear(built.unitRosterId);
      expect(await codeOf(publish(built, leader))).toBe('not-yours');
      expect(await codeOf(town.work(other, (work) => readUnitRoster(work, built.unitRosterId, () => undefined)))).toBe(
        'not-yours',
      );
      const list = await town.work(other, (work) => readUnitRosters(work, undefined));
      expect([list.rosters, list.units.map((unit) => unit.unitId)]).toEqual([[], ['fuglenes-1']]);
    });

    test('to smitteturnuser i de samme dagene går ikke', async () => {
      const [first, second] = [await build(COHORT), await build(COHORT)];
      await hear(first.unitRosterId);
      await hear(second.unitRosterId);
      await publish(first);
      expect(await codeOf(publish(second))).toBe('staffing.unit-roster.overlaps');
    });

    test('en periode som har begynt, kan ikke bygges om', async () => {
      const begun = { ...COHORT, period: { from: plainDate('2026-11-23'), days: 7 } };
      expect(await codeOf(build(begun))).toBe('staffing.unit-roster.begun');
    });

    test('skyggeturnus: beredskap legges til turnusen og tas bort igjen', async () => {
      const before = await shifts();
      const built = await build(SHADOW);
      const done = await publish(built);
      expect(done.shifts).toBe(built.document?.rows.length);
      expect(await shifts(true)).toHaveLength(done.shifts);
      expect(await shifts()).toEqual(before);
      await goBack(built.unitRosterId, done.revision);
      expect(await shifts(true)).toEqual([]);
    });

    test('forkastes mens den lages, og prosesser som dør: sies fra om', async () => {
      const desk = unitRosterDeskOf(town.platform);
      const task = await town.work(coordinator, (work) => createUnitRoster(work, COHORT, desk));
      const left = await town.work(coordinator, (work) => failLeftUnitRosters(work, 'en annen prosess'));
      expect(left).toBe(1);
      const failed = await read(task.unitRosterId);
      expect([failed.state, failed.fault]).toEqual(['failed', 'staffing.unit-roster.interrupted']);
      await town.work(coordinator, (work) => discardUnitRoster(work, task.unitRosterId, failed.revision));
      expect((await read(task.unitRosterId)).state).toBe('discarded');
    });

    test.runIf(name === 'postgres')('to som publiserer samtidig: én lykkes', async () => {
      const built = await build(COHORT);
      await hear(built.unitRosterId);
      const codes = await Promise.all([codeOf(publish(built)), codeOf(publish(built))]);
      expect(codes.sort()).toEqual(['done', 'staffing.unit-roster.changed-meanwhile']);
      expect(await shifts()).toHaveLength(built.document?.rows.length ?? -1);
    });

    test('personen som tok vakt et annet sted i mellomtiden: ingenting blir stående halvt', async () => {
      const built = await build(COHORT);
      await hear(built.unitRosterId);
      const row = built.document?.rows[0];
      if (!row) throw new Error('no roster');
      const before = (await shifts()).filter((one) => !(one.personId === row.staffId && one.date === row.date));
      await town.work(coordinator, async ({ trx }) => {
        await trx
          .deleteFrom('rosterShift')
          .where('rosterShift.tenantId', '=', trx.tenantId)
          .where('rosterShift.personId', '=', row.staffId)
          .where('rosterShift.date', '=', row.date)
          .execute();
        await trx
          .insertInto('rosterShift')
          .values({
            tenantId: trx.tenantId,
            personId: row.staffId,
            date: row.date,
            shift: row.shift,
            unitId: 'aasheim-1',
          })
          .execute();
      });
      expect(await codeOf(publish(built))).toMatch(/has-breaches|taken/);
      expect(await shifts()).toEqual(before);
    });
  },
);
