import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { equipmentPolicy } from '#modules/equipment/policy.ts';
import { recordDecision } from '#modules/log/index.ts';
import { logPolicy } from '#modules/log/policy.ts';
import { visitsWithoutCarerReplySchema } from '#modules/services/contract.ts';
import { servicesPolicy } from '#modules/services/policy.ts';
import { staffingPolicy } from '#modules/staffing/policy.ts';
import type { Actor } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { situationReportSchema, situationSchema } from '../../contract.ts';
import type { ReportFigures } from '../../domain/reports/report-figures.ts';
import { QUIET_FIGURES } from '../../domain/reports/report-figures.ts';
import { situationPolicy } from '../../policy.ts';
import { fillStaffing, takeAway } from '../../test-world/fill-staffing.ts';
import type { SituationWorld } from '../../test-world/open-world.ts';
import { openSituationWorld } from '../../test-world/open-world.ts';
import { readReportForm } from '../reports/read-report-form.ts';
import { readReportsOverview } from '../reports/read-reports-overview.ts';
import { sendReport } from '../reports/send-report.ts';
import { recordLook } from './page-visit.ts';
import { readSituationJson } from './read-situation.ts';
import { readSituationReport } from './read-situation-report.ts';
import { readVisitsWithoutCarer } from './read-visits-without-carer.ts';

const monday = plainDate('2026-11-23');
const ward: ReportFigures = { ...QUIET_FIGURES, beds: 16, occupiedBeds: 15 };

describe.each(testDatabases())('situasjonsbildet ($name)', ({ open }) => {
  let world: SituationWorld;
  let crisisLeader: Actor;

  beforeAll(async () => {
    world = await openSituationWorld(await open(), [
      logPolicy,
      equipmentPolicy,
      staffingPolicy,
      servicesPolicy,
      situationPolicy,
    ]);
    await fillStaffing(world);
    crisisLeader = world.actor('crisis_leader');
    world.setTime('2026-11-23 06:40');
  });
  afterAll(() => world.database.close());

  const read = (actor: Actor, place?: string) =>
    world.as(actor, async (work) => situationSchema.parse(JSON.parse(await readSituationJson(work, place))));
  const send = (unitId: string, figures: ReportFigures) =>
    world.as(world.actor('staffing_coordinator'), (work) =>
      sendReport(work, {
        unitId,
        slot: { date: monday, minute: 360 },
        revision: 0,
        figures,
        confirmedFindings: ['situation.report.more-infected-than-tested'],
      }),
    );

  test('en rolig morgen: alle har folk nok, tre rapporter mangler', async () => {
    const picture = await read(crisisLeader);
    expect(picture.place).toMatchObject({ unitId: null, name: 'Fjellhavn kommune' });
    expect(picture.answer).toEqual({ state: 'all-covered', unitsShort: 0, units: 2, worst: null });
    expect(picture.tiles.reports).toMatchObject({ missing: 3, expected: 3, received: 0 });
    expect(picture.tiles.visits).toMatchObject({ total: 0 });
    expect(picture.sectors.map((sector) => [sector.name, sector.units])).toEqual([
      ['Åsheim', 2],
      ['Hjemmetjeneste Nord', 1],
    ]);
    expect(picture.equipment.map((item) => [item.item, Math.round(item.days?.mid ?? 0)])).toEqual([['Visir', 10]]);
    expect(picture.units.map((unit) => unit.level)).toEqual(['normal', 'normal', 'normal']);
  });

  test('to borte på Åsheim 2 og utføreren på Nord: svaret, nivåene og besøkene følger med', async () => {
    world.setTime('2026-11-23 06:41');
    await takeAway(world, ['p1', 'p2', 'p3'], '2026-11-23');
    world.setTime('2026-11-23 06:42');
    const picture = await read(crisisLeader);
    expect(picture.answer).toMatchObject({ state: 'short', unitsShort: 2, units: 2 });
    expect(picture.answer.worst).toMatchObject({ competence: 'nurse', belowMinimum: 1 });
    expect(picture.tiles.away).toEqual({ now: 3, yesterday: 0 });
    expect(picture.tiles.visits).toMatchObject({ total: 1, must: 1 });
    expect(picture.total).toMatchObject({ unitsAct: 2, level: 'act' });
    const north = picture.units.find((unit) => unit.unitId === 'N');
    expect(north?.reasons.map((reason) => reason.code)).toContain('situation.level.must-visits');
    expect(picture.changes.items.map((change) => [change.kind, change.unitName, change.facts['people']])).toEqual(
      expect.arrayContaining([
        ['away', 'Åsheim 2', 2],
        ['away', 'Hjemmetjeneste Nord', 1],
      ]),
    );
  });

  test('rapport med smitte og en beslutning: nytt siden sist, og borte fra lista når det er sett', async () => {
    world.setTime('2026-11-23 06:50');
    await world.as(crisisLeader, (work) => recordLook(work, '2026-11-23T05:45:00.000Z' as Instant));
    await send('A2', { ...ward, infected: 3, serviceStatus: 'reduced' });
    await world.as(crisisLeader, (work) =>
      recordDecision(work, {
        kind: 'staffing.response.called-out',
        title: 'Nivå 2 på Åsheim',
        why: '',
        known: [],
        facts: {},
      }),
    );
    world.setTime('2026-11-23 06:55');
    const picture = await read(crisisLeader);
    expect(picture.changes.since).toBe('2026-11-23T05:45:00.000Z');
    const fresh = picture.changes.items.filter((change) => change.isNew);
    expect(fresh.map((change) => change.kind).sort()).toEqual(['decision', 'report', 'service-status']);
    expect(picture.trend.at(-1)).toMatchObject({ infected: 3, unitsReported: 1, unitsExpected: 3 });
    expect(picture.overdueReports.map((one) => one.unitId).sort()).toEqual(['A1', 'N']);
    await world.as(crisisLeader, (work) => recordLook(work, picture.ages.calculatedAt));
    await world.as(crisisLeader, (work) => recordLook(work, '2026-11-23T05:00:00.000Z' as Instant));
    const after = await read(crisisLeader);
    expect(after.changes.newCount).toBe(0);
    expect(after.changes.items.length).toBe(picture.changes.items.length);
  });

  test('enhetslederen ser egen enhet, og et sted som ikke finnes er ikke der', async () => {
    const leader = world.actor('unit_leader', ['A2']);
    const own = await read(leader);
    expect(own.units.map((unit) => unit.unitId)).toEqual(['A2']);
    expect(own.tiles.away.now).toBe(2);
    expect(own.changes.items.some((change) => change.unitId === 'N')).toBe(false);
    expect((await read(leader, 'A2')).place.path.map((one) => one.name)).toEqual(['Åsheim', 'Åsheim 2']);
    await expect(read(leader, 'N')).rejects.toThrow(NotYours);
    await expect(read(crisisLeader, 'finnes-ikke')).rejects.toThrow(NotYours);
    expect((await read(crisisLeader, 'A')).units.map((unit) => unit.unitId).sort()).toEqual(['A1', 'A2']);
  });

  test('skjemaet gir noe tilbake: egne hull, egen utvikling, eget utstyr', async () => {
    const form = await world.as(world.actor('unit_leader', ['A2']), (work) => readReportForm(work, 'A2'));
    expect(form).toMatchObject({
      unitName: 'Åsheim 2',
      slotDate: monday,
      slotMinute: 360,
      overdue: false,
      countsAreStock: false,
      mayReport: true,
      schedule: [360],
    });
    expect(form.holes).toBe(28);
    expect(form.current).toMatchObject({ infected: 3, reportedByName: 'Ragna Solbris' });
    expect(form.items[0]?.item).toBe('Visir');
    expect(form.trend.at(-1)?.infected).toBe(3);
    await expect(world.as(world.actor('unit_leader', ['A2']), (work) => readReportForm(work, 'N'))).rejects.toThrow(
      NotYours,
    );
    const overview = await world.as(world.actor('unit_leader', ['A2']), (work) => readReportsOverview(work, undefined));
    expect(overview.units.map((unit) => [unit.unitId, unit.state])).toEqual([['A2', 'reported']]);
    expect(overview.mayRemind).toBe(false);
  });

  test('besøk uten utfører: navnet på den skjermede ser bare lederen', async () => {
    const visits = (actor: Actor) =>
      world.as(actor, async (work) =>
        visitsWithoutCarerReplySchema.parse(await readVisitsWithoutCarer(work, { from: monday, days: 2 })),
      );
    const coordinator = await visits(world.actor('staffing_coordinator'));
    expect(coordinator.groups.map((group) => [group.importance, group.visits.length])).toEqual([
      ['must', 2],
      ['should', 0],
      ['can_wait', 0],
    ]);
    expect(coordinator.groups[0]?.visits[0]).toMatchObject({
      userName: null,
      protected: true,
      plannedCarerName: 'Bo Vik',
      // No assessment stands behind what the visit's own row names.
      allowed: [],
    });
    const leader = await visits(world.actor('unit_leader', ['N']));
    expect(leader.groups[0]?.visits[0]?.userName).toBe('Skjult Navn');
    expect((await visits(world.actor('unit_leader', ['A2']))).visits).toBe(0);
  });

  test('situasjonsrapport: kriseledelsen får alt, statsforvalteren bare summer uten små tall', async () => {
    const report = (actor: Actor, audience?: 'crisis_management' | 'county_governor', place?: string) =>
      world.as(actor, async (work) =>
        situationReportSchema.parse(await readSituationReport(work, { audience, place })),
      );
    const inside = await report(crisisLeader);
    expect(inside.audience).toBe('crisis_management');
    expect(inside.staffing).toMatchObject({ people: 3, awayNow: { n: 3 }, unitsShort: 2 });
    expect(inside.infection.at(-1)).toMatchObject({
      unitId: null,
      infected: { n: 3, hidden: false },
      unitsReported: 1,
    });
    expect(inside.decisions.map((one) => one.title)).toEqual(['Nivå 2 på Åsheim']);
    expect(inside.units.length).toBeGreaterThan(0);

    const governor = await report(world.actor('county_governor'));
    expect(governor).toMatchObject({ audience: 'county_governor', units: [], decisions: [], changes: [] });
    expect(governor.staffing).toMatchObject({ worst: null, awayNow: { n: null, hidden: true } });
    expect(governor.infection.map((row) => row.infected.n)).not.toContain(3);
    expect(JSON.stringify(governor)).not.toContain('Åsheim 2');

    await expect(report(world.actor('county_governor'), 'crisis_management')).rejects.toThrow(NotYours);
    await expect(report(world.actor('unit_leader', ['A2']), 'county_governor')).rejects.toThrow(NotYours);
    const own = await report(world.actor('unit_leader', ['A2']));
    expect(own.units.map((unit) => unit.unitId)).toEqual(['A2']);
    await expect(report(world.actor('unit_leader', ['A2']), undefined, 'N')).rejects.toThrow(NotYours);
  });
});
