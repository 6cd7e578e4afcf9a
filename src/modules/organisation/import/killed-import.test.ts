import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { systemClock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { readEmbeddedSnapshot } from '#test/harness/embedded-snapshot.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { createPostgresDatabase } from '#test/harness/test-databases.ts';
import { createTenant } from '../accounts/create-tenant.ts';
import { readMunicipalityFiles } from '../folder/read-municipality-files.ts';
import { municipalityFiles } from '../folder/write-municipality-folder.ts';
import { organisationPolicy } from '../policy.ts';
import { importMunicipality } from './import-municipality.ts';
import { organisationImportPart } from './organisation-import-part.ts';
import { tableImages } from './table-images-for-tests.ts';

const parts = [organisationImportPart];
const CHILD = join(import.meta.dirname, '../../../../test/harness/killed-import-child.ts');
const folder = mkdtempSync(join(tmpdir(), 'beredt-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const serverUrl = process.env['TEST_POSTGRES_URL'];
const places = [
  { name: 'embedded', where: async () => join(folder, 'database') },
  ...(serverUrl ? [{ name: 'postgres', where: () => createPostgresDatabase(serverUrl) }] : []),
];

describe.each(places)('kill -9 midt i en import ($name)', ({ name, where }) => {
  it('etterlater ingenting halvgjort, og neste import går som før', async () => {
    const address = await where();
    const open = (): Promise<Database> =>
      openDatabase(name === 'postgres' ? { databaseUrl: address, poolSize: 2 } : { dataFolder: address });
    const first =
      name === 'postgres'
        ? await open()
        : await openDatabase({ dataFolder: address, snapshot: readEmbeddedSnapshot() });
    if (name === 'postgres') await migrate(first);
    const tenantId = await createTenant(first, systemClock(), { name: 'Fjellhavn', number: '9901', demo: false });
    const importTo = async (database: Database) => {
      const platform = { database, clock: systemClock(), access: createAccess([organisationPolicy]) };
      const read = await readMunicipalityFiles(municipalityFiles(FJELLHAVN));
      return importMunicipality(platform, systemActor(tenantId, 'prøve'), read, { parts, source: 'prøve' });
    };
    const images = (database: Database) => inTenant(database, tenantId, (trx) => tableImages(trx, parts));
    await importTo(first);
    const before = await images(first);
    await first.close();

    const child = spawnSync(process.execPath, [CHILD, address, String(tenantId)], { encoding: 'utf8' });
    expect([child.signal, child.stderr]).toEqual(['SIGKILL', '']);

    const again = await open();
    try {
      expect(await images(again)).toEqual(before);
      const report = await importTo(again);
      expect(report.tables.every((table) => table.new + table.changed + table.removed + table.left === 0)).toBe(true);
    } finally {
      await again.close();
    }
  }, 180_000);
});
