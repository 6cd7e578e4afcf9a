import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import { readUnitStatuses } from '#modules/organisation/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { CARE_TOWN_FROM, careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { costDeskOf } from '../../planning/cost-desk.ts';
import { recordConsultation } from '../consultation/consultations.ts';
import { beginCost, readCosts } from './cost-rows.ts';
import type { RuleWish } from './cross-site-rules.ts';
import { decideRule, endRule, proposeRule, RULE_SUBJECT, readRules, takeBackRule } from './cross-site-rules.ts';
import { setFullPostOffer } from './full-post-offers.ts';
import { readCrossSite } from './read-cross-site.ts';

const PART_TIMER = idOf('aasheim-2', 'nurse', 1);
const FORBIDDEN: RuleWish = {
  unitId: 'aasheim-2',
  rule: 'forbidden',
  from: CARE_TOWN_FROM,
  to: addDays(CARE_TOWN_FROM, 21),
  maxSites: null,
  named: [],
  reason: 'Smitte i nabohuset',
  legalBasis: 'Styringsrett, drøftet',
};

describe.each(testDatabases())('arbeid på tvers ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;
  let leader: Actor;
  let delegate: Actor;

  beforeAll(async () => {
    database = await open();
    const { staff, workplaces, ...rest } = careTown();
    town = await openTown(database, {
      ...rest,
      staff: staff.map((one) => (one.staffId === PART_TIMER ? { ...one, employmentPct: 60 } : one)),
      workplaces: [...workplaces, { staffId: PART_TIMER, workplace: 'fuglenes-1', pct: 30 }],
    });
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    leader = await town.actor('Turid Myrull', 'unit_leader', 'fuglenes-1');
    delegate = await town.actor('Aud Varselbluss', 'safety_delegate');
  });
  afterAll(() => database.close());

  const read = (actor: Actor) => town.work(actor, (work) => readCrossSite(work, 14, () => undefined));
  const revisionOf = async (ruleId: number) =>
    (await town.work(coordinator, (work) => readRules(work, ruleId)))[0]?.revision ?? 0;
  const hear = (ruleId: number, party: 'staff_representative' | 'safety_delegate') =>
    town.work(coordinator, (work) =>
      recordConsultation(
        work,
        { subjectKind: RULE_SUBJECT, subjectId: String(ruleId) },
        { party, heardName: 'Brynjar Tuftebekk', heardOn: CARE_TOWN_FROM, stance: 'dissents', statement: 'For lenge' },
      ),
    );

  test('nettet: to som binder hus sammen, navn til den som leder dem, bare tall til verneombudet', async () => {
    const all = await read(coordinator);
    expect(all.figures).toMatchObject({ sites: 2, peopleAcross: 2, links: 2 });
    expect(all.people.map(({ personId }) => personId).toSorted()).toEqual([idOf('aasheim-1', 'nurse', 1), PART_TIMER]);
    const own = await read(leader);
    expect(own.people.map(({ personId }) => personId)).toEqual([PART_TIMER]);
    const figuresOnly = await read(delegate);
    expect([figuresOnly.people, figuresOnly.candidates, figuresOnly.figures]).toEqual([[], [], all.figures]);
    expect(figuresOnly.edges.flatMap((edge) => edge.people)).toEqual([]);
  });

  test('en regel gjelder først når begge er hørt, også den som er imot; den står i enhetens status; angres og avsluttes', async () => {
    const ruleId = await town.work(coordinator, (work) => proposeRule(work, FORBIDDEN));
    const decide = async () => {
      const revision = await revisionOf(ruleId);
      await town.work(coordinator, (work) => decideRule(work, ruleId, revision));
    };
    await expect(decide()).rejects.toMatchObject({ code: 'staffing.consultation.missing' });
    await hear(ruleId, 'staff_representative');
    await expect(decide()).rejects.toMatchObject({ facts: { parties: ['safety_delegate'] } });
    await hear(ruleId, 'safety_delegate');
    expect((await read(coordinator)).findings).toEqual([]);
    await decide();
    const statuses = () => town.work(coordinator, (work) => readUnitStatuses(work, ['aasheim-2']));
    expect(await statuses()).toMatchObject([{ status: 'no_cross_site', from: FORBIDDEN.from, to: FORBIDDEN.to }]);
    expect((await read(coordinator)).findings.map(({ code, personId }) => [code, personId])).toEqual([
      ['staffing.cross-site.forbidden', PART_TIMER],
    ]);

    const taken = await revisionOf(ruleId);
    await town.work(coordinator, (work) => takeBackRule(work, ruleId, taken));
    expect(await statuses()).toEqual([]);
    await decide();
    const ended = await revisionOf(ruleId);
    await town.work(coordinator, (work) => endRule(work, ruleId, ended, addDays(CARE_TOWN_FROM, 7)));
    expect(await statuses()).toMatchObject([{ to: addDays(CARE_TOWN_FROM, 7) }]);
    await expect(town.work(coordinator, (work) => endRule(work, ruleId, ended, FORBIDDEN.from))).rejects.toMatchObject({
      code: 'staffing.cross-site.changed-meanwhile',
    });
    const log = await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 10 }));
    expect(log.entries.map(({ kind }) => kind).toReversed()).toEqual(
      ['decided', 'taken-back', 'decided', 'ended'].map((verb) => `staffing.cross-site-rule.${verb}`),
    );
  });

  test.each([
    ['slutter før den begynner', { to: CARE_TOWN_FROM }, 'staffing.cross-site.backwards'],
    ['begrenset uten grense', { rule: 'limited', maxSites: null }, 'staffing.cross-site.no-limit'],
  ] as const)('et forslag avvises: %s', async (_, change, code) => {
    await expect(
      town.work(coordinator, (work) => proposeRule(work, { ...FORBIDDEN, ...change })),
    ).rejects.toMatchObject({ code });
  });

  test('en hel stilling i tilbud fjerner koblingen i nettet; to samtidig: den andre får vite det', async () => {
    const before = await read(coordinator);
    expect(before.candidates.map(({ personId, linksRemoved }) => [personId, linksRemoved])).toEqual([[PART_TIMER, 1]]);
    const target = { personId: PART_TIMER, unitId: 'aasheim-2', linksRemoved: 1 };
    await town.work(coordinator, (work) => setFullPostOffer(work, target, 'offered', null));
    const after = await read(coordinator);
    expect([after.figures.links, after.figuresAfterOffers.links, after.offered]).toEqual([2, 1, 1]);
    await expect(
      town.work(coordinator, (work) => setFullPostOffer(work, target, 'accepted', null)),
    ).rejects.toMatchObject({ code: 'staffing.cross-site.changed-meanwhile' });
    await town.work(coordinator, (work) => setFullPostOffer(work, target, 'declined', 1));
    expect((await read(coordinator)).figuresAfterOffers.links).toBe(2);
    await town.work(coordinator, (work) => setFullPostOffer(work, target, null, 2));
    expect((await read(coordinator)).candidates[0]?.offer).toBeNull();
  });

  test('hva regelen koster: to søk, lagret med dag', async () => {
    const task = await town.work(coordinator, (work) => beginCost(work, ['aasheim-1', 'aasheim-2']));
    await costDeskOf(town.platform).run(coordinator, task);
    const [cost] = await town.work(coordinator, readCosts);
    expect(cost).toMatchObject({ from: CARE_TOWN_FROM, days: 14, fault: null, startedByName: 'Ragna Solbris' });
    expect(cost?.result).toMatchObject({
      without: { missing: 0, belowMinimum: 0 },
      withRule: { missing: 0, belowMinimum: 0 },
      withEmployer: 1,
    });
  });
});
