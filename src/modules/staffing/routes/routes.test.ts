import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POLICIES } from '#app/modules.ts';
import { logRoutes } from '#modules/log/routes.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestReply, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { PlanAssignment, RowKeyView } from '../contract.ts';
import { staffingRoutes } from '../routes.ts';

const night = idOf('aasheim-2', 'nurse', 7);
const NINE = [
  ...[1, 2, 3, 7, 8].map((k) => idOf('aasheim-2', 'nurse', k)),
  ...[1, 2, 3, 4].map((k) => idOf('fuglenes-1', 'health_worker', k)),
];

describe.each(testDatabases())('fra fravær til plan over HTTP ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let tenantId: number;
  let coordinator: TestClient;

  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, { policies: POLICIES, routes: [staffingRoutes, logRoutes] });
  });
  beforeEach(async () => {
    tenantId = await insertMunicipality(database, careTown());
    coordinator = await server.signIn(tenantId, ['staffing_coordinator']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const absence = (personId: string, more: object = {}) => ({
    personId,
    kind: 'sick',
    from: '2026-11-23',
    to: '2026-12-03',
    ...more,
  });
  const report = (...ids: string[]) =>
    coordinator.post('/api/staffing/absences', { absences: ids.map((id) => absence(id)) });
  const solved = async (client: TestClient, body: object = {}): Promise<TestReply['body']> => {
    const made = await client.post('/api/staffing/plans', { timeLimitSeconds: 1, ...body });
    expect(made.status).toBe(201);
    return whenSolved(made.body.planId);
  };
  const whenSolved = async (planId: number): Promise<TestReply['body']> => {
    for (;;) {
      const { body } = await coordinator.get(`/api/staffing/plans/${planId}/progress`);
      if (body.state !== 'solving') break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return (await coordinator.get(`/api/staffing/plans/${planId}`)).body;
  };
  const rowOf = ({ unitId, date, shift, competence }: RowKeyView): Record<string, string> => ({
    unitId,
    date,
    shift,
    competence,
  });

  test('hele kjeden: ni borte, hull, plan, avvis, lås, ny plan, sammenlign, publiser, logg', async () => {
    const reported = await report(...NINE);
    expect(reported).toMatchObject({ status: 201, body: { alreadyRecorded: [] } });
    const { opening } = reported.body;
    expect(opening.tolerableRows + opening.mustCoverRows).toBe(opening.rows.length);
    const holes = await coordinator.get('/api/staffing/open-shifts');
    expect(holes.body.missing).toBe(opening.missingAfter);

    const plan = await solved(coordinator);
    expect(plan).toMatchObject({
      state: 'proposed',
      draft: 1,
      findings: [],
      actions: ['decide', 'replan', 'publish', 'discard'],
    });
    expect(plan.figures).toMatchObject({ openBefore: opening.missingAfter, breaches: 0, refused: 0 });
    expect(plan.figures.openAfter).toBe(opening.missingAfter - plan.assignments.length);
    for (const one of plan.assignments) {
      expect(one.cost).toBe(one.terms.reduce((sum: number, term: { points: number }) => sum + term.points, 0));
    }
    const [first, second] = plan.assignments;
    const decided = await coordinator.post(`/api/staffing/plans/${plan.planId}/decisions`, {
      revision: plan.revision,
      decisions: [
        { personId: first.personId, ...rowOf(first), decision: 'refuse' },
        { personId: second.personId, ...rowOf(second), decision: 'pin' },
      ],
    });
    expect(decided).toMatchObject({ status: 200, body: { figures: { refused: 1, pinned: 1 } } });
    const late = await coordinator.post(`/api/staffing/plans/${plan.planId}/publish`, {
      revision: plan.revision,
      why: 'For sent',
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'staffing.plan.changed-meanwhile' } });

    const renewed = await coordinator.post(`/api/staffing/plans/${plan.planId}/replan`, {
      revision: decided.body.revision,
      timeLimitSeconds: 1,
    });
    const next = await whenSolved(renewed.body.planId);
    expect(next).toMatchObject({ draft: 2, replacesPlanId: plan.planId, findings: [] });
    const given = next.assignments.map((one: PlanAssignment) => [one.personId, ...Object.values(rowOf(one))].join());
    expect(given).not.toContain([first.personId, ...Object.values(rowOf(first))].join());
    expect(given).toContain([second.personId, ...Object.values(rowOf(second))].join());
    const compared = await coordinator.get(`/api/staffing/plans/compare?first=${plan.planId}&second=${next.planId}`);
    expect(compared.body.rows.length).toBeGreaterThan(0);
    expect(compared.body.terms.map((term: { code: string }) => term.code)).toContain('uncovered');

    const preview = await coordinator.get(`/api/staffing/plans/${next.planId}/publish-preview`);
    expect(preview.body).toMatchObject({
      shifts: next.assignments.length,
      breaches: [],
      changedSince: [],
      pinsNotInPlan: 0,
    });
    const published = await coordinator.post(`/api/staffing/plans/${next.planId}/publish`, {
      revision: next.revision,
      why: 'Ni borte i to enheter',
    });
    expect(published).toMatchObject({ status: 200, body: { shifts: next.assignments.length, logSeq: 1 } });
    expect((await coordinator.get('/api/log')).body.entries).toMatchObject([{ kind: 'staffing.plan.published' }]);
    const after = await coordinator.get('/api/staffing/open-shifts');
    expect(after.body.missing).toBe(next.figures.openAfter);
    const list = await coordinator.get('/api/staffing/plans');
    expect(list.body.plans.map((one: { state: string }) => one.state)).toEqual(['published', 'proposed']);
    const back = await coordinator.post(`/api/staffing/plans/${next.planId}/unpublish`, {
      revision: published.body.revision,
    });
    expect(back.status).toBe(200);
    expect((await coordinator.get('/api/staffing/open-shifts')).body.missing).toBe(opening.missingAfter);
  });

  test('turnus og forslag i ett rutenett: hullene før og etter, det som står, det som foreslås, flyttede med hvor fra', async () => {
    await report(night);
    const plan = await solved(coordinator);
    const { body } = await coordinator.get(`/api/staffing/plans/${plan.planId}/grid`);
    expect(body.units.map((unit: { unitId: string }) => unit.unitId)).toEqual(['aasheim-2']);
    const [unit] = body.units;
    const before = unit.rows.flatMap((row: { missingBefore: number[] }) => row.missingBefore);
    expect(before.reduce((sum: number, one: number) => sum + one, 0)).toBe(plan.figures.openBefore);
    const duties = unit.people.flatMap((person: any) => person.cells.flatMap((cell: any) => cell.duties ?? []));
    const proposed = duties.filter((duty: { state: string }) => duty.state === 'proposed');
    expect(proposed).toHaveLength(plan.assignments.length);
    expect(duties.some((duty: { state: string }) => duty.state === 'stands')).toBe(true);
    for (const person of unit.people) {
      expect(person.fromUnitName === null).toBe(person.source !== 'own' || person.personId.startsWith('aasheim-2'));
    }
    const all = await coordinator.get(`/api/staffing/plans/${plan.planId}/grid?people=all`);
    expect(all.body.units[0].people.length).toBeGreaterThanOrEqual(16);
  });

  test('kandidater til en vakt: de mulige med pris og regler, resten under første grunn, alle telt én gang', async () => {
    await report(night);
    const plan = await solved(coordinator);
    const [shift] = plan.assignments;
    const query = new URLSearchParams(rowOf(shift)).toString();
    const { body } = await coordinator.get(`/api/staffing/plans/${plan.planId}/candidates?${query}`);
    const excluded = body.excluded.reduce((sum: number, one: { people: number }) => sum + one.people, 0);
    expect(body.possible + excluded).toBe(48 + 2);
    const mine = body.candidates.find((one: { proposed: boolean }) => one.proposed);
    expect(mine.personId).toBe(shift.personId);
    expect(mine.checks).toHaveLength(15);
    const costs = body.candidates.map((one: { addedCost: number }) => one.addedCost);
    expect(costs).toEqual(costs.toSorted((a: number, b: number) => a - b));
    const free = await coordinator.get(`/api/staffing/candidates?${query}`);
    expect(free.body.possible).toBeGreaterThan(0);
    const covered = await coordinator.get(
      `/api/staffing/candidates?${new URLSearchParams({ ...rowOf(shift), shift: 'D' })}`,
    );
    expect(covered.body.possible).toBeGreaterThan(0);
    const nowhere = await coordinator.get(
      `/api/staffing/candidates?${new URLSearchParams({ ...rowOf(shift), shift: 'X' })}`,
    );
    expect(nowhere).toMatchObject({ status: 409, body: { code: 'staffing.replan.unknown-row' } });
  });

  test('prøvd, ikke lagret: hva det åpner og hvem som kan dekke', async () => {
    const { body } = await coordinator.post('/api/staffing/absences/preview', {
      absences: [1, 2, 7].map((k) => ({
        personId: idOf('aasheim-2', 'nurse', k),
        from: '2026-11-23',
        to: '2026-11-30',
      })),
    });
    const { opening, cover } = body;
    expect(opening.mustCoverRows).toBeGreaterThan(0);
    expect(cover.rows).toHaveLength(opening.mustCoverRows);
    expect(cover.withoutOvertime + cover.withOvertime + cover.nobody).toBe(cover.rows.length);
    expect(cover.rows.every((row: any) => (row.how === 'nobody') === (row.best === null))).toBe(true);
    expect((await coordinator.get('/api/staffing/absences')).body).toMatchObject({ total: 0, awayToday: 0 });
  });

  test('en limt liste og en fil: funnet, flertydig, ukjent, feil i en dag', async () => {
    const pasted = await coordinator.post('/api/staffing/absences/resolve', {
      text: `${night}\nÆrfugl Liv\nJerpe\nOle Nordmann`,
    });
    expect(pasted.body).toMatchObject({ found: 2, ambiguous: 1, unknown: 1 });
    const file =
      'Navn;Fra og med;Til og med;Årsak\nFjellrype, Ane;23.11.2026;02.12.2026;Egenmelding\nUkjent, Ola;31.11.2026;;syk\n';
    const boundary = 'grense';
    const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="borte.csv"\r\ncontent-type: text/csv\r\n\r\n${file}\r\n--${boundary}--\r\n`;
    const reply = await coordinator.upload('/api/staffing/absences/read-file', payload, boundary);
    expect(reply.body.lines).toMatchObject([
      { state: 'found', kind: 'sick', from: '2026-11-23', to: '2026-12-03' },
      { state: 'unknown' },
    ]);
    expect(reply.body.faults).toMatchObject([{ row: 3, column: 'Fra og med', value: '31.11.2026' }]);
  });

  test('en enhetsleder: egen enhet, egne folk, plan for egen enhet; ser sine vakter i kommunens plan', async () => {
    await report(night, idOf('fuglenes-1', 'nurse', 7));
    const leader = await server.signIn(tenantId, ['unit_leader', 'aasheim-2']);
    expect(
      (await leader.get('/api/staffing/absences')).body.absences.map((one: { personId: string }) => one.personId),
    ).toEqual([night]);
    const others = await leader.post('/api/staffing/absences', { absences: [absence(idOf('fuglenes-1', 'nurse', 1))] });
    expect(others).toMatchObject({ status: 404, body: { kind: 'not-found' } });
    const whole = await solved(coordinator);
    const seen = (await leader.get(`/api/staffing/plans/${whole.planId}`)).body;
    expect(seen.open.every((row: { unitId: string }) => row.unitId === 'aasheim-2')).toBe(true);
    expect(seen.assignments.length).toBeLessThan(whole.assignments.length);
    expect(seen.actions).toEqual(['decide']);
    expect((await leader.post('/api/staffing/plans', {})).status).toBe(404);
    expect((await leader.post('/api/staffing/plans', { unitId: 'aasheim-2', timeLimitSeconds: 1 })).status).toBe(201);
    expect(
      (await leader.post(`/api/staffing/plans/${whole.planId}/publish`, { revision: whole.revision, why: 'Nei' }))
        .status,
    ).toBe(403);
  });

  test('årsaken: nærmeste leder ser den, koordinatoren ikke', async () => {
    const { body } = await report(night);
    const [one] = body.recorded;
    expect(one).toMatchObject({ mayChange: true, mayOpenCause: false });
    const leader = await server.signIn(tenantId, ['unit_leader', 'aasheim-2']);
    expect((await leader.get(`/api/staffing/absences/${one.availabilityId}`)).body).toMatchObject({
      mayOpenCause: true,
      history: [],
    });
    expect((await leader.get(`/api/staffing/absences/${one.availabilityId}/cause`)).body).toMatchObject({
      kind: 'sick',
    });
    expect((await coordinator.get(`/api/staffing/absences/${one.availabilityId}/cause`)).status).toBe(403);
  });

  test('fremdriften kommer som hendelser til den er ferdig, også når den stoppes', async () => {
    await report(...NINE);
    const made = await coordinator.post('/api/staffing/plans', { timeLimitSeconds: 60 });
    const { planId } = made.body;
    const events = coordinator.get(`/api/staffing/plans/${planId}/events`);
    expect((await coordinator.post(`/api/staffing/plans/${planId}/stop`)).status).toBe(204);
    const told = (await events).text
      .split('\n\n')
      .filter((event) => event.startsWith('event: progress'))
      .map((event) => JSON.parse(event.slice(event.indexOf('{'))));
    expect(told[0]).toMatchObject({ state: 'solving', timeLimitSeconds: 60 });
    expect(told.at(-1)).toMatchObject({ state: 'proposed', phase: 'done' });
    expect((await coordinator.get(`/api/staffing/plans/999999/events`)).status).toBe(404);
  });

  test('en plan som en drept prosess etterlot, sier fra når serveren starter igjen', async () => {
    const [left] = await inTenant(database, tenantId, (trx) =>
      trx
        .insertInto('plan')
        .values({
          tenantId,
          state: 'solving',
          periodFrom: '2026-11-23' as never,
          periodDays: 14,
          seed: 1,
          timeLimitSeconds: 10,
          basedOn: '{}',
          createdAt: '2026-11-23T05:00:00.000Z' as never,
          solver: 'en annen prosess',
          heartbeatAt: '2026-01-01T05:00:00.000Z' as never,
        })
        .returning('planId')
        .execute(),
    );
    const again = await openTestServer(database, { policies: POLICIES, routes: [staffingRoutes] });
    await again.server.ready();
    await again.close();
    const { body } = await coordinator.get(`/api/staffing/plans/${left?.planId}`);
    expect(body).toMatchObject({ state: 'failed', fault: 'staffing.plan.interrupted', actions: ['retry', 'discard'] });
    const retried = await coordinator.post(`/api/staffing/plans/${body.planId}/retry`, { revision: body.revision });
    expect(retried.status).toBe(201);
    expect(await whenSolved(retried.body.planId)).toMatchObject({ state: 'proposed', replacesPlanId: body.planId });
  });

  test('mine vakter: neste, hva som er endret siden sist, ingen andres', async () => {
    const employee = await server.signIn(tenantId, ['employee']);
    expect((await employee.get('/api/staffing/my-shifts')).status).toBe(404);
    const me = idOf('aasheim-1', 'nurse', 1);
    await database.kysely
      .updateTable('membership')
      .set({ personId: me })
      .where('accountId', '=', employee.accountId)
      .execute();
    const mine = (await employee.get('/api/staffing/my-shifts')).body;
    expect(mine).toMatchObject({ personId: me, seenAt: null, changes: [], homeUnitName: 'Åsheim 1' });
    expect(mine.next).toEqual(mine.shifts[0]);
    expect((await employee.post('/api/staffing/my-shifts/seen')).status).toBe(204);
    const gone = mine.shifts[2];
    await inTenant(database, tenantId, (trx) =>
      trx.deleteFrom('rosterShift').where('personId', '=', me).where('date', '=', gone.date).execute(),
    );
    await inTenant(database, tenantId, (trx) =>
      trx
        .insertInto('liveTopic')
        .values({ tenantId, topic: 'roster', version: 1, changedAt: '2026-11-23T06:00:00.000Z' as never })
        .execute(),
    );
    const later = (await employee.get('/api/staffing/my-shifts')).body;
    expect(later.changes).toEqual([
      { kind: 'removed', date: gone.date, shift: gone.shift, unitName: gone.unitName, before: null },
    ]);
    for (const url of [
      '/api/staffing/map',
      '/api/staffing/absences',
      '/api/staffing/plans',
      '/api/staffing/roster-findings',
    ]) {
      expect([url, (await employee.get(url)).status]).toEqual([url, 403]);
    }
  });

  test('utsikten: hull neste døgn og 14 dager, neste hull, borte nå og i går, hva som er endret', async () => {
    await report(...NINE);
    const { body } = await coordinator.get('/api/staffing/outlook');
    const ward = body.units.find((unit: { unitId: string }) => unit.unitId === 'aasheim-2');
    expect(ward).toMatchObject({ awayNow: 5, awayYesterday: 0, nextHole: { unitId: 'aasheim-2' } });
    expect(ward.holes).toBeGreaterThan(ward.holesNext24Hours);
    expect(body).toMatchObject({ people: 48, awayNow: 9 });
    expect(body.changes).toEqual([
      expect.objectContaining({ kind: 'away', unitId: 'aasheim-2', people: 5 }),
      expect.objectContaining({ kind: 'away', unitId: 'fuglenes-1', people: 4 }),
    ]);
  });

  test('hva turnusen alt bryter', async () => {
    expect((await coordinator.get('/api/staffing/roster-findings')).body).toMatchObject({ breaches: 0, findings: [] });
    await inTenant(database, tenantId, async (trx) => {
      await trx
        .insertInto('rosterShift')
        .values({ tenantId, personId: night, date: '2026-11-24' as never, shift: 'D', unitId: 'aasheim-2' })
        .execute();
      await trx
        .insertInto('liveTopic')
        .values({ tenantId, topic: 'roster', version: 1, changedAt: '2026-11-23T06:00:00.000Z' as never })
        .execute();
    });
    const { body } = await coordinator.get('/api/staffing/roster-findings');
    expect(body.breaches).toBeGreaterThan(0);
    expect(body.findings[0]).toMatchObject({ personId: night, personName: expect.stringContaining('Lyngstrå') });
  });

  test('feil i det som sendes: hva, hvor, hva det skulle vært', async () => {
    const wrong = await coordinator.post('/api/staffing/absences', {
      absences: [absence(night, { to: '2026-11-23' })],
    });
    expect(wrong).toMatchObject({ status: 400, body: { kind: 'malformed', faults: [{ path: 'absences.0.to' }] } });
    const noDay = await coordinator.get('/api/staffing/map?from=2026-11-31');
    expect(noDay.status).toBe(400);
    expect((await coordinator.get('/api/staffing/plans/999999')).status).toBe(404);
  });

  test('kontrakten er med i beskrivelsen av programmets grensesnitt', async () => {
    const { body } = await coordinator.get('/api/openapi.json');
    const paths = Object.keys(body.paths).filter((path) => path.startsWith('/api/staffing/'));
    expect(paths.length).toBeGreaterThan(25);
  });
});
