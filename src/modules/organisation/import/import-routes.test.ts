import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { createTenant } from '../accounts/create-tenant.ts';
import type { ImportStreamLine } from '../contract/imports.ts';
import { municipalityFiles } from '../folder/write-municipality-folder.ts';
import { organisationPolicy } from '../policy.ts';
import { importRoutes } from './import-routes.ts';
import { organisationImportPart } from './organisation-import-part.ts';
import type { DropState } from './watch-drop-folders.ts';
import { watchDropFolders } from './watch-drop-folders.ts';

const parts = [organisationImportPart];
const NIGHT = 'Ansattnr;Dato;Vakt;Enhet\nP8;23.11.2026;D;kjokken\n';

const upload = (files: Readonly<Record<string, string | Uint8Array>>, mapping?: object): FormData => {
  const form = new FormData();
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  for (const [name, content] of Object.entries(files)) {
    form.append('files', new Blob([typeof content === 'string' ? content : Buffer.from(content)]), name);
  }
  return form;
};
const whole = () => Object.fromEntries(municipalityFiles(FJELLHAVN).map((file) => [file.name, file.bytes]));
const linesOf = (text: string): ImportStreamLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportStreamLine);

describe.each(testDatabases())('importsiden ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let root: string;
  let tenantId: number;
  let admin: TestClient;

  beforeAll(async () => {
    database = await open();
    root = await mkdtemp(join(tmpdir(), 'beredt-drop-'));
    server = await openTestServer(database, {
      policies: [organisationPolicy],
      routes: [importRoutes({ parts, root })],
    });
  });
  beforeEach(async () => {
    tenantId = await createTenant(database, server.platform.clock, { name: 'Fjellhavn', number: '9901', demo: false });
    admin = await server.signIn(tenantId, ['municipal_administrator']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
    await rm(root, { recursive: true, force: true });
  });

  const send = async (client: TestClient, form: FormData, dryRun = false) => {
    const reply = await client.post(`/api/organisation/imports?dryRun=${dryRun}`, form);
    return {
      status: reply.status,
      last: reply.status === 200 ? linesOf(reply.text).at(-1) : undefined,
      lines: reply.text,
    };
  };

  it('ser på filene og foreslår hva de er', async () => {
    const { body } = await admin.post('/api/organisation/imports/inspect', upload({ 'Turnus.csv': NIGHT }));
    expect(body.files[0]).toMatchObject({
      file: 'Turnus.csv',
      from: 'Turnus',
      headers: ['Ansattnr', 'Dato', 'Vakt', 'Enhet'],
      rows: 1,
      delimiter: ';',
      suggestion: { table: 'roster', confidence: 1, missing: [], unused: [] },
    });
    expect(body.tables.find((table: { table: string }) => table.table === 'roster').columns[0]).toEqual({
      name: 'staff_id',
      required: true,
      alias: 'ansatt id',
      day: false,
    });
  });

  it('prøver, importerer, viser hva som ble gjort, og angrer', async () => {
    const dry = await send(admin, upload(whole()), true);
    expect(dry.last).toMatchObject({ report: { dryRun: true, importId: null } });
    expect((await admin.get('/api/organisation/imports')).body.imports).toEqual([]);

    const { last, lines } = await send(admin, upload(whole()));
    expect(linesOf(lines)).toContainEqual({ progress: { table: 'roster', done: 6, total: 6 } });
    if (!last || !('report' in last)) throw new Error(lines);
    const { importId } = last.report;
    const { imports } = (await admin.get('/api/organisation/imports')).body;
    expect(imports).toMatchObject([{ importId, by: expect.stringContaining('konto'), canUndo: true, undoneAt: null }]);
    expect((await admin.get(`/api/organisation/imports/${importId}`)).body.tables).toContainEqual(
      expect.objectContaining({ table: 'unit_status', new: 2 }),
    );
    expect((await admin.post(`/api/organisation/imports/${importId}/undo`, {})).status).toBe(200);
    expect((await admin.post(`/api/organisation/imports/${importId}/undo`, {})).body).toMatchObject({
      code: 'organisation.import.not-last',
    });
  });

  it('sier hver feil med fil, rad, kolonne og verdi', async () => {
    const { last } = await send(
      admin,
      upload({ ...whole(), 'roster.csv': 'staff_id,date,shift,unit_id\nP1,2026-11-31,D,kjokken\n' }),
    );
    expect(last).toMatchObject({
      malformed: {
        total: 1,
        faults: [{ file: 'roster.csv', row: 2, column: 'date', value: '2026-11-31', code: 'bad-day' }],
      },
    });
  });

  it('sier nei til en annen kommunes mappe', async () => {
    const { last } = await send(admin, upload({ ...whole(), 'municipality.json': '{"number":"9902","name":"Annet"}' }));
    expect(last).toEqual({
      refused: { code: 'organisation.import.another-municipality', facts: { number: '9902', own: '9901' } },
    });
  });

  it('leser med en mapping som sendes med', async () => {
    await send(admin, upload(whole()));
    const mapping = { tables: { roster: { from: 'natt', columns: { staff_id: 'Res' }, constants: { shift: 'D' } } } };
    const { last } = await send(admin, upload({ 'natt.csv': 'Res;Dato;Enhet\nP8;23.11.2026;kjokken\n' }, mapping));
    expect(last).toMatchObject({ report: { tables: [{ table: 'roster', new: 1, removed: 4 }] } });
  });

  it('bare den som har lov for hele kommunen', async () => {
    await send(admin, upload(whole()));
    const leader = await server.signIn(tenantId, ['unit_leader', 'kjokken']);
    const local = await server.signIn(tenantId, ['staffing_coordinator', 'kjokken']);
    for (const [client, status] of [
      [leader, 403],
      [local, 404],
    ] as const) {
      const files = { 'Turnus.csv': NIGHT };
      expect((await send(client, upload(files))).status).toBe(status);
      expect((await client.post('/api/organisation/imports/inspect', upload(files))).status).toBe(status);
    }
  });

  it('mappinger lagres, brukes og glemmes', async () => {
    const mapping = { tables: { roster: { from: 'Vaktliste', dateFormat: 'DD/MM/YYYY' } } };
    expect((await admin.put('/api/organisation/import-mappings/Turnus vest', mapping)).status).toBe(200);
    expect((await admin.get('/api/organisation/import-mappings')).body.mappings).toMatchObject([
      { name: 'Turnus vest', mapping },
    ]);
    expect((await admin.put('/api/organisation/import-mappings/feil', { tables: { lønn: {} } })).status).toBe(400);
    const folder = { mappingName: 'Turnus vest', staleAfterHours: 30, enabled: true };
    await admin.put('/api/organisation/drop-folders/natt', folder);
    expect((await admin.delete('/api/organisation/import-mappings/Turnus vest')).body).toMatchObject({
      code: 'organisation.mapping.used',
    });
    await admin.delete('/api/organisation/drop-folders/natt');
    expect((await admin.delete('/api/organisation/import-mappings/Turnus vest')).status).toBe(200);
  });

  describe('mappen som overvåkes', () => {
    const states: DropState[] = [];
    const look = () =>
      watchDropFolders(server.platform, tenantId, {
        parts,
        root,
        onState: async (_, state) => void states.push(state),
      });
    const put = async (text: string, seconds = 60) => {
      const dir = join(root, String(tenantId), 'natt');
      await mkdir(dir, { recursive: true });
      await writeFile(join(dir, 'Turnus.csv'), text);
      const then = Date.now() / 1000 - seconds;
      await utimes(join(dir, 'Turnus.csv'), then, then);
    };
    const folder = async () => (await admin.get('/api/organisation/drop-folders')).body.folders[0];
    beforeEach(async () => {
      states.length = 0;
      await send(admin, upload(whole()));
      await admin.put('/api/organisation/drop-folders/natt', { mappingName: null, staleAfterHours: 30, enabled: true });
    });

    it('venter på det første, henter det som kommer, og henter det én gang', async () => {
      await look();
      expect(await folder()).toMatchObject({
        stale: false,
        lastImportedAt: null,
        path: join(root, String(tenantId), 'natt'),
      });
      await put(NIGHT);
      await look();
      await look();
      expect(await folder()).toMatchObject({ stale: false, faults: [], lastImportedAt: '2026-11-23T05:40:00.000Z' });
      expect((await admin.get('/api/organisation/imports')).body.imports).toMatchObject([
        { new: 1, removed: 4, by: null },
        {},
      ]);
      expect(states.map((state) => state.imported)).toEqual([false, true, false]);
    });

    it('venter på en fil som fortsatt skrives', async () => {
      await put(NIGHT, 5);
      await look();
      expect((await folder()).lastImportedAt).toBeNull();
    });

    it('sier hva som er galt, og prøver igjen når filen er rettet', async () => {
      await put('Ansattnr;Dato;Vakt;Enhet\nP99;23.11.2026;D;kjokken\n');
      await look();
      expect((await folder()).faults).toMatchObject([{ file: 'Turnus.csv', row: 2, value: 'P99' }]);
      await look();
      expect(states.map((state) => state.refused)).toEqual([true, true]);
      await put(NIGHT);
      await look();
      expect(await folder()).toMatchObject({ faults: [], refusal: null, stale: false });
    });

    it.each(['..', 'a/b', '.skjult', ''])('kan ikke hete «%s»', async (name) => {
      const url = `/api/organisation/drop-folders/${encodeURIComponent(name)}`;
      expect(
        (await admin.put(url, { mappingName: null, staleAfterHours: 30, enabled: true })).status,
      ).toBeGreaterThanOrEqual(400);
    });
  });
});
