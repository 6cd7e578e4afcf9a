import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog, readMyTasks } from '#modules/log/index.ts';
import { readDrafts } from '#modules/messages/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { VisitRule } from '../../domain/visiting/visit-rule.ts';
import { chaseVisitReviews } from './chase-visit-reviews.ts';
import { decideVisitRule, endVisitRule, reviewVisitRule, takeBackVisitRule } from './decide-visit-rule.ts';
import { approveNotice } from './notice-approvals.ts';
import { readUnitVisiting } from './read-unit-visiting.ts';
import { readVisiting } from './read-visiting.ts';
import { decideVisitException, endVisitException } from './visit-exceptions.ts';
import { deleteOldVisitors, recordVisitor, signOutVisitor } from './visitors.ts';

const WARD = 'aasheim-2';
const today = plainDate('2026-11-23');
const DAY_MINUTES = 24 * 60;

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : (error as Error).constructor.name),
  );

/** Two residents on the ward, one with two relatives who read different languages. */
async function moveIn(database: Database, tenantId: number): Promise<void> {
  await inTenant(database, tenantId, async (trx) => {
    const user = (userId: string, name: string) => ({ tenantId, userId, name, sortKey: name, unitId: WARD });
    await trx
      .insertInto('serviceUser')
      .values([user('U1', 'Målfrid Øye'), user('U2', 'Torbjørn Ås')])
      .execute();
    const relative = (relativeId: string, name: string, language: string, phone: string) => ({
      tenantId,
      relativeId,
      userId: 'U1',
      name,
      language,
      phone,
    });
    await trx
      .insertInto('relative')
      .values([relative('P1', 'Are Øye', 'nn', '68 05 00 02'), relative('P2', 'Ewa Øye', 'pl', '68 05 00 03')])
      .execute();
  });
}

describe.each(testDatabases())('besøk i databasen ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let leader: Actor;
  let doctor: Actor;
  let other: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, careTown());
    await moveIn(database, town.tenantId);
    leader = await town.actor('Turid Myrull', 'unit_leader', WARD);
    doctor = await town.actor('Ingebjørg Lund', 'municipal_doctor');
    other = await town.actor('Odd Kornkråke', 'unit_leader', 'fuglenes-1');
  });

  const rule = (part: Partial<VisitRule> = {}): VisitRule => ({
    unitId: WARD,
    level: 'limited',
    basis: 'professional_advice',
    reference: '',
    cause: 'infection_in_unit',
    ground: 'To beboere har fått påvist smitte',
    necessity: 'Seks er ikke vaksinert',
    alternatives: 'Munnbind alene er prøvd',
    contact: '68 05 00 10',
    visitorsAtOnce: 2,
    booked: true,
    outdoors: false,
    ownRoom: true,
    faceMask: true,
    commonRoomsClosed: false,
    from: today,
    to: addDays(today, 14),
    reviewOn: addDays(today, 7),
    ...part,
  });
  const closed = { level: 'closed', basis: 'local_regulation' } as const;
  const decide = (actor: Actor, part: Partial<VisitRule> = {}) =>
    town.work(actor, (work) => decideVisitRule(work, rule(part)));
  const seen = (actor = leader) => town.work(actor, (work) => readUnitVisiting(work, WARD));

  test('en avdelingsleder begrenser besøk: det gjelder, står i loggen, og pårørende har varsel på sitt språk', async () => {
    const { ruleId, drafts } = await decide(leader);
    expect(drafts).toBe(2);
    const unit = await seen();
    expect(unit.rule).toMatchObject({ ruleId, level: 'limited', state: 'in-force', decidedBy: 'Turid Myrull' });
    const [entry] = (await town.work(leader, (work) => readDecisionLog(work, {}, { limit: 10 }))).entries;
    expect(entry).toMatchObject({ kind: 'outbreak.visiting.decided', unitId: WARD, subjectId: ruleId });
    const texts = await town.work(leader, (work) => readDrafts(work, 'visit-rule', ruleId));
    expect(texts.map((one) => [one.personName, one.locale, one.subject])).toEqual([
      ['Are Øye', 'nn', expect.stringContaining('Avgrensa besøk')],
      ['Ewa Øye', 'nb', expect.stringContaining('Begrenset besøk')],
    ]);
    expect(unit.notices.map((one) => [one.locale, one.approvedBy])).toEqual([
      ['nb', null],
      ['nn', null],
      ['en', null],
      ['pl', null],
    ]);
  });

  test('bare kommunelegen kan stenge etter forskrift; et bofellesskap kan ingen stenge', async () => {
    expect(await codeOf(decide(leader, closed))).toBe('NotYours');
    expect(await codeOf(decide(doctor, { level: 'closed' }))).toBe('outbreak.visiting.closed-needs-regulation');
    expect(await codeOf(decide(doctor, closed))).toBe('done');
    expect(await codeOf(decide(other, {}))).toBe('NotYours');
    const home = careTown().units.find((unit) => unit.dwelling !== 'institution' && unit.kind !== 'nursing_home_ward');
    if (!home) throw new Error('the town has a home');
    expect(await codeOf(decide(doctor, { ...closed, unitId: home.unitId }))).toBe('outbreak.visiting.own-home');
  });

  test('ny avgjørelse avløser den gamle; tas den tilbake, gjelder den gamle igjen med varslene trukket', async () => {
    const first = await decide(leader);
    const second = await decide(doctor, { ...closed, from: addDays(today, 2), to: addDays(today, 10) });
    const history = async () => (await seen()).history.map(({ level, from, to }) => [level, from, to]);
    expect(await history()).toEqual([
      ['closed', addDays(today, 2), addDays(today, 10)],
      ['limited', today, addDays(today, 2)],
    ]);
    expect(await codeOf(decide(leader, { from: addDays(today, 1) }))).toBe('outbreak.visiting.later-rule');
    const back = (actor: Actor) => town.work(actor, (work) => takeBackVisitRule(work, second.ruleId, 1));
    await back(doctor);
    expect(await history()).toEqual([['limited', today, addDays(today, 14)]]);
    const drafts = await town.work(doctor, (work) => readDrafts(work, 'visit-rule', second.ruleId)).catch(() => []);
    expect(drafts.filter((one) => one.state === 'draft')).toEqual([]);
    expect(first.revision).toBe(1);
  });

  test('vurdering som skulle vært gjort, gir lederen én oppgave; vurdert lukker den; to samtidig: den andre får vite det', async () => {
    const { ruleId } = await decide(leader);
    const tasks = async () => (await town.work(leader, readMyTasks)).map(({ kind }) => kind);
    town.clock.minutes += 8 * DAY_MINUTES;
    expect((await seen()).rule?.state).toBe('review-overdue');
    expect(await town.work(leader, chaseVisitReviews)).toBe(1);
    expect(await town.work(leader, chaseVisitReviews)).toBe(0);
    expect(await tasks()).toEqual(['outbreak.visit-rule-review']);
    const review = (reviewOn = addDays(today, 12)) =>
      town.work(leader, (work) => reviewVisitRule(work, ruleId, { revision: 1, reviewOn, note: 'Fortsatt smitte' }));
    expect(await codeOf(review(addDays(today, 30)))).toBe('outbreak.visiting.review-too-late');
    expect(await review()).toBe(2);
    expect(await codeOf(review())).toBe('outbreak.visiting.changed-meanwhile');
    expect(await tasks()).toEqual([]);
    await town.work(leader, (work) => endVisitRule(work, ruleId, 2, 'Ingen smitte lenger'));
    expect((await seen()).rule).toBeNull();
    const { shares } = await town.work(leader, (work) => readVisiting(work, undefined));
    const [november, december] = shares.institution.slice(-2);
    expect([november?.limitedDays, december?.limitedDays]).toEqual([8, 0]);
    expect(november?.limitedInTime).toBe(8);
  });

  test('unntak for én beboer: står til det går ut, navnet ser bare de som skal', async () => {
    await decide(leader);
    const body = {
      unitId: WARD,
      userId: 'U1',
      visitor: 'Are Øye',
      reason: 'Hun er døende',
      allowed: 'Kan være hos henne hele døgnet',
      from: today,
      to: addDays(today, 5),
    };
    const exceptionId = await town.work(leader, (work) => decideVisitException(work, body));
    expect((await seen()).exceptionsNow).toMatchObject([{ exceptionId, userName: 'Målfrid Øye' }]);
    expect((await seen(other)).exceptionsNow).toMatchObject([{ userName: null }]);
    expect(await codeOf(town.work(leader, (work) => decideVisitException(work, { ...body, userId: 'U9' })))).toBe(
      'NotYours',
    );
    await town.work(leader, (work) => endVisitException(work, exceptionId, 1));
    expect((await seen()).exceptionsNow).toEqual([]);
  });

  test('besøkende føres, går og slettes på dagen; andre ser dem ikke, og hvert innsyn er ført', async () => {
    const visitor = { unitId: WARD, userId: 'U1', name: 'Are Øye', phone: '68 05 00 02' };
    const id = await town.work(leader, (work) => recordVisitor(work, visitor));
    town.clock.minutes += 90;
    await town.work(leader, (work) => signOutVisitor(work, id));
    expect((await seen()).visitors).toMatchObject([
      { name: 'Are Øye', userName: 'Målfrid Øye', deleteOn: addDays(today, 14) },
    ]);
    expect((await seen(other)).visitors).toBeNull();
    const looks = await town.work(leader, (work) =>
      work.trx
        .selectFrom('auditEvent')
        .select('auditEvent.action')
        .where('auditEvent.tenantId', '=', work.trx.tenantId)
        .where('auditEvent.action', '=', 'outbreak.visitors.seen')
        .execute(),
    );
    expect(looks).toHaveLength(1);
    expect(await town.work(leader, (work) => deleteOldVisitors(work, addDays(today, 13)))).toBe(0);
    expect(await town.work(leader, (work) => deleteOldVisitors(work, addDays(today, 14)))).toBe(1);
    expect((await seen()).visitors).toEqual([]);
  });

  test('varselet på polsk er merket til noen som har språket, har lest det', async () => {
    await decide(leader);
    await town.work(doctor, (work) => approveNotice(work, 'pl'));
    expect((await seen()).notices.find((one) => one.locale === 'pl')?.approvedBy).toBe('Ingebjørg Lund');
  });
});
