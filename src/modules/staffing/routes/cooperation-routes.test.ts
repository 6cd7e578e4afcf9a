import { afterAll, beforeAll, expect, test } from 'vitest';
import { POLICIES } from '#app/modules.ts';
import { addDays } from '#kernel/plain-date.ts';
import { organisationRoutes } from '#modules/organisation/routes.ts';
import type { Database } from '#platform/db/database.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { CARE_TOWN_FROM, careTown, idOf } from '#test/staffing/care-town.ts';
import { staffingRoutes } from '../routes.ts';

const PART_TIMER = idOf('aasheim-2', 'nurse', 1);
const AGREEMENT = {
  party: 'Vikvær kommune',
  kind: 'neighbour',
  noticeHours: 24,
  items: [{ what: 'people', subject: 'nurse', quantity: 2 }],
};

let database: Database;
let server: TestServer;
let tenantId: number;

beforeAll(async () => {
  const [embedded] = testDatabases();
  if (!embedded) throw new Error('no database');
  database = await embedded.open();
  server = await openTestServer(database, { policies: POLICIES, routes: [organisationRoutes, staffingRoutes] });
  const town = careTown();
  tenantId = await insertMunicipality(database, {
    ...town,
    staff: town.staff.map((one) => (one.staffId === PART_TIMER ? { ...one, employmentPct: 60 } : one)),
    workplaces: [...town.workplaces, { staffId: PART_TIMER, workplace: 'fuglenes-1', pct: 30 }],
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

test('en avtale over HTTP: inn, angret, inn igjen, brukt og da ikke slettet; hjelp til et hull', async () => {
  const coordinator = await server.signIn(tenantId, ['staffing_coordinator']);
  const first = await coordinator.post('/api/organisation/agreements', AGREEMENT);
  expect(first.status).toBe(200);
  await coordinator.post(`/api/organisation/edits/${first.body.editId}/undo`);
  expect((await coordinator.get('/api/staffing/agreements')).body.agreements).toEqual([]);
  const { agreementId } = (await coordinator.post('/api/organisation/agreements', AGREEMENT)).body;
  const hole = `unitId=aasheim-2&date=${addDays(CARE_TOWN_FROM, 3)}&shift=D&competence=health_worker`;
  const { help } = (await coordinator.get(`/api/staffing/agreements/help?${hole}`)).body;
  expect(help).toMatchObject([{ party: 'Vikvær kommune', competence: 'nurse', free: 2, inTime: true }]);
  const from = addDays(CARE_TOWN_FROM, 3);
  const wish = { agreementId, competence: 'nurse', people: 1, from, to: addDays(from, 7), needs: [], answerBy: null };
  expect((await coordinator.post('/api/staffing/agreement-calls', { ...wish, message: 'Hei' })).status).toBe(200);
  const { agreements, calls } = (await coordinator.get('/api/staffing/agreements')).body;
  expect(calls).toMatchObject([{ state: 'requested', actions: ['answer', 'withdraw'] }]);
  const removed = await coordinator.delete(`/api/organisation/agreements/${agreementId}`, {
    revision: agreements[0].revision,
  });
  expect([removed.status, removed.body.code]).toEqual([409, 'organisation.edit.in-use']);
});

test('en regel og en hel stilling over HTTP; den som ikke har rollen, slipper ikke til', async () => {
  const coordinator = await server.signIn(tenantId, ['staffing_coordinator']);
  const leader = await server.signIn(tenantId, ['unit_leader', 'fuglenes-1']);
  const employee = await server.signIn(tenantId, ['employee', 'fuglenes-1']);
  const rule = {
    unitId: 'aasheim-2',
    rule: 'limited',
    from: CARE_TOWN_FROM,
    to: null,
    maxSites: 1,
    named: [],
    reason: 'Smitte',
    legalBasis: 'Styringsrett',
  };
  expect((await employee.get('/api/staffing/cross-site')).status).toBe(403);
  expect((await leader.post('/api/staffing/cross-site/rules', rule)).status).toBe(404);
  const { ruleId } = (await coordinator.post('/api/staffing/cross-site/rules', rule)).body;
  const decide = () => coordinator.post(`/api/staffing/cross-site/rules/${ruleId}/decide`, { revision: 1 });
  expect((await decide()).body.code).toBe('staffing.consultation.missing');
  for (const party of ['staff_representative', 'safety_delegate']) {
    const heard = { party, heardName: 'Brynjar', heardOn: CARE_TOWN_FROM, stance: 'agrees', statement: '' };
    const subject = { subjectKind: 'cross-site-rule', subjectId: String(ruleId) };
    expect((await coordinator.post('/api/staffing/consultations', { ...subject, ...heard })).status).toBe(200);
  }
  expect((await decide()).status).toBe(200);
  const offer = { state: 'offered', revision: null };
  expect((await coordinator.post(`/api/staffing/cross-site/full-posts/${PART_TIMER}`, offer)).status).toBe(200);
  const seen = (await coordinator.get('/api/staffing/cross-site')).body;
  expect(seen.findings.map((one: { code: string }) => one.code)).toEqual(['staffing.cross-site.too-many-sites']);
  expect([seen.figures.links, seen.figuresAfterOffers.links]).toEqual([2, 1]);
});
