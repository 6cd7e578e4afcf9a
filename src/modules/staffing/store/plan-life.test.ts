import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import { readDrafts } from '#modules/messages/index.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { CARE_TOWN_DAYS, CARE_TOWN_FROM, careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { planDeskOf } from '../planning/plan-desk.ts';
import { withdrawAbsences } from './change-absences.ts';
import type { PlanTask } from './create-plan.ts';
import { createPlan } from './create-plan.ts';
import { decidePlan, discardPlan, undoDecisions } from './decide-plan.ts';
import type { PlanRow } from './plan-rows.ts';
import { getPlan } from './plan-rows.ts';
import { publishPlan, readPublishOutlook } from './publish-plan.ts';
import { recordAbsences } from './record-absences.ts';
import { replanAround } from './replan-plan.ts';
import { unpublishPlan } from './unpublish-plan.ts';

const night = idOf('aasheim-2', 'nurse', 7);

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error instanceof NotYours ? 'not-yours' : String(error)),
  );

describe.each(testDatabases())('en plans liv ($name)', ({ open, name }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const enter = async (municipality: Municipality) => {
    town = await openTown(database, municipality);
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    colleague = await town.actor('Ola Nattlys', 'staffing_coordinator');
  };
  beforeEach(() => enter(careTown()));

  const away = (personId: string, from = '2026-11-23', to: string | null = '2026-12-03') =>
    town.work(coordinator, (work) =>
      recordAbsences(work, [
        { personId, kind: 'sick', from: plainDate(from), to: to ? plainDate(to) : null, note: '' },
      ]),
    );
  const read = (planId: number) => inTenant(database, town.tenantId, (trx) => getPlan(trx, planId));
  const solve = async (begin: (solver: { solver: string }) => Promise<PlanTask>): Promise<PlanRow> => {
    const desk = planDeskOf(town.platform);
    const task = await begin(desk);
    await desk.run(coordinator, task);
    return read(task.planId);
  };
  const plan = (unitId: string | null = null, actor = coordinator) =>
    solve((solver) =>
      town.work(actor, (work) =>
        createPlan(
          work,
          { period: { from: CARE_TOWN_FROM, days: CARE_TOWN_DAYS }, unitId, seed: 1, timeLimitSeconds: 2 },
          solver,
        ),
      ),
    );
  const publish = (row: Pick<PlanRow, 'planId' | 'revision'>, actor = coordinator) =>
    town.work(actor, (work) => publishPlan(work, row.planId, row.revision, 'Ni borte på Åsheim'));
  const documentOf = (row: PlanRow) => {
    if (!row.document) throw new Error(`plan ${row.planId} is ${row.state}: ${row.fault}`);
    return row.document;
  };
  const rosterOf = (planId: number) =>
    inTenant(database, town.tenantId, (trx) =>
      trx
        .selectFrom('rosterShift')
        .select(['personId', 'date', 'shift', 'unitId', 'kind'])
        .where('planId', '=', planId)
        .execute(),
    );

  test('nattsykepleieren er borte: planen dekker nettene lovlig, publiseres og står i turnus, logg og utkast', async () => {
    await away(night);
    const proposed = await plan();
    expect([proposed.state, proposed.findings]).toEqual(['proposed', []]);
    const { assignments, uncovered } = documentOf(proposed);
    expect(assignments.length).toBeGreaterThan(0);
    expect(uncovered.filter((row) => row.belowMinimum > 0)).toEqual([]);
    const done = await publish(proposed);
    expect(done).toMatchObject({ shifts: assignments.length, revision: proposed.revision + 1, logSeq: 1 });
    expect(await rosterOf(proposed.planId)).toHaveLength(assignments.length);
    const log = await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 10 }));
    expect(log.entries).toMatchObject([{ kind: 'staffing.plan.published', why: 'Ni borte på Åsheim' }]);
    const drafts = await town.work(coordinator, (work) => readDrafts(work, 'plan', String(proposed.planId)));
    expect(drafts.map((draft) => draft.personId).sort()).toEqual(
      [...new Set(assignments.map((one) => one.personId))].sort(),
    );
    expect(await codeOf(publish({ ...proposed, revision: done.revision }))).toBe('staffing.plan.not-now');
    const again = await plan();
    expect(documentOf(again).open.reduce((sum, row) => sum + row.belowMinimum, 0)).toBe(0);
  });

  test('det som avvises, publiseres ikke; det som angres, er med igjen', async () => {
    await away(night);
    const proposed = await plan();
    const [first, second] = documentOf(proposed).assignments;
    if (!first || !second) throw new Error('too few shifts');
    const { planId } = proposed;
    const word = (one: typeof first, decision: 'refuse' | 'pin' | 'accept') => ({
      personId: one.personId,
      unitId: one.unitId,
      date: one.date,
      shift: one.shift,
      competence: one.competence,
      decision,
    });
    const decided = await town.work(coordinator, (work) =>
      decidePlan(work, planId, proposed.revision, [word(first, 'refuse'), word(second, 'pin')]),
    );
    const [refusal] = decided.decisionIds;
    const outlook = await town.work(coordinator, (work) => readPublishOutlook(work, planId));
    expect(outlook.chosen).not.toContainEqual(first);
    expect(outlook.figures).toMatchObject({
      refused: 1,
      pinned: 1,
      openAfter: documentOf(proposed).uncovered.length + 1,
    });
    const undone = await town.work(coordinator, (work) =>
      undoDecisions(work, planId, decided.plan.revision, [refusal ?? 0]),
    );
    const after = await town.work(coordinator, (work) => readPublishOutlook(work, planId));
    expect(after.chosen).toHaveLength(documentOf(proposed).assignments.length);
    expect(undone.words.map((one) => one.decision)).toEqual(['pin']);
  });

  test('ny plan rundt avgjørelsene: den avviste er borte, den låste står, den første planen kan sammenlignes', async () => {
    await away(night);
    const proposed = await plan();
    const [first, second] = documentOf(proposed).assignments;
    if (!first || !second) throw new Error('too few shifts');
    const decided = await town.work(coordinator, (work) =>
      decidePlan(work, proposed.planId, proposed.revision, [
        { ...first, decision: 'refuse' },
        { ...second, decision: 'accept' },
      ]),
    );
    const next = await solve((solver) =>
      town.work(coordinator, (work) => replanAround(work, proposed.planId, decided.plan.revision, {}, solver)),
    );
    expect(next).toMatchObject({ state: 'proposed', replacesPlanId: proposed.planId, findings: [] });
    const keys = documentOf(next).assignments.map((one) => [one.personId, one.date, one.shift, one.unitId].join());
    expect(keys).toContain([second.personId, second.date, second.shift, second.unitId].join());
    expect(keys).not.toContain([first.personId, first.date, first.shift, first.unitId].join());
    expect((await read(proposed.planId)).state).toBe('proposed');
  });

  test('en som ikke er foreslått, kan låses på et hull, men ikke på en vakt som ikke er åpen', async () => {
    await away(night);
    const proposed = await plan();
    const [hole] = documentOf(proposed).open;
    if (!hole) throw new Error('no hole');
    const pin = (shift: string) =>
      town.work(coordinator, (work) =>
        decidePlan(work, proposed.planId, proposed.revision, [
          {
            personId: 'pool-1',
            unitId: hole.unitId,
            date: hole.date,
            shift,
            competence: hole.competence,
            decision: 'pin',
          },
        ]),
      );
    expect(await codeOf(pin('D'))).toBe('staffing.plan.no-such-shift');
    expect(await codeOf(pin(hole.shift))).toBe('done');
  });

  test('den som bestemmer på et gammelt bilde, får vite hvem som kom først og når', async () => {
    await away(night);
    const proposed = await plan();
    const [first] = documentOf(proposed).assignments;
    if (!first) throw new Error('no shift');
    const decide = (actor: Actor) =>
      town.work(actor, (work) =>
        decidePlan(work, proposed.planId, proposed.revision, [{ ...first, decision: 'refuse' }]),
      );
    await decide(colleague);
    await expect(decide(coordinator)).rejects.toMatchObject({
      code: 'staffing.plan.changed-meanwhile',
      facts: { by: 'Ola Nattlys', at: '2026-11-23T05:40:00.000Z' },
    });
    expect(await codeOf(publish(proposed))).toBe('staffing.plan.changed-meanwhile');
  });

  test('en av dem som er foreslått, blir syk før publisering: planen avvises med det den bryter', async () => {
    await away(night);
    const proposed = await plan();
    const person = documentOf(proposed).assignments[0]?.personId ?? '';
    await away(person, '2026-11-23', null);
    await expect(publish(proposed)).rejects.toMatchObject({
      code: 'staffing.plan.outdated',
      facts: { codes: ['absence'], changedSince: ['availability'] },
    });
    const { breaches } = await town.work(coordinator, (work) => readPublishOutlook(work, proposed.planId));
    expect(breaches.every((finding) => finding.personId === person)).toBe(true);
  });

  test('den borte kommer tilbake før publisering: vaktene er dekket, og planen sier det', async () => {
    const { recorded } = await away(night);
    const proposed = await plan();
    await town.work(coordinator, (work) => withdrawAbsences(work, recorded));
    await expect(publish(proposed)).rejects.toMatchObject({ facts: { codes: ['over-covered'] } });
  });

  test('at noe annet er endret, hindrer ikke', async () => {
    await away(night);
    const proposed = await plan();
    await away(idOf('fuglenes-1', 'health_worker', 2), '2026-12-05', '2026-12-06');
    expect(await codeOf(publish(proposed))).toBe('done');
  });

  test('to planer for de samme hullene: bare den første kan publiseres', async () => {
    await away(night);
    const [one, two] = [await plan(), await plan()];
    expect(await codeOf(publish(one))).toBe('done');
    expect(await codeOf(publish(two))).toBe('staffing.plan.outdated');
  });

  test('trekke tilbake en publisert plan: turnus, utkast og logg følger, og den kan publiseres igjen', async () => {
    await away(night, '2026-11-25');
    const proposed = await plan();
    const { revision } = await publish(proposed);
    const next = await town.work(coordinator, (work) => unpublishPlan(work, proposed.planId, revision));
    expect(await rosterOf(proposed.planId)).toEqual([]);
    const drafts = await town.work(coordinator, (work) => readDrafts(work, 'plan', String(proposed.planId)));
    expect(new Set(drafts.map((draft) => draft.state))).toEqual(new Set(['withdrawn']));
    expect(await codeOf(publish({ ...proposed, revision: next }))).toBe('done');
    const log = await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 10 }));
    expect(log.entries.map((entry) => entry.kind)).toEqual([
      'staffing.plan.published',
      'staffing.plan.unpublished',
      'staffing.plan.published',
    ]);
  });

  test('det kan ikke trekkes tilbake når en vakt har begynt, noe bygger på det, eller turnus er endret', async () => {
    await away(night, '2026-11-25');
    const first = await plan();
    const { revision } = await publish(first);
    const undo = () => codeOf(town.work(coordinator, (work) => unpublishPlan(work, first.planId, revision)));
    await away(idOf('aasheim-1', 'nurse', 7), '2026-11-25');
    const second = await plan();
    const later = await publish(second);
    expect(await undo()).toBe('staffing.plan.built-upon');
    await town.work(coordinator, (work) => unpublishPlan(work, second.planId, later.revision));
    const [row] = await rosterOf(first.planId);
    await inTenant(database, town.tenantId, (trx) =>
      trx
        .updateTable('rosterShift')
        .set({ planId: null })
        .where('personId', '=', row?.personId ?? '')
        .where('date', '=', row?.date ?? CARE_TOWN_FROM)
        .execute(),
    );
    expect(await undo()).toBe('staffing.plan.roster-changed');
    expect(await rosterOf(first.planId)).toHaveLength(documentOf(first).assignments.length - 1);
    town.clock.minutes = 10 * 24 * 60;
    expect(await undo()).toBe('staffing.plan.already-begun');
  });

  test('en plan hvis vakter er over, publiseres ikke', async () => {
    await away(night);
    const proposed = await plan();
    town.clock.minutes = 20 * 24 * 60;
    expect(await codeOf(publish(proposed))).toBe('staffing.plan.shifts-over');
  });

  test('en enhetsleder planlegger for egen enhet, ikke for hele kommunen, og publiserer ikke', async () => {
    await away(night);
    await away(idOf('fuglenes-1', 'nurse', 7));
    const leader = await town.actor('Siv Leder', 'unit_leader', 'aasheim-2');
    expect(await codeOf(plan(null, leader))).toBe('not-yours');
    expect(await codeOf(plan('fuglenes-1', leader))).toBe('not-yours');
    const own = await plan('aasheim-2', leader);
    expect(new Set(documentOf(own).open.map((row) => row.unitId))).toEqual(new Set(['aasheim-2']));
    expect(await codeOf(publish(own, leader))).toBe('not-yours');
    const decide = (personId: string) =>
      codeOf(
        town.work(leader, (work) =>
          decidePlan(work, own.planId, own.revision, [
            { ...documentOf(own).assignments[0], personId, decision: 'refuse' } as never,
          ]),
        ),
      );
    expect(await decide('9999')).toBe('not-yours');
  });

  test('ingen løsning: alle hull står igjen med grunner, og det er ingenting å publisere', async () => {
    await enter({ ...careTown(), trained: [], pool: [], rules: { maxExtraShifts: 0 } });
    await away(night);
    const proposed = await plan();
    const { assignments, uncovered, open: before } = documentOf(proposed);
    expect([assignments, uncovered.length]).toEqual([[], before.length]);
    expect(uncovered.every((row) => row.reasons.reduce((sum, one) => sum + one.people, 0) === 48)).toBe(true);
    expect(await codeOf(publish(proposed))).toBe('staffing.plan.nothing-to-publish');
  });

  test('hele kommunen borte: planen blir til likevel', async () => {
    await town.work(coordinator, (work) =>
      recordAbsences(
        work,
        careTown().staff.map((one) => ({
          personId: one.staffId,
          kind: 'quarantine',
          from: CARE_TOWN_FROM,
          to: null,
          note: '',
        })),
      ),
    );
    const proposed = await plan();
    expect(proposed.findings).toEqual([]);
    expect(documentOf(proposed).assignments.every((one) => one.personId.startsWith('pool-'))).toBe(true);
  });

  test('en tom kommune har ikke noe å planlegge', async () => {
    const empty = { staff: [], pool: [], trained: [], workplaces: [], roster: [], demand: [] };
    await enter({ ...careTown(), ...empty });
    expect(await codeOf(plan())).toBe('staffing.plan.no-demand');
  });

  test('en turnus som alt bryter loven, planlegges det rundt', async () => {
    const town2 = careTown();
    const everyDay = Array.from({ length: 14 }, (_, day) => ({
      staffId: idOf('aasheim-1', 'nurse', 1),
      date: plainDate(`2026-11-${String(17 + day).padStart(2, '0')}`),
      shift: day % 2 ? 'A' : 'N',
      unitId: 'aasheim-1',
      kind: 'normal' as const,
    }));
    const other = town2.roster.filter((row) => row.staffId !== idOf('aasheim-1', 'nurse', 1));
    await enter({ ...town2, roster: [...other, ...everyDay] });
    await away(night);
    const proposed = await plan();
    expect(proposed.findings).toEqual([]);
    expect(await codeOf(publish(proposed))).toBe('done');
  });

  test('gitt opp mens den regnes: resultatet lagres ikke', async () => {
    await away(night);
    const desk = planDeskOf(town.platform);
    const task = await town.work(coordinator, (work) =>
      createPlan(
        work,
        { period: { from: CARE_TOWN_FROM, days: CARE_TOWN_DAYS }, unitId: null, seed: 1, timeLimitSeconds: 2 },
        desk,
      ),
    );
    await town.work(coordinator, (work) => discardPlan(work, task.planId, 1));
    await desk.run(coordinator, task);
    expect(await read(task.planId)).toMatchObject({ state: 'discarded', document: undefined });
  });

  test('stoppet: det beste så langt står', async () => {
    await away(night);
    const desk = planDeskOf(town.platform);
    const task = await town.work(coordinator, (work) =>
      createPlan(
        work,
        { period: { from: CARE_TOWN_FROM, days: CARE_TOWN_DAYS }, unitId: null, seed: 1, timeLimitSeconds: 60 },
        desk,
      ),
    );
    const running = desk.run(coordinator, task);
    expect(desk.stop(town.tenantId, task.planId)).toBe(true);
    await running;
    expect(await read(task.planId)).toMatchObject({ state: 'proposed', findings: [] });
  });

  if (name === 'postgres') {
    test('to publiserer hver sin plan i samme øyeblikk: én går, ingen vakt gis to ganger', async () => {
      await away(night);
      const [one, two] = [await plan(), await plan()];
      const outcomes = await Promise.all([codeOf(publish(one)), codeOf(publish(two, colleague))]);
      expect(outcomes.sort()).toEqual(['done', 'staffing.plan.outdated']);
      const [first, second] = [await rosterOf(one.planId), await rosterOf(two.planId)];
      expect([first.length, second.length].sort()[0]).toBe(0);
    });

    test('to publiserer samme plan, eller en avviser mens en annen publiserer: den andre får beskjed', async () => {
      await away(night);
      const proposed = await plan();
      const [first] = documentOf(proposed).assignments;
      if (!first) throw new Error('no shift');
      const outcomes = await Promise.all([
        codeOf(publish(proposed)),
        codeOf(publish(proposed, colleague)),
        codeOf(
          town.work(colleague, (work) =>
            decidePlan(work, proposed.planId, proposed.revision, [{ ...first, decision: 'refuse' }]),
          ),
        ),
      ]);
      expect(outcomes.sort()).toEqual(['done', 'staffing.plan.changed-meanwhile', 'staffing.plan.changed-meanwhile']);
    });
  }
});
