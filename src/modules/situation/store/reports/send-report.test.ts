import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readMyTasks } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { ReportFigures } from '../../domain/reports/report-figures.ts';
import { QUIET_FIGURES } from '../../domain/reports/report-figures.ts';
import { situationPolicy } from '../../policy.ts';
import type { SituationWorld } from '../../test-world/open-world.ts';
import { openSituationWorld } from '../../test-world/open-world.ts';
import { chaseOverdueReports, remindReports } from './chase-reports.ts';
import { readOverdueReports, readReportStandings } from './read-report-standing.ts';
import { findReportBefore, readReports, readRevisions } from './read-reports.ts';
import type { ReportToSend } from './send-report.ts';
import { sendReport, sendUnchanged } from './send-report.ts';
import { setReportSchedule } from './set-schedule.ts';

const monday = plainDate('2026-11-23');
const slot = { date: monday, minute: 360 };
const ward: ReportFigures = { ...QUIET_FIGURES, beds: 16, occupiedBeds: 15 };

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'tatt imot',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code.replace('situation.report.', '');
      throw error;
    },
  );

describe.each(testDatabases())('rapporter fra enhetene ($name)', ({ open }) => {
  let world: SituationWorld;

  beforeAll(async () => {
    world = await openSituationWorld(await open(), [situationPolicy]);
  });
  afterAll(() => world.database.close());

  const leader = () => world.actor('unit_leader', ['A2']);
  const send = (change: Partial<ReportToSend> = {}, who = leader()) =>
    world.as(who, (work) =>
      sendReport(work, { unitId: 'A2', slot, revision: 0, figures: ward, confirmedFindings: [], ...change }),
    );
  const overdue = () =>
    world.as(world.actor('crisis_leader'), async (work) => readOverdueReports(work, await readReportStandings(work)));

  test('kl. 06:05 mangler tre, og hver leder får én oppgave, også når jobben går to ganger', async () => {
    const [missing] = [await overdue()];
    expect(missing.map((one) => one.unitId).sort()).toEqual(['A1', 'A2', 'N']);
    const chase = () => world.as(world.actor('crisis_leader'), chaseOverdueReports);
    expect(await chase()).toEqual({ notified: 3, escalated: 0 });
    expect(await chase()).toEqual({ notified: 0, escalated: 0 });
    const mine = await world.as(leader(), readMyTasks);
    expect(mine.map((task) => [task.kind, task.unitId])).toEqual([['situation.report-overdue', 'A2']]);
    expect(await world.as(world.actor('crisis_leader'), readMyTasks)).toEqual([]);
  });

  test('to purringer uten rapport: kriseleder får oppgaven', async () => {
    const remind = (unitIds: string[]) =>
      world.as(world.actor('staffing_coordinator'), (work) => remindReports(work, unitIds));
    world.setTime('2026-11-23 06:20');
    expect(await remind(['A1', 'A2', 'X'])).toEqual({ reminded: 2, escalated: 0, notOverdue: 1 });
    world.setTime('2026-11-23 06:25');
    expect(await remind(['A1'])).toEqual({ reminded: 0, escalated: 0, notOverdue: 1 });
    world.setTime('2026-11-23 06:31');
    expect(await remind(['A1'])).toEqual({ reminded: 1, escalated: 1, notOverdue: 0 });
    const a1 = (await overdue()).find((one) => one.unitId === 'A1');
    expect(a1).toMatchObject({ reminders: ['2026-11-23T05:20:00.000Z', '2026-11-23T05:31:00.000Z'] });
    expect((await world.as(world.actor('crisis_leader'), readMyTasks)).map((task) => task.unitId)).toEqual(['A1']);
  });

  test('rapporten kommer: oppgavene lukkes, og enheten mangler ikke lenger', async () => {
    const { report, tasksClosed } = await send();
    expect(report).toMatchObject({ revision: 1, reportedAt: '2026-11-23T05:31:00.000Z' });
    expect(tasksClosed).toBe(2);
    expect(await world.as(leader(), readMyTasks)).toEqual([]);
    expect((await overdue()).map((one) => one.unitId).sort()).toEqual(['A1', 'N']);
  });

  test('rettelse blir ny versjon, og den første står i historien', async () => {
    await send({ revision: 1, figures: { ...ward, sick: 2 } });
    const all = await world.as(leader(), (work) => readRevisions(work, 'A2', slot));
    expect(all.map((one) => [one.revision, one.sick])).toEqual([
      [2, 2],
      [1, 0],
    ]);
    const counting = await world.as(leader(), (work) => readReports(work, monday));
    expect(counting.map((one) => one.revision)).toEqual([2]);
  });

  test('det som ikke tas imot', async () => {
    expect(await codeOf(send({ revision: 1 }))).toBe('changed-meanwhile');
    expect(await codeOf(send({ revision: 0 }))).toBe('changed-meanwhile');
    expect(await codeOf(send({ slot: { date: monday, minute: 480 } }))).toBe('no-such-slot');
    expect(await codeOf(send({ slot: { date: plainDate('2026-11-24'), minute: 360 } }))).toBe('slot-not-open');
    expect(await codeOf(send({ slot: { date: plainDate('2026-11-15'), minute: 360 } }))).toBe('slot-too-old');
    const tooMany = { ...ward, occupiedBeds: 17 };
    expect(await codeOf(send({ revision: 2, figures: tooMany }))).toBe('unconfirmed');
    const confirmed = await send({
      revision: 2,
      figures: tooMany,
      confirmedFindings: ['situation.report.occupied-above-beds', 'noe annet'],
    });
    expect(confirmed.report.confirmedFindings).toEqual(['situation.report.occupied-above-beds']);
  });

  test('to som retter samtidig: den andre får vite det', async () => {
    const both = await Promise.all([codeOf(send({ revision: 3 })), codeOf(send({ revision: 3 }))]);
    expect(both.toSorted()).toEqual(['changed-meanwhile', 'tatt imot']);
  });

  test('bare egne enheter, og ingen rapporterer for en sektor', async () => {
    await expect(send({ unitId: 'A1' })).rejects.toThrow(NotYours);
    await expect(send({ unitId: 'A' }, world.actor('staffing_coordinator'))).rejects.toThrow(NotYours);
    await expect(send({}, world.actor('employee', ['A2']))).rejects.toThrow(NotYours);
    expect(
      (await send({ unitId: 'N', figures: QUIET_FIGURES }, world.actor('staffing_coordinator'))).report.revision,
    ).toBe(1);
  });

  test('uendret i ett trykk neste dag; dødsfall gir lederen en oppgave om oppfølging én gang', async () => {
    world.setTime('2026-11-24 05:30');
    const next = { date: plainDate('2026-11-24'), minute: 360 };
    await expect(
      world.as(world.actor('unit_leader', ['A1']), (work) =>
        sendUnchanged(work, { unitId: 'A1', slot: next, revision: 0 }),
      ),
    ).rejects.toThrow(Refusal);
    const { report } = await world.as(leader(), (work) =>
      sendUnchanged(work, { unitId: 'A2', slot: next, revision: 0 }),
    );
    expect(report).toMatchObject({ unchanged: true, occupiedBeds: 15, revision: 1 });
    const died = { ...ward, occupiedBeds: 14, deaths: 1, freeText: 'En beboer døde i natt.' };
    await send({ slot: next, revision: 1, figures: died });
    await send({ slot: next, revision: 2, figures: { ...died, freeText: 'Ventet dødsfall.' } });
    const tasks = await world.as(leader(), readMyTasks);
    expect(tasks.map((task) => [task.kind, task.facts['deaths']])).toEqual([['situation.death-reported', 1]]);
    const before = await world.as(leader(), (work) => findReportBefore(work, 'A2', next));
    expect(before?.slotDate).toBe(monday);
  });

  test('en enhet alene på stedet teller for stedet; to på samme sted gjør ikke det', async () => {
    const equipment = [{ item: 'Visir', counted: 12 }];
    const tuesday = { date: plainDate('2026-11-24'), minute: 360 };
    const coordinator = world.actor('staffing_coordinator');
    await send({ unitId: 'N', slot: tuesday, figures: { ...QUIET_FIGURES, equipment } }, coordinator);
    await send({ unitId: 'A1', slot: tuesday, figures: { ...ward, equipment } }, coordinator);
    const counts = await world.as(coordinator, (work) => work.trx.selectFrom('stockCount').selectAll().execute());
    expect(counts.map((count) => [count.siteId, count.counted])).toEqual([['S2', 12]]);
  });

  test('egne tider settes fra en dag, og en enhet kan slippe å rapportere', async () => {
    const set = (from: string, minutes: number[]) =>
      world.as(world.actor('crisis_leader'), (work) => setReportSchedule(work, 'A1', plainDate(from), minutes));
    await expect(set('2026-11-20', [360])).rejects.toThrow(Refusal);
    await set('2026-11-24', []);
    expect((await overdue()).map((one) => one.unitId)).toEqual([]);
    await expect(
      world.as(leader(), (work) => setReportSchedule(work, 'A2', plainDate('2026-11-25'), [])),
    ).rejects.toThrow(NotYours);
  });
});
