import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLICIES } from '#app/modules.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { publishLocalRule } from '#test/outbreak/publish-local-rule.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { importCases, importContacts, importTests } from '../../files/import-lists.ts';
import { recordCase } from '../../store/cases/record-case.ts';
import { contactRoutes } from '../tracing/contact-routes.ts';
import { peopleRoutes } from '../tracing/people-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { listRoutes } from './list-routes.ts';

const file = (text: string) => ({ name: 'liste.csv', bytes: new TextEncoder().encode(text) });
const wish = (text: string, more: object = {}) => ({ file: file(text), columns: {}, check: false, ...more });

describe.each(testDatabases())('lister inn og ut ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let town: OpenTown;
  let tracer: Actor;
  let client: TestClient;
  let nurse: TestClient;

  beforeAll(async () => {
    database = await open();
    town = await openTown(database, careTown());
    tracer = await town.actor('Selma Vindrose', 'contact_tracer');
    const doctor = await town.actor('Ingebjørg Snøkrystall', 'municipal_doctor');
    await publishLocalRule(town, doctor, 'close');
    server = await openTestServer(database, {
      policies: POLICIES,
      routes: [listRoutes, contactRoutes, peopleRoutes, caseRoutes],
    });
    client = await server.signIn(town.tenantId, ['contact_tracer']);
    nurse = await server.signIn(town.tenantId, ['employee']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const as = <T>(run: Parameters<typeof doWork<T>>[2]) => doWork(town.platform, tracer, run);

  test('smittede leses inn, hver feil sies med linje, kolonne og verdi, og to ganger blir ikke to', async () => {
    const one = idOf('aasheim-1', 'nurse', 1);
    const list = `Ansattnr;Navn;Positivt svar;Symptomer fra
${one};;22.11.2026;21.11.2026
finnes-ikke;;22.11.2026;
;;22.11.2026;
;Per Gjest;31.12.2026;
;Kari Gjest;tull;
`;
    const looked = await as((work) => importCases(work, wish(list, { check: true })));
    expect([looked.lines, looked.added]).toEqual([1, 0]);
    expect(looked.faults.map(({ row, code }) => [row, code])).toEqual([
      [3, 'unknown-person'],
      [4, 'nobody'],
      [6, expect.any(String)],
      [5, 'outbreak.case.after-today'],
    ]);
    expect((await as((work) => importCases(work, wish(list)))).added).toBe(1);
    expect((await as((work) => importCases(work, wish(list)))).already).toBe(1);
    const sheet = await client.get('/api/outbreak/cases/sheet');
    expect(sheet.body.name).toBe('Smittede.xlsx');
    const back = { name: sheet.body.name, bytes: new Uint8Array(Buffer.from(sheet.body.base64, 'base64')) };
    const again = await as((work) => importCases(work, { file: back, columns: {}, check: true }));
    expect([again.lines, again.faults]).toEqual([1, []]);
  });

  test('prøvesvar leses inn; positivt svar lager saken; kolonner velges for hånd der navnet er ukjent', async () => {
    const two = idOf('aasheim-1', 'nurse', 2);
    const list = `Person;Tatt;Utfall\n${two};22.11.2026;positivt\n`;
    const unknown = await as((work) => importTests(work, wish(list, { check: true })));
    expect(unknown.lines).toBe(0);
    const columns = { staff_id: 'Person', sampled_on: 'Tatt', result: 'Utfall' };
    const read = await as((work) => importTests(work, wish(list, { columns })));
    expect([read.added, read.made, read.faults]).toEqual([1, 1, []]);
    expect((await client.get('/api/outbreak/tests/sheet')).status).toBe(200);
  });

  test('nærkontakter leses inn på saken; søk på navn finner ansatte; prøven av en kontakt flytter datoene', async () => {
    const { caseId } = await as((work) =>
      recordCase(work, {
        subject: { kind: 'staff', id: idOf('fuglenes-1', 'nurse', 1), name: '' },
        illness: 'covid-19',
        confirmedOn: plainDate('2026-11-23'),
        onsetOn: null,
        unitId: null,
        phone: '',
        variant: '',
        infectedWhere: 'unknown',
        infectedBy: null,
        note: '',
      }),
    );
    const read = await as((work) => importContacts(work, caseId, wish('navn;telefon\nAre Øye;68050001\n')));
    expect([read.added, read.faults]).toEqual([1, []]);
    const people = await client.get('/api/outbreak/people?search=hvit ole');
    expect(people.body.people[0]).toMatchObject({ kind: 'staff', name: 'Hvitveis, Ole', unitId: 'fuglenes-1' });
    const { body } = await client.get(`/api/outbreak/cases/${caseId}`);
    const [contact] = body.contacts.filter((row: { name: string }) => row.name === 'Are Øye');
    expect(contact.wouldBe).toMatchObject({ kind: 'quarantine', rule: { level: 'local', title: 'Vedtak 12/2026' } });
    const { contactId, revision, wouldBe } = contact;
    const stale = await client.post('/api/outbreak/contacts/confirm', {
      contacts: [{ contactId, revision, seenRuleIds: ['gammel'] }],
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'outbreak.rule.changed-meanwhile']);
    const confirmed = await client.post('/api/outbreak/contacts/confirm', {
      contacts: [{ contactId, revision, seenRuleIds: wouldBe.rules }],
    });
    expect(confirmed.status).toBe(200);
    const path = `/api/outbreak/contacts/${contactId}/tests`;
    const answer = await client.post(path, {
      method: 'pcr',
      sampledOn: '2026-11-23',
      result: 'negative',
      resultOn: '2026-11-23',
    });
    expect([answer.status, answer.body]).toEqual([201, { madeCases: [] }]);
    expect((await client.get(path)).body.tests).toMatchObject([{ result: 'negative', contactId }]);
    const household = await client.post(`/api/outbreak/contacts/${contactId}/household`, {
      members: [{ kind: 'visitor', name: 'Siri Øye' }],
    });
    expect([household.status, household.body.added]).toEqual([201, 1]);
  });

  test('ingen andre når listene', async () => {
    for (const path of ['/api/outbreak/cases/sheet', '/api/outbreak/tests/sheet', '/api/outbreak/people?search=ole']) {
      expect((await nurse.get(path)).status).toBe(403);
    }
  });
});
