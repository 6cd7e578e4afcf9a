import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { organisationPolicy } from '../policy.ts';
import { organisationRoutes } from '../routes.ts';

const ANE = '/api/organisation/people/P1';
const fieldsOf = ({
  personId: _,
  homeUnitName: __,
  homeSiteName: ___,
  from: ____,
  days: _____,
  roster: ______,
  worked: _______,
  canChange: ________,
  canChangeRoster: _________,
  ...fields
}: Record<string, unknown>) => fields;

describe.each(testDatabases())('å endre kommunen for hånd ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let tenantId: number;
  let admin: TestClient;
  let coordinator: TestClient;

  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, { policies: [organisationPolicy], routes: [organisationRoutes] });
  });
  beforeEach(async () => {
    tenantId = await insertMunicipality(database, FJELLHAVN);
    admin = await server.signIn(tenantId, ['municipal_administrator']);
    coordinator = await server.signIn(tenantId, ['staffing_coordinator']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  describe('enheter', () => {
    it('treet viser folk, status og dagens vakter mot behov', async () => {
      const { body } = await coordinator.get('/api/organisation/units');
      const ward = body.units.find((unit: { unitId: string }) => unit.unitId === 'aasheim-1');
      expect(ward).toMatchObject({
        depth: 2,
        people: 2,
        siteName: 'Åsheim',
        status: [{ status: 'no_cross_site', from: '2026-11-20', to: '2026-12-01' }],
        today: { planned: 2, normal: 2, minimum: 1 },
      });
    });

    it('én enhet viser folk, opplærte og vakter dag for dag', async () => {
      const { body } = await coordinator.get('/api/organisation/units/aasheim-1?days=2');
      expect(body.above.map((unit: { name: string }) => unit.name)).toEqual(['Helse og omsorg', 'Åsheim sykehjem']);
      expect(body.people.map((one: { personId: string; home: boolean }) => [one.personId, one.home])).toEqual([
        ['P1', true],
        ['P2', true],
        ['P4', false],
      ]);
      expect(body.trained).toMatchObject([{ personId: 'P4', homeUnitId: 'aasheim-2', consent: true }]);
      expect(body.days).toEqual([
        { date: '2026-11-23', planned: 2, normal: 2, minimum: 1 },
        { date: '2026-11-24', planned: 2, normal: 0, minimum: 0 },
      ]);
    });

    it('ny, endret, angret', async () => {
      const fields = { name: 'Åsheim 3', kind: 'nursing_home_ward', siteId: 'S1', parentId: 'aasheim', dwelling: null };
      expect((await admin.post('/api/organisation/units', { unitId: 'aasheim-3', ...fields })).status).toBe(200);
      const taken = await admin.post('/api/organisation/units', { unitId: 'aasheim-3', ...fields });
      expect(taken).toMatchObject({ status: 409, body: { code: 'organisation.unit.id-taken' } });
      const changed = await admin.put('/api/organisation/units/aasheim-3', { ...fields, name: 'Ås 3', revision: 1 });
      expect(changed.status).toBe(200);
      expect((await admin.get('/api/organisation/units/aasheim-3')).body).toMatchObject({ name: 'Ås 3', revision: 2 });
      expect((await admin.post(`/api/organisation/edits/${changed.body.editId}/undo`)).status).toBe(200);
      expect((await admin.get('/api/organisation/units/aasheim-3')).body).toMatchObject({ name: 'Åsheim 3' });
    });

    it('kan ikke ligge under seg selv, eller på et sted som ikke finnes', async () => {
      const fields = { name: 'Åsheim sykehjem', kind: 'other', siteId: 'S1', parentId: 'aasheim-1', dwelling: null };
      const circle = await admin.put('/api/organisation/units/aasheim', { ...fields, revision: 1 });
      expect(circle).toMatchObject({ status: 409, body: { code: 'organisation.unit.circle' } });
      const nowhere = await admin.put('/api/organisation/units/aasheim', {
        ...fields,
        parentId: null,
        siteId: 'S9',
        revision: 1,
      });
      expect(nowhere).toMatchObject({ status: 409, body: { code: 'organisation.edit.unknown-reference' } });
    });

    it('med folk kan ikke legges ned; en tom legges ned og er borte fra treet', async () => {
      const refused = await admin.post('/api/organisation/units/aasheim-1/close', {
        revision: 1,
        closedOn: '2026-11-23',
      });
      expect(refused.body).toMatchObject({
        code: 'organisation.unit.still-used',
        facts: { people: 2, units: 0, shifts: 4, demand: 1 },
      });
      const empty = { name: 'Tomtunet', kind: 'day_centre', siteId: 'S2', parentId: null, dwelling: null };
      await admin.post('/api/organisation/units', { unitId: 'tom', ...empty });
      expect(
        (await admin.post('/api/organisation/units/tom/close', { revision: 1, closedOn: '2026-11-23' })).status,
      ).toBe(200);
      const ids = async (query: string) =>
        (await admin.get(`/api/organisation/units${query}`)).body.units.map((unit: { unitId: string }) => unit.unitId);
      expect(await ids('')).not.toContain('tom');
      expect(await ids('?closed=1')).toContain('tom');
    });

    it('status: satt, rettet, fjernet; aldri to av samme slag over hverandre', async () => {
      const url = '/api/organisation/units/aasheim-2/status';
      const was = { status: 'outbreak', from: '2026-11-20', to: null };
      const again = await coordinator.put(url, { status: 'outbreak', from: '2026-11-25', to: null, was: null });
      expect(again.body.code).toBe('organisation.unit-status.overlap');
      const backwards = await coordinator.put(url, { ...was, to: '2026-11-20', was });
      expect(backwards.body.code).toBe('organisation.unit-status.backwards');
      expect((await coordinator.put(url, { ...was, to: '2026-12-04', was })).status).toBe(200);
      const late = await coordinator.put(url, { ...was, to: '2026-12-10', was });
      expect(late.body.code).toBe('organisation.changed-otherwise');
      expect((await coordinator.delete(url, { ...was, to: '2026-12-04' })).status).toBe(200);
      expect((await coordinator.get('/api/organisation/units/aasheim-2')).body.status).toEqual([]);
    });
  });

  describe('folk', () => {
    it('listen står i norsk rekkefølge og bærer det filtrene trenger', async () => {
      const { body } = await coordinator.get('/api/organisation/people');
      expect(body.people.map((row: string[]) => row[1])).toEqual([
        'Bekkeblom, Ane',
        'Fjellrype, Kari',
        'Grønnstær, Eli',
        'Høstløv, Arne',
        'Vårfluen, Iben',
        'Zakariassen, Bo',
        'Ærfugl, Maja',
        'Østersurt, Live',
        'Åkerrikse, Nils',
        'Aaskjegg, Turid',
      ]);
      expect(body.people[0]).toEqual([
        'P1',
        'Bekkeblom, Ane',
        'nurse',
        'aasheim-1',
        'own',
        100,
        1,
        1,
        '68050001',
        null,
        null,
      ]);
      const ward = await coordinator.get('/api/organisation/people?unit=aasheim');
      expect(ward.body.people.map((row: string[]) => row[0])).toEqual(['P1', 'P2', 'V1', 'P3', 'P4', 'P5']);
    });

    it('endres med opplæring og arbeidssteder, og angres', async () => {
      const before = (await coordinator.get(ANE)).body;
      const fields = {
        ...fieldsOf(before),
        homeUnitId: 'aasheim-2',
        training: [{ unitId: 'hjemme-nord', validTo: null }],
        workplaces: [{ workplace: 'Legevakta', pct: 10 }],
      };
      const changed = await coordinator.put(ANE, fields);
      expect(changed.status).toBe(200);
      expect((await coordinator.get(ANE)).body).toMatchObject({
        homeUnitName: 'Åsheim 2',
        revision: 2,
        training: [{ unitId: 'hjemme-nord', validTo: null }],
        workplaces: [{ workplace: 'Legevakta', pct: 10 }],
      });
      expect((await coordinator.post(`/api/organisation/edits/${changed.body.editId}/undo`)).status).toBe(200);
      const after = (await coordinator.get(ANE)).body;
      expect({ ...after, revision: 1 }).toEqual(before);
    });

    it('den andre av to får vite hvem som var først; ingenting går tapt', async () => {
      const fields = fieldsOf((await coordinator.get(ANE)).body);
      await admin.put(ANE, { ...fields, phone: '68050002' });
      const second = await coordinator.put(ANE, { ...fields, phone: '68050003' });
      expect(second).toMatchObject({
        status: 409,
        body: { code: 'organisation.changed-meanwhile', facts: { at: '2026-11-23T05:40:00.000Z' } },
      });
      expect(second.body.facts.who).toMatch(/^konto-/);
      expect((await coordinator.get(ANE)).body.phone).toBe('68050002');
    });

    it('en angring etter at en annen har endret, avvises', async () => {
      const fields = fieldsOf((await coordinator.get(ANE)).body);
      const first = await coordinator.put(ANE, { ...fields, phone: '68050002' });
      await admin.put(ANE, { ...fields, phone: '68050003', revision: 2 });
      const undo = await coordinator.post(`/api/organisation/edits/${first.body.editId}/undo`);
      expect(undo.body.code).toBe('organisation.edit.changed-meanwhile');
      expect((await admin.post(`/api/organisation/edits/${first.body.editId}/undo`)).status).toBe(404);
    });

    it('en ny vikar har ingen hjemmeenhet, en ansatt må ha en; nummeret kan ikke være tatt', async () => {
      const fields = { ...fieldsOf((await coordinator.get(ANE)).body), training: [] };
      const pool = { ...fields, personId: 'V9', name: 'Løvetann, Ro', source: 'student', poolUnits: ['aasheim-1'] };
      const made = await coordinator.post('/api/organisation/people', pool);
      expect(made.status).toBe(200);
      expect((await coordinator.get('/api/organisation/people/V9')).body).toMatchObject({
        homeUnitId: null,
        source: 'student',
      });
      const homeless = await coordinator.post('/api/organisation/people', {
        ...fields,
        personId: 'P99',
        homeUnitId: null,
      });
      expect(homeless.body.code).toBe('organisation.person.home-needed');
      const taken = await coordinator.post('/api/organisation/people', pool);
      expect(taken.body.code).toBe('organisation.person.id-taken');
      expect((await coordinator.post(`/api/organisation/edits/${made.body.editId}/undo`)).status).toBe(200);
      expect((await coordinator.get('/api/organisation/people/V9')).status).toBe(404);
    });

    it('en ny som har fått vakt, kan ikke angres bort', async () => {
      const fields = { ...fieldsOf((await coordinator.get(ANE)).body), training: [] };
      const made = await coordinator.post('/api/organisation/people', { ...fields, personId: 'P77' });
      const cell = { shift: 'D', unitId: 'aasheim-1', kind: 'extra' };
      await coordinator.put('/api/organisation/roster/day', {
        personId: 'P77',
        date: '2026-11-25',
        was: [],
        cells: [cell],
      });
      const undo = await coordinator.post(`/api/organisation/edits/${made.body.editId}/undo`);
      expect(undo.body.code).toBe('organisation.edit.in-use');
      expect((await coordinator.get('/api/organisation/people/P77')).body.roster).toHaveLength(1);
    });

    it('som har sluttet, er bare i listen når en spør om dem', async () => {
      const fields = fieldsOf((await coordinator.get(ANE)).body);
      await coordinator.put(ANE, { ...fields, leftOn: '2026-11-22' });
      const has = async (query: string) =>
        (await coordinator.get(`/api/organisation/people${query}`)).body.people.some(
          (row: string[]) => row[0] === 'P1',
        );
      expect(await has('')).toBe(false);
      expect(await has('?left=1')).toBe(true);
    });

    test.each([
      ['csv', 'text/csv'],
      ['xlsx', 'spreadsheetml'],
    ])('eksporteres som %s, og det står i sporet', async (format, type) => {
      const file = await coordinator.post('/api/organisation/people/export', {
        format,
        personIds: ['P1', 'P6', 'borte'],
      });
      expect(file.body.type).toContain(type);
      if (format === 'csv') {
        expect(Buffer.from(file.body.base64, 'base64').toString().split('\r\n').slice(1, 3)).toEqual([
          'P1;Bekkeblom, Ane;Sykepleier;Åsheim 1;Ansatt;100;ja;1;nei;nei;68050001;;',
          'P6;Aaskjegg, Turid;Sykepleier;Hjemmetjenesten nord;Ansatt;100;nei;0;nei;nei;;;',
        ]);
      }
    });

    it('ser aldri hvorfor noen er borte', async () => {
      const keys = JSON.stringify((await coordinator.get(ANE)).body);
      expect(keys).not.toMatch(/absence|cause|sick|quarantine/i);
    });
  });

  describe('turnus og behov', () => {
    const day = { personId: 'P1', date: '2026-11-23' };
    const was = [{ shift: 'D', unitId: 'aasheim-1', kind: 'normal' }];

    it('en dag byttes; den som så noe annet, avvises', async () => {
      const evening = { shift: 'A', unitId: 'aasheim-1', kind: 'normal' };
      const put = (body: object) => coordinator.put('/api/organisation/roster/day', { ...day, ...body });
      expect((await put({ was: [], cells: [evening] })).body.code).toBe('organisation.changed-otherwise');
      expect((await put({ was, cells: [evening, { ...evening, shift: 'D' }] })).body.code).toBe(
        'organisation.roster.overlap',
      );
      expect((await put({ was, cells: [{ ...evening, shift: 'X' }] })).body.code).toBe(
        'organisation.edit.unknown-reference',
      );
      const changed = await put({ was, cells: [evening] });
      expect(changed.status).toBe(200);
      const roster = async () => (await coordinator.get(`${ANE}?from=2026-11-23&days=1`)).body.roster;
      expect(await roster()).toEqual([
        { date: '2026-11-23', shift: 'A', unitId: 'aasheim-1', kind: 'normal', planned: false },
      ]);
      await coordinator.post(`/api/organisation/edits/${changed.body.editId}/undo`);
      expect(await roster()).toMatchObject([{ shift: 'D' }]);
    });

    it('ukemønsteret legges ut over ukene, og to om gangen merkes', async () => {
      const url = '/api/organisation/units/aasheim-1/demand';
      const before = (await coordinator.get(`${url}?from=2026-11-23&weeks=2`)).body;
      expect(before).toMatchObject({
        rows: [{ weekday: 1, shift: 'D', competence: 'nurse', normal: 2, minimum: 1 }],
        exceptions: [],
        unset: ['2026-11-30'],
      });
      const rows = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        weekday,
        shift: 'D',
        competence: 'nurse',
        normal: 3,
        minimum: 2,
      }));
      const body = { from: '2026-11-23', weeks: 2, version: before.version, rows };
      expect((await coordinator.put(url, { ...body, rows: [{ ...rows[0], minimum: 4 }] })).body.code).toBe(
        'organisation.demand.minimum-above-normal',
      );
      const changed = await coordinator.put(url, body);
      expect(changed.status).toBe(200);
      const after = (await coordinator.get(`${url}?from=2026-11-23&weeks=2`)).body;
      expect([after.rows.length, after.exceptions, after.unset]).toEqual([7, [], []]);
      expect((await admin.put(url, body)).body.code).toBe('organisation.changed-otherwise');
      await coordinator.post(`/api/organisation/edits/${changed.body.editId}/undo`);
      expect((await coordinator.get(`${url}?from=2026-11-23&weeks=2`)).body).toEqual(before);
    });
  });

  describe('vakter, kompetanser og steder', () => {
    it('det som er i bruk, kan endres, men ikke fjernes', async () => {
      const inUse = async (url: string) => (await coordinator.delete(url, { revision: 1 })).body.code;
      expect(await inUse('/api/organisation/shifts/D')).toBe('organisation.edit.in-use');
      expect(await inUse('/api/organisation/competences/assistant')).toBe('organisation.edit.in-use');
      expect(await inUse('/api/organisation/sites/S1')).toBe('organisation.edit.in-use');
      const shift = { startMinute: 420, endMinute: 900, breakMinutes: 30, passive: false, revision: 1 };
      expect((await coordinator.put('/api/organisation/shifts/D', shift)).status).toBe(200);
      expect((await coordinator.put('/api/organisation/shifts/D', shift)).body.code).toBe(
        'organisation.changed-meanwhile',
      );
      expect(
        (await coordinator.put('/api/organisation/shifts/A', { ...shift, breakMinutes: 480, endMinute: 900 })).status,
      ).toBe(400);
      expect(
        (await coordinator.put('/api/organisation/shifts/A', { ...shift, endMinute: 600, breakMinutes: 180 })).body
          .code,
      ).toBe('organisation.shift.break-too-long');
    });

    it('en ny kompetanse dekker bare kjente, og fjernes og kommer tilbake', async () => {
      const url = '/api/organisation/competences';
      const unknown = await coordinator.post(url, { competence: 'midwife', covers: ['ukjent'], weight: 1500 });
      expect(unknown.body.code).toBe('organisation.edit.unknown-reference');
      await coordinator.post(url, { competence: 'midwife', covers: ['nurse', 'midwife'], weight: null });
      const find = async () =>
        (await coordinator.get(url)).body.find((row: { competence: string }) => row.competence === 'midwife');
      expect(await find()).toEqual({ competence: 'midwife', covers: ['nurse'], weight: null, revision: 1, people: 0 });
      const removed = await coordinator.delete(`${url}/midwife`, { revision: 1 });
      expect(await find()).toBeUndefined();
      await coordinator.post(`/api/organisation/edits/${removed.body.editId}/undo`);
      expect(await find()).toMatchObject({ covers: ['nurse'] });
    });
  });

  describe('søk', () => {
    test.each([
      ['bekk', ['Bekkeblom, Ane']],
      ['ane bek', ['Bekkeblom, Ane']],
      ['ås', ['Aaskjegg, Turid', 'Åsheim 1', 'Åsheim 2', 'Åsheim sykehjem']],
      ['6805 0001', ['Bekkeblom, Ane']],
      ['+47 68050', ['Bekkeblom, Ane', 'Vårfluen, Iben']],
      ['p7', ['Zakariassen, Bo']],
      ['100%', []],
      ['_', []],
    ])('«%s» finner %j', async (typed, titles) => {
      const { body } = await coordinator.get(`/api/search?q=${encodeURIComponent(typed)}`);
      expect(body.results.map((hit: { title: string }) => hit.title)).toEqual(titles);
    });
  });

  it('alt som endres, står i sporet', async () => {
    await admin.post('/api/organisation/sites', { siteId: 'S5', name: 'Teltet', lat: null, lon: null });
    await admin.delete('/api/organisation/sites/S5', { revision: 1 });
    const rows = await database.kysely
      .selectFrom('auditEvent')
      .select(['action', 'subjectId', 'accountId'])
      .where('tenantId', '=', tenantId)
      .where('subjectKind', '=', 'site')
      .orderBy('auditId')
      .execute();
    expect(rows).toEqual([
      { action: 'organisation.site.created', subjectId: 'S5', accountId: admin.accountId },
      { action: 'organisation.site.removed', subjectId: 'S5', accountId: admin.accountId },
    ]);
  });
});
